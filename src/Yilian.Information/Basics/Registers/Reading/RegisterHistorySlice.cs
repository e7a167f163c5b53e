using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>二（一）1 基本应急信息: who did what to an entry and when, newest first, with the values before and after.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class RegisterHistorySlice : ISlice
{
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/registers/{id}/history", Handle);

    private static async Task<IReadOnlyList<RegisterHistoryRow>> Handle(Guid id, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var entry = await desk.Db.Set<RegisterEntry>().AsNoTracking().Where(e => e.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<RegisterEntry>(id);
        var traces = await desk.Db.Set<RegisterTrace>().AsNoTracking().Where(t => t.EntryId == id).OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(Most).ToListAsync(ct);
        return
        [
            .. traces.Select(t => new RegisterHistoryRow(t.At, t.Act, t.ByName, t.OrganizationId is { } o ? book.Find(o)?.Name : null, Changes(t), t.Note)),
            new RegisterHistoryRow(entry.RegisteredAt, entry.ImportedFrom is null ? "registered" : "imported", entry.RegisteredBy, null, [], entry.ImportedFrom),
        ];
    }

    private static IReadOnlyList<RegisterFieldChange> Changes(RegisterTrace trace) =>
        trace.Changes is null ? [] : JsonSerializer.Deserialize<List<RegisterFieldChange>>(trace.Changes, YilianJson.Options)!;
}
