using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Roads;
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

    private static async Task<IReadOnlyList<CandidateView>> Handle(Guid id, ReadingDesk desk, Ways ways, IRegisterBook registers, IOrganizationBook book, CancellationToken ct)
    {
        var need = await desk.Db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw NotFoundException.Of<Need>(id);
        if ((await desk.Incidents((IReadOnlyCollection<Guid>)[need.IncidentId], ct)).Count == 0)
        {
            throw NotFoundException.Of<Need>(id);
        }

        var orders = await desk.Db.Set<Order>().AsNoTracking().Where(o => o.NeedId == id).ToListAsync(ct);
        await ways.Prepare(Eligible.For(need, registers), need.Longitude, need.Latitude, ct);
        var candidates = Candidates.Of(need, await Ground.Of(desk, ct));
        var seen = await Seen(candidates, desk, ct);
        var gap = Tally.Of(need, (await Tally.SharesOf([id], desk.Db, ct))[id]).Gap;
        var refused = orders.Where(o => o.Is(OrderStates.Refused)).Select(o => o.TeamId).ToHashSet();
        var views = new List<CandidateView>();

        // A team on a rung that is not open is shown only to those who see it in the registers anyway.
        foreach (var c in candidates.Where(c => need.Allows(c.Rung) || seen.Contains(c.Team.AudienceId)).Take(Most))
        {
            var proposed = gap > 0 && c.FreeFor(need) && !refused.Contains(c.Team.Id);
            gap -= proposed ? c.Contribution : 0;
            views.Add(CandidateWords.ViewOf(c, need, proposed, refused.Contains(c.Team.Id) ? "曾拒绝本需求" : null, book));
        }

        return views;
    }

    private static async Task<HashSet<Guid>> Seen(List<Candidate> candidates, ReadingDesk desk, CancellationToken ct)
    {
        var audiences = candidates.Select(c => c.Team.AudienceId).Distinct().ToList();
        var mine = desk.Caller.Sees;
        return await desk.Db.Set<AudienceMember>().Where(m => EF.Parameter(audiences).Contains(m.AudienceId) && mine.Contains(m.OrganizationId)).Select(m => m.AudienceId).ToHashSetAsync(ct);
    }
}
