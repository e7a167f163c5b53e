using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Roads;
using Yilian.Dispatch.Teams;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Needs.Matching;

/// <summary>
/// 二（三）1: all needs of an incident that are short, met together at the least cost; a proposal that the dispatcher edits and confirms. Before confirming they may ask what would be
/// if some teams stayed where they are (<c>without</c>) or went where they say (<c>send</c>, as need:team); the rest is planned anew and compared with the best.
/// </summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ProposeTogetherSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dispatch/needs/proposal", Handle);

    private static async Task<JointProposal> Handle(Guid incident, Guid[]? without, string[]? send, ReadingDesk desk, Ways ways, IRegisterBook registers, IOrganizationBook book, CancellationToken ct)
    {
        if ((await desk.Incidents((Guid?)incident, ct)).Count == 0)
        {
            throw new NotFoundException($"Incident {incident}");
        }

        var wishes = Wishes.Of(without, send);
        var asked = await Asked(incident, desk, ways, registers, ct);
        var best = JointPlan.Of(asked);
        var plan = wishes.None ? best : JointPlan.Of(wishes.Applied(asked));
        var goes = plan.SelectMany(p => p.Chosen.Select(c => (c.Team.Id, p.Asked.Need))).ToDictionary(g => g.Id, g => g.Need);
        var writing = new ProposalWords(goes, registers, book);
        return new JointProposal([.. plan.Select(writing.ViewOf)], ProposalWords.TotalsOf(plan), ProposalWords.TotalsOf(best));
    }

    private static async Task<IReadOnlyList<ShortNeed>> Asked(Guid incident, ReadingDesk desk, Ways ways, IRegisterBook registers, CancellationToken ct)
    {
        var needs = await desk.Db.Set<Need>().AsNoTracking().Where(n => n.IncidentId == incident && n.CancelledAt == null && n.Capability != null).OrderBy(n => n.Priority).ThenBy(n => n.AskedAt).ThenBy(n => n.Id).ToListAsync(ct);
        var orders = (await desk.Db.Set<Order>().AsNoTracking().Where(o => o.IncidentId == incident).ToListAsync(ct)).ToLookup(o => o.NeedId);
        var shares = await Tally.SharesOf(needs.ConvertAll(n => n.Id), desk.Db, ct);
        var ground = await Ground.Of(desk, ct);
        var asked = new List<ShortNeed>();
        foreach (var need in needs)
        {
            var gap = Tally.Of(need, shares[need.Id]).Gap;
            if (gap > 0)
            {
                await ways.Prepare(Eligible.For(need, registers), need.Longitude, need.Latitude, ct);
                var refused = orders[need.Id].Where(o => o.Is(OrderStates.Refused)).Select(o => o.TeamId).ToHashSet();
                asked.Add(new ShortNeed(need, gap, [.. Candidates.Of(need, ground).Where(c => c.FreeFor(need) && !refused.Contains(c.Team.Id))], []));
            }
        }

        return asked;
    }
}

/// <summary>What the dispatcher wants otherwise.</summary>
internal sealed record Wishes(IReadOnlySet<Guid> Without, IReadOnlyDictionary<Guid, Guid> Send)
{
    public bool None => Without.Count == 0 && Send.Count == 0;

    /// <exception cref="InvalidRequestException">A wish cannot be read, or sends one team to two needs.</exception>
    public static Wishes Of(Guid[]? without, string[]? send)
    {
        var sent = new Dictionary<Guid, Guid>();
        foreach (var wish in send ?? [])
        {
            var parts = wish.Split(':');
            if (parts.Length != 2 || !Guid.TryParse(parts[0], out var need) || !Guid.TryParse(parts[1], out var team))
            {
                throw new InvalidRequestException("send", "指定格式为 需求:队伍|Written as need:team");
            }

            if (!sent.TryAdd(team, need))
            {
                throw new InvalidRequestException("send", "同一支队伍不能同时派往两项需求，请调整|A team cannot go to two needs at once");
            }
        }

        return new Wishes((without ?? []).ToHashSet(), sent);
    }

    /// <summary>The same needs, with those settled who are sent, and without those who stay. A wish that cannot be met any more (the team was taken) is left out.</summary>
    public IReadOnlyList<ShortNeed> Applied(IReadOnlyList<ShortNeed> asked) =>
    [
        .. asked.Select(n => n with
        {
            Free = [.. n.Free.Where(c => !Without.Contains(c.Team.Id) || Send.ContainsKey(c.Team.Id))],
            Settled = [.. n.Free.Where(c => Send.TryGetValue(c.Team.Id, out var need) && need == n.Need.Id)],
        }),
    ];
}
