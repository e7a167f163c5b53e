using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Teams;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>Why a team cannot be ordered now; says who has it and what is free instead.</summary>
internal static class Refusing
{
    private const int Few = 3;

    /// <exception cref="RuleBrokenException">The team is on another order, is not ready, or stands on a rung that is not open.</exception>
    public static async Task Refuse(Candidate candidate, Need need, Guid actingFor, Desk desk, CancellationToken ct)
    {
        var team = candidate.Team;
        if (candidate.HeldBy is { } held)
        {
            var free = await Free(need, desk, ct);
            var instead = free.Count == 0 ? "目前没有其他空闲队伍，可申请跨行业调用。" : $"可改派：{string.Join("、", free.Select(f => $"{f.Team.Name}（{Rungs.Titles[f.Rung]}）"))}。";
            var holder = desk.Service<IOrganizationBook>().Find(held.HeadquartersId)?.Name;
            throw new RuleBrokenException("dispatch.team-committed", $"{team.Name}已由{holder}调派（{held.Number}，{Wording.StateOf(held.State)}），不能重复调派。{instead}|The team is on another order already.")
            {
                Extensions = { ["free"] = free.ConvertAll(f => new { teamId = f.Team.Id, name = f.Team.Name, rung = f.Rung }) },
            };
        }

        if (!candidate.Ready)
        {
            throw new RuleBrokenException("dispatch.team-not-ready", $"{team.Name}登记状态不是备勤，不能调派；请与所属单位核实。|The team is not ready.");
        }

        if (candidate.KeptBack && actingFor != team.OwnerId && actingFor != KnownHeadquarters.General)
        {
            throw new RuleBrokenException("dispatch.team-kept-back", $"{team.Name}由所属单位留作预备队，只有该单位或总指挥部可以调派。|The team is kept back by its owner.");
        }

        // Who sends its own team, or a headquarters one of its trade, needs no ladder.
        if (!need.Allows(candidate.Rung) && actingFor != team.OwnerId && !Trades.HeadquartersOf(team).Contains(actingFor))
        {
            throw new RuleBrokenException("dispatch.rung-closed", $"{team.Name}属{Rungs.Titles[candidate.Rung]}力量，需求 {need.Number} 尚未开放该范围；请先由总指挥部批准。|This rung of the ladder is not open for the need.");
        }
    }

    public static async Task<List<Candidate>> Free(Need need, Desk desk, CancellationToken ct) =>
        [.. Candidates.Of(need, await Ground.Of(desk, ct)).Where(c => c.FreeFor(need)).Take(Few)];
}
