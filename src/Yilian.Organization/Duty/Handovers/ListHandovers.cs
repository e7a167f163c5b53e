using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Log;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Handovers;

/// <summary>三.2: the handovers of an organization, newest first, and the change of shift that waits for one.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class ListHandoversSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organization/duty/handovers", List);
        api.MapGet("/organization/duty/handovers/{id}", HandoverViews.Read);
    }

    private static async Task<HandoverPage> List(ReadingDesk desk, IOrganizationBook book, Guid organizationId, string? after, int? limit, CancellationToken ct)
    {
        desk.Caller.DemandMember(organizationId);
        var (skip, take) = Paging.Of(after, limit);
        var name = book.Find(organizationId)?.Name ?? "";
        var rows = await desk.Db.Set<ShiftHandover>().AsNoTracking().Where(h => h.OrganizationId == organizationId).OrderByDescending(h => h.ChangeAt).Skip(skip).Take(take)
            .Select(h => new HandoverRow(h.Id, h.OrganizationId, name, h.ChangeAt, h.OffPerson, h.OnPerson, h.State, h.OnSignedAt, h.Items)).ToListAsync(ct);
        string[] may = desk.Caller.Has(Permissions.DutyKeep, organizationId) ? ["prepare", "log"] : [];
        return new HandoverPage(rows, rows.Count == take ? (skip + take).ToString() : null, await Due(desk, organizationId, ct), may);
    }

    private static async Task<HandoverDue?> Due(ReadingDesk desk, Guid organizationId, CancellationToken ct)
    {
        var changes = await Changes.Near(desk.Db, organizationId, desk.Now, ct);
        var moments = changes.ConvertAll(c => c.At);
        var known = await desk.Db.Set<ShiftHandover>().AsNoTracking().Where(h => h.OrganizationId == organizationId && moments.Contains(h.ChangeAt)).ToDictionaryAsync(h => h.ChangeAt, ct);
        return changes.Where(c => !known.TryGetValue(c.At, out var handover) || handover.IsOpen).OrderBy(c => (c.At - desk.Now).Duration())
            .Select(c => new HandoverDue(c.On.Id, c.At, c.Off.PersonName, c.On.PersonName, known.GetValueOrDefault(c.At)?.Id)).FirstOrDefault();
    }
}
