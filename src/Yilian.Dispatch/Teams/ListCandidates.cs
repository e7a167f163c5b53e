using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Teams;

/// <summary>二（三）1: the teams that could meet a need, why each stands where it stands, and which of them are proposed.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ListCandidatesSlice : ISlice
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dispatch/needs/{id}/candidates", Handle);

    private static async Task<IReadOnlyList<CandidateView>> Handle(Guid id, ReadingDesk desk, IRegisterBook registers, IOrganizationBook book, CancellationToken ct)
    {
        var need = await desk.Db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw NotFoundException.Of<Need>(id);
        if ((await desk.Incidents((IReadOnlyCollection<Guid>)[need.IncidentId], ct)).Count == 0)
        {
            throw NotFoundException.Of<Need>(id);
        }

        var orders = await desk.Db.Set<Order>().AsNoTracking().Where(o => o.NeedId == id).ToListAsync(ct);
        var candidates = await Candidates.Of(need, registers, book, desk.Db, desk.Now, ct);
        var seen = await Seen(candidates, desk, ct);
        var gap = Tally.Of(need, orders).Gap;
        var refused = orders.Where(o => o.Is(OrderStates.Refused)).Select(o => o.TeamId).ToHashSet();
        var views = new List<CandidateView>();

        // A team on a rung that is not open is shown only to those who see it in the registers anyway.
        foreach (var c in candidates.Where(c => need.Allows(c.Rung) || seen.Contains(c.Team.AudienceId)).Take(Most))
        {
            var proposed = gap > 0 && c.FreeFor(need) && !refused.Contains(c.Team.Id);
            gap -= proposed ? c.Contribution : 0;
            views.Add(ViewOf(c, need, proposed, refused.Contains(c.Team.Id), book));
        }

        return views;
    }

    private static async Task<HashSet<Guid>> Seen(List<Candidate> candidates, ReadingDesk desk, CancellationToken ct)
    {
        var audiences = candidates.Select(c => c.Team.AudienceId).Distinct().ToList();
        var mine = desk.Caller.Sees;
        return await desk.Db.Set<AudienceMember>().Where(m => EF.Parameter(audiences).Contains(m.AudienceId) && mine.Contains(m.OrganizationId)).Select(m => m.AudienceId).ToHashSetAsync(ct);
    }

    private static CandidateView ViewOf(Candidate c, Need need, bool proposed, bool refused, IOrganizationBook book)
    {
        var (obstacle, text) = ObstacleOf(c, need, book);
        var grade = c.Team.Capabilities.First(a => string.Equals(a.Code, need.Capability, StringComparison.Ordinal)).Grade;
        return new CandidateView(
            c.Team.Id, c.Team.Name, c.Team.OwnerId, book.Find(c.Team.OwnerId)?.Name ?? "", c.Rung, c.Contribution, grade, c.Way?.Km, c.Way?.Minutes, c.InTime, obstacle, text, proposed, $"{ReasonOf(c, need)}{(refused ? "；曾拒绝本需求" : "")}");
    }

    private static (string? Obstacle, string? Text) ObstacleOf(Candidate c, Need need, IOrganizationBook book) => c switch
    {
        { HeldBy: { } held } => ("committed", $"正在执行 {held.Number}（{Wording.StateOf(held.State)}，{book.Find(held.HeadquartersId)?.ShortName}）"),
        { Ready: false } => ("not-ready", "登记状态不是备勤"),
        _ => need.Allows(c.Rung) ? (null, null) : ("rung-closed", $"尚未开放{Rungs.Titles[c.Rung]}调用"),
    };

    private static string ReasonOf(Candidate c, Need need)
    {
        var way = c.Way is { } w ? $"约 {w.Km:0.#} 公里、{w.Minutes} 分钟" : "位置未登记，用时不详";
        var time = need.NeededAt is null ? "" : c.InTime ? "，可按时到达" : "，晚于所需时间";
        return $"{Rungs.Titles[c.Rung]}，{way}{time}";
    }
}
