using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Teams;
using Yilian.Information;
using Yilian.Organization;

namespace Yilian.Dispatch.Needs.Matching;

/// <summary>A joint plan as people see it: why this team, what it costs others, who else could come and what is left.</summary>
internal sealed class ProposalWords(Dictionary<Guid, Need> goes, IRegisterBook registers, IOrganizationBook book)
{
    private const int MostAlternatives = 3;

    public static PlanTotals TotalsOf(IReadOnlyList<PlannedNeed> plan)
    {
        var chosen = plan.SelectMany(p => p.Chosen).ToList();
        return new PlanTotals(chosen.Count, chosen.Sum(c => c.Way?.Minutes ?? 0), chosen.Count(c => !c.InTime), chosen.Count(c => c.Rung != Rungs.OwnIndustry), plan.Count(p => p.Lacking > 0));
    }

    public ProposedNeed ViewOf(PlannedNeed p)
    {
        var need = p.Asked.Need;
        var capability = registers.Capabilities.FirstOrDefault(c => string.Equals(c.Value, need.Capability, StringComparison.Ordinal))?.Title ?? need.Capability!;
        var others = p.Asked.Free.Where(c => !p.Chosen.Contains(c)).ToList();
        return new ProposedNeed(
            need.Id, need.Number, capability, need.Purpose, need.Place, need.Longitude, need.Latitude, need.Priority, need.Unit, p.Asked.Gap,
            [.. p.Chosen.Select(c => CandidateWords.ViewOf(c, need, proposed: true, p.Asked.Settled.Contains(c) ? "人工指定" : Elsewhere(c, p), book))],
            [.. others.Take(MostAlternatives).Select(c => CandidateWords.ViewOf(c, need, proposed: false, goes.TryGetValue(c.Team.Id, out var other) ? $"现拟派往 {other.Number}" : null, book))],
            p.Lacking, others.Count(c => !goes.ContainsKey(c.Team.Id)));
    }

    // Why not a nearer one: the first that would come before it and goes to another need.
    private string? Elsewhere(Candidate chosen, PlannedNeed p)
    {
        var nearer = p.Asked.Free.TakeWhile(c => c.Team.Id != chosen.Team.Id).FirstOrDefault(c => goes.TryGetValue(c.Team.Id, out var other) && other.Id != p.Asked.Need.Id);
        return nearer is null ? null : $"更近的{nearer.Team.Name}用于 {goes[nearer.Team.Id].Number}，合计更优";
    }
}
