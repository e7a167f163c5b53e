using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information;

/// <summary>What other sections know of an incident. Its id is also the audience of those who take part.</summary>
/// <param name="LeadHeadquartersId">The headquarters that leads it; the general headquarters while none was chosen.</param>
public sealed record IncidentCard(Guid Id, string Number, string Title, bool Open, Guid LeadHeadquartersId, string Place, double? Longitude, double? Latitude);

/// <summary>Incidents as other sections work with them.</summary>
public static class IncidentCards
{
    private const int Most = 1000;

    /// <summary>The incident and the organizations that take part, for a command.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the caller's organizations are no parties to it.</exception>
    public static async Task<(IncidentCard Incident, IReadOnlySet<Guid> Parties)> IncidentWithParties(this Desk desk, Guid id, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        return (CardOf(incident), parties);
    }

    /// <summary>The same, of one that is still open.</summary>
    /// <exception cref="RuleBrokenException">It was closed or merged.</exception>
    public static async Task<(IncidentCard Incident, IReadOnlySet<Guid> Parties)> OpenIncidentWithParties(this Desk desk, Guid id, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        return (CardOf(incident), parties);
    }

    /// <summary>Makes organizations parties to the incident and sends it to those that do not have it yet.</summary>
    public static async Task SendIncident(this Desk desk, IncidentCard incident, Guid actingFor, IReadOnlyList<Guid> organizations, CancellationToken ct)
    {
        var whole = await desk.Find<Incident>(incident.Id, ct);
        var request = new SendIncident { LeadHeadquartersId = incident.LeadHeadquartersId, UnitIds = organizations };
        await Sending.Send(desk, whole, request, actingFor, ct);
        whole.Touch(desk.Now);
    }

    /// <summary>Who acts on something of the incident has received it.</summary>
    public static async Task ReceiveIncident(this Desk desk, Guid incidentId, Guid organization, DateTimeOffset at, CancellationToken ct)
    {
        if (await desk.Db.Set<Recipient>().FindAsync([incidentId, organization], ct) is { AcknowledgedAt: null })
        {
            await AcknowledgeIncidentSlice.Handle(incidentId, new AcknowledgeIncident { OrganizationId = organization, OccurredAt = at }, desk, ct);
        }
    }

    /// <summary>Of those the caller's organizations take part in: the one asked for, or all that are open, newest first.</summary>
    public static async Task<IReadOnlyList<IncidentCard>> Incidents(this ReadingDesk desk, Guid? id, CancellationToken ct)
    {
        var incidents = desk.Db.Set<Incident>().AsNoTracking().VisibleTo(desk.Caller, desk.Db);
        incidents = id is null ? incidents.Where(i => i.State == Incident.Open) : incidents.Where(i => i.Id == id);
        return (await incidents.OrderByDescending(i => i.OccurredAt).ThenByDescending(i => i.Id).Take(Most).ToListAsync(ct)).ConvertAll(CardOf);
    }

    /// <summary>Of these incidents, those the caller's organizations take part in, open or not.</summary>
    public static async Task<IReadOnlyList<IncidentCard>> Incidents(this ReadingDesk desk, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await desk.Db.Set<Incident>().AsNoTracking().VisibleTo(desk.Caller, desk.Db).Where(i => EF.Parameter(ids).Contains(i.Id)).ToListAsync(ct)).ConvertAll(CardOf);

    /// <summary>Of these incidents those that are open, whoever takes part.</summary>
    public static async Task<IReadOnlySet<Guid>> OpenAmong(this YilianDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Incident>().Where(i => i.State == Incident.Open && EF.Parameter(ids).Contains(i.Id)).Select(i => i.Id).ToHashSetAsync(ct);

    /// <summary>The organizations that take part in an incident.</summary>
    public static async Task<IReadOnlySet<Guid>> PartiesOf(this ReadingDesk desk, Guid incidentId, CancellationToken ct) => await desk.Db.PartiesOf(incidentId, ct);

    private static IncidentCard CardOf(Incident i) => new(i.Id, i.Number, i.Title, i.IsOpen, i.LeadHeadquartersId ?? KnownHeadquarters.General, i.Place, i.Longitude, i.Latitude);
}
