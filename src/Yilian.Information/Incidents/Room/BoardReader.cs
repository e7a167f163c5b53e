using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Room;

/// <summary>二（一）3: the board of answers; every badge counts these rows.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class BoardReader : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/{id}/recipients", Handle);

    private static async Task<IReadOnlyList<RecipientRow>> Handle(Guid id, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        if (!await desk.Db.Set<Incident>().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).AnyAsync(ct))
        {
            throw NotFoundException.Of<Incident>(id);
        }

        var recipients = await desk.Db.Set<Recipient>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        var calls = (await desk.Db.Set<PhoneCall>().AsNoTracking().Where(c => c.IncidentId == id).OrderBy(c => c.At).ToListAsync(ct)).ToLookup(c => c.OrganizationId);
        return [.. recipients.Select(r => RowOf(r, calls[r.OrganizationId], book, desk)).OrderBy(r => Rank(r.State)).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    private static RecipientRow RowOf(Recipient r, IEnumerable<PhoneCall> calls, IOrganizationBook book, ReadingDesk desk)
    {
        var unit = book.Find(r.OrganizationId);
        return new RecipientRow(
            r.OrganizationId, unit?.Name ?? "", unit?.ShortName ?? "", unit?.Kind ?? "", unit?.LiaisonMissing ?? true, unit?.DutyPhones ?? [], r.StateAt(desk.Now),
            r.SentAt, r.DueAt, r.SeenAt, r.SeenBy, r.AcknowledgedAt, r.AcknowledgedBy, r.Late,
            r.Answer is null ? null : JsonSerializer.Deserialize<AnswerView>(r.Answer, YilianJson.Options), r.Escalation, r.EscalatedAt,
            [.. calls.Select(c => new CallView(c.Phone, c.Person, c.Reached, c.Note, c.At, c.By))], desk.Caller.Sees.Contains(r.OrganizationId));
    }

    private static int Rank(string state) => state switch
    {
        "overdue" => 0,
        "sent" => 1,
        "seen" => 2,
        "acknowledged" => 3,
        _ => 4,
    };
}
