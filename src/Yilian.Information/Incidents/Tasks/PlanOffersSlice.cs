using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>三.3: which plans a response can be started from, and what would then go to whom. Nothing is written.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class PlanOffersSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/incidents/{id}/plans", Offers);
        api.MapGet("/information/incidents/{id}/plan-preview", Preview);
    }

    private static async Task<PlanChoice> Offers(Guid id, ReadingDesk desk, IPlanBook plans, IOrganizationBook book, Guid? headquartersId, CancellationToken ct)
    {
        var (incident, parties) = await Find(id, desk, ct);
        var headquarters = headquartersId ?? Starting.HeadquartersOf(desk.Caller, incident, parties, book);
        var current = headquarters is { } hq ? await Starting.LevelOf(desk.Db, id, hq, ct) : null;
        var running = (await Starting.Current(desk.Db, id, ct)).Where(t => t.HeadquartersId == headquarters).Select(t => t.PlanId).ToHashSet();
        var offers = (await plans.InForce(desk.Db, ct)).OrderByDescending(p => running.Contains(p.Id)).ThenByDescending(p => p.FitOf(incident.Code)).ThenBy(p => p.Number, StringComparer.Ordinal);
        return new PlanChoice(headquarters, headquarters is { } h ? book.Find(h)?.Name : null, current, [.. offers.Select(p => OfferOf(p, incident, running, book))]);
    }

    private static async Task<PlanPreview> Preview(Guid id, ReadingDesk desk, Guid planId, string level, Guid? headquartersId, int? acknowledgeMinutes, CancellationToken ct)
    {
        var (incident, parties) = await Find(id, desk, ct);
        var book = desk.Service<IOrganizationBook>();
        var headquarters = Starting.Headquarters(incident, headquartersId ?? Starting.HeadquartersOf(desk.Caller, incident, parties, book), book);
        desk.Caller.ActFor(null, Permissions.IncidentsCommand, [headquarters.Id, KnownHeadquarters.General], incident);
        var (plan, rule) = await Starting.Plan(desk.Db, desk.Service<IPlanBook>(), planId, level, ct);
        var proposal = Planning.Propose(plan, rule, incident, headquarters.Id, await Starting.Current(desk.Db, id, ct), book);
        var current = await Starting.LevelOf(desk.Db, id, headquarters.Id, ct);
        var grade = incident.Grade ?? Deadline.NotGraded;
        var minutes = acknowledgeMinutes ?? await desk.Db.Set<Deadline>().Where(d => d.Grade == grade).Select(d => (int?)d.AcknowledgeMinutes).SingleOrDefaultAsync(ct) ?? 15;
        var text = Starting.NoticeOf(incident, plan, rule);
        return new PlanPreview(
            plan.Id, plan.VersionId, plan.Title, plan.VersionNumber, headquarters.Id, headquarters.Name, level, current, rule.Conditions, minutes, desk.Now.AddMinutes(minutes),
            [.. proposal.Added.GroupBy(a => a.OrganizationId!.Value).Select(g => NoticeOf(g.Key, [.. g], parties, text, desk, book))],
            [.. proposal.Unplaced.Select(u => RowOf(u, desk.Now))], [.. proposal.Kept.Select(t => RowOf(t, book))], [.. proposal.Ended.Select(t => RowOf(t, book))],
            RefusalOf(incident, plan, rule, current, proposal), incident.Version);
    }

    private static async Task<(Incident Incident, HashSet<Guid> Parties)> Find(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var incident = await desk.Db.Set<Incident>().AsNoTracking().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Incident>(id);
        return (incident, await desk.Db.PartiesOf(id, ct));
    }

    private static string? RefusalOf(Incident incident, PlanInForce plan, Contracts.Organization.PlanLevel rule, string? current, Proposal proposal) =>
        !incident.IsOpen ? "incidents.not-open" : current == rule.Level && proposal.ChangesNothing ? Starting.AlreadyStarted(plan, rule).Code : null;

    private static PlanOffer OfferOf(PlanInForce p, Incident incident, HashSet<Guid> running, IOrganizationBook book) => new(
        p.Id, p.VersionId, p.Number, p.Title, p.Kind, book.Find(p.OwnerId)?.Name ?? "", p.VersionNumber, p.FitOf(incident.Code) > 0, running.Contains(p.Id),
        [.. p.Levels.Select(l => new PlanOfferLevel(l.Level, l.Conditions, l.Measures, l.Tasks.Count))]);

    private static PlanNotice NoticeOf(Guid unit, IReadOnlyList<PlannedTask> tasks, HashSet<Guid> parties, string text, ReadingDesk desk, IOrganizationBook book)
    {
        var card = book.Find(unit);
        return new PlanNotice(unit, card?.Name ?? "", card?.LiaisonMissing ?? true, !parties.Contains(unit), text, [.. tasks.Select(t => RowOf(t, desk.Now))]);
    }

    private static PreviewTask RowOf(PlannedTask t, DateTimeOffset now) => new(
        t.Task.Key, t.Task.Title, t.Task.Text, t.Task.Phase, t.OrganizationId, t.Meant, now.AddMinutes(t.Task.DueMinutes), t.Task.DueMinutes, t.Task.Mandatory, t.Task.Checklist, t.Task.Capabilities, t.Warnings);

    private static PreviewTask RowOf(IncidentTask t, IOrganizationBook book) => new(
        t.Key, t.Title, t.Text, t.Phase, t.OrganizationId, book.Find(t.OrganizationId)?.Name ?? "", t.DueAt, (int)(t.DueAt - t.AssignedAt).TotalMinutes, t.Mandatory, [.. t.Items.Select(i => i.Text)], t.Needs, []);
}
