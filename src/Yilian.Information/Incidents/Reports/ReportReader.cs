using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Reports;

/// <summary>二（一）3: all reports of an incident, each with the figures before and after.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class ReportReader : ISlice
{
    public static readonly Show<ReportKey> Shown = Show.As<ReportKey, ReportView>(
        async (key, desk, ct) => (await Read(key.IncidentId, desk, ct)).Single(r => r.Number == key.Number));

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/{id}/reports", Handle);

    private static async Task<IReadOnlyList<ReportView>> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        if (!await desk.Db.Set<Incident>().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).AnyAsync(ct))
        {
            throw NotFoundException.Of<Incident>(id);
        }

        return await Read(id, desk, ct);
    }

    private static async Task<IReadOnlyList<ReportView>> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var reports = await desk.Db.Set<Report>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        var changes = FigureBook.Changes(reports);
        var files = await desk.Db.AttachmentsOf([.. reports.Select(r => r.Id), id], ct);
        var book = desk.Service<IOrganizationBook>();
        return [.. reports.InOrder().Select(r => ViewOf(r, changes[r.Number], [.. files[r.Number == 1 ? id : r.Id]], book))];
    }

    private static ReportView ViewOf(Report r, IReadOnlyList<FigureChange> figures, IReadOnlyList<AttachmentRef> files, IOrganizationBook book) => new(
        r.Id, r.Number, r.ReportKind, r.Label, r.Text, r.OccurredAt, r.RecordedAt, r.Late, r.OrganizationId, book.Find(r.OrganizationId)?.Name ?? "", r.ByName,
        figures, r.Reason, r.Corrects, r.CorrectedBy, r.Longitude, r.Latitude, files);
}
