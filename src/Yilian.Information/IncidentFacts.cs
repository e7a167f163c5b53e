using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Codes;
using Yilian.Information.Incidents.Reports;
using Yilian.Information.Incidents.Responses;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information;

/// <summary>What a document of another section says of an incident.</summary>
/// <param name="Kind">The name of its class.</param>
/// <param name="Measures">What the first report said was done.</param>
/// <param name="Figures">As they stand now.</param>
/// <param name="Responses">The responses in force, for example 市防汛抗旱应急指挥部Ⅱ级应急响应.</param>
public sealed record IncidentFacts(
    string Number, string Title, string Kind, DateTimeOffset OccurredAt, string Place, string? Grade, string Harm, string? Measures, IReadOnlyList<FigureValue> Figures, IReadOnlyList<string> Responses)
{
    /// <exception cref="NotFoundException">It does not exist, or the caller's organizations are no parties to it.</exception>
    public static async Task<IncidentFacts> Of(ReadingDesk desk, Guid id, CancellationToken ct)
    {
        var incident = await desk.Db.Set<Incident>().AsNoTracking().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Incident>(id);
        var reports = await desk.Db.Set<Report>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        var responses = await desk.Db.Set<Response>().AsNoTracking().Where(r => r.IncidentId == id && r.Current && r.Level != Response.Ended).OrderBy(r => r.At).ToListAsync(ct);
        var book = desk.Service<IOrganizationBook>();
        return new IncidentFacts(
            incident.Number, incident.Title, EventCodes.NameOf(incident.Code), incident.OccurredAt, incident.Place, incident.Grade, incident.Harm, incident.Measures, FigureBook.Current(reports),
            responses.ConvertAll(r => $"{book.Find(r.HeadquartersId)?.Name}启动{Planning.TitleOf(r.Level)}应急响应"));
    }
}
