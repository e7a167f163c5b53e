using Microsoft.EntityFrameworkCore;
using Yilian.Information.Incidents.Grading;
using Yilian.Platform.Handover;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents;

/// <summary>The open incidents an organization is a party to go over with each change of shift.</summary>
internal sealed class RunningIncidents : IHandoverItems
{
    private const int Most = 200;

    public async Task<IReadOnlyList<HandoverItem>> Open(Guid organizationId, YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var incidents = await db.Set<Incident>().AsNoTracking()
            .Where(i => i.State == Incident.Open && db.Set<AudienceMember>().Any(m => m.AudienceId == i.Id && m.OrganizationId == organizationId))
            .OrderByDescending(i => i.OccurredAt).Take(Most).Select(i => new { i.Id, i.Number, i.Title, i.Grade }).ToListAsync(ct);
        return incidents.ConvertAll(i => new HandoverItem("incident", $"{i.Number} {i.Title}（{GradeTable.TitleOf(i.Grade)}）", null, i.Id, i.Id));
    }
}
