using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Teams;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Needs.Matching;

/// <summary>二（三）1: all needs of an incident that are short, met together at the least cost; a proposal that the dispatcher edits and confirms.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ProposeTogetherSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dispatch/needs/proposal", Handle);

    private static async Task<JointProposal> Handle(Guid incident, ReadingDesk desk, IRegisterBook registers, IOrganizationBook book, CancellationToken ct)
    {
        if ((await desk.Incidents((Guid?)incident, ct)).Count == 0)
        {
            throw new NotFoundException($"Incident {incident}");
        }

        var needs = await desk.Db.Set<Need>().AsNoTracking().Where(n => n.IncidentId == incident && n.CancelledAt == null && n.Capability != null).OrderBy(n => n.Priority).ThenBy(n => n.AskedAt).ThenBy(n => n.Id).ToListAsync(ct);
        var orders = (await desk.Db.Set<Order>().AsNoTracking().Where(o => o.IncidentId == incident).ToListAsync(ct)).ToLookup(o => o.NeedId);
        var shares = await Tally.SharesOf(needs.ConvertAll(n => n.Id), desk.Db, ct);
        var asked = new List<ShortNeed>();
        foreach (var need in needs)
        {
            var gap = Tally.Of(need, shares[need.Id]).Gap;
            if (gap > 0)
            {
                var refused = orders[need.Id].Where(o => o.Is(OrderStates.Refused)).Select(o => o.TeamId).ToHashSet();
                asked.Add(new ShortNeed(need, gap, [.. (await Candidates.Of(need, registers, book, desk.Db, desk.Now, ct)).Where(c => c.FreeFor(need) && !refused.Contains(c.Team.Id))]));
            }
        }

        var plan = JointPlan.Of(asked);
        var goes = plan.SelectMany(p => p.Chosen.Select(c => (c.Team.Id, p.Asked.Need))).ToDictionary(g => g.Id, g => g.Need);
        return new JointProposal([.. plan.Select(p => ViewOf(p, goes, registers, book))]);
    }

    private static ProposedNeed ViewOf(PlannedNeed p, Dictionary<Guid, Need> goes, IRegisterBook registers, IOrganizationBook book)
    {
        var need = p.Asked.Need;
        var capability = registers.Capabilities.FirstOrDefault(c => string.Equals(c.Value, need.Capability, StringComparison.Ordinal))?.Title ?? need.Capability!;
        return new ProposedNeed(
            need.Id, need.Number, capability, need.Purpose, need.Priority, need.Unit, p.Asked.Gap, [.. p.Chosen.Select(c => CandidateWords.ViewOf(c, need, proposed: true, Elsewhere(c, p, goes), book))], p.Lacking);
    }

    // Why not a nearer one: the first that would come before it and goes to another need.
    private static string? Elsewhere(Candidate chosen, PlannedNeed p, Dictionary<Guid, Need> goes)
    {
        var nearer = p.Asked.Free.TakeWhile(c => c.Team.Id != chosen.Team.Id).FirstOrDefault(c => goes.TryGetValue(c.Team.Id, out var other) && other.Id != p.Asked.Need.Id);
        return nearer is null ? null : $"更近的{nearer.Team.Name}用于 {goes[nearer.Team.Id].Number}，合计更优";
    }
}
