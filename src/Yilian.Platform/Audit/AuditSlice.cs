using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Timeline;

namespace Yilian.Platform.Audit;

/// <summary>三.2 落实责任: the whole record, for the audit administrator; business bodies are left out, who did what and when is not.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class AuditSlice : ISlice
{
    private const string AccessKinds = "access.";
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/audit", List);
        api.MapGet("/audit/kinds", Kinds);
        api.MapGet("/audit/verify", Verify);
    }

    private static async Task<Page<EntryView>> List(
        ReadingDesk desk, IOrganizationNames names, DateTimeOffset? from, DateTimeOffset? to, string? actor, string? kind, Guid? organizationId, string? search, string? after, int? limit, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AuditRead);
        var before = Before(after);
        var take = Paging.Limit(limit);
        var rows = desk.Db.Set<JournalRow>().Where(r => r.Seq < before);
        rows = from is { } since ? rows.Where(r => r.RecordedAt >= since.ToUniversalTime()) : rows;
        rows = to is { } until ? rows.Where(r => r.RecordedAt <= until.ToUniversalTime()) : rows;
        rows = string.IsNullOrWhiteSpace(actor) ? rows : rows.Where(r => r.ActorName.Contains(actor));
        rows = string.IsNullOrWhiteSpace(kind) ? rows : rows.Where(r => r.Kind == kind);
        rows = organizationId is { } id ? rows.Where(r => r.OrganizationId == id) : rows;
        rows = string.IsNullOrWhiteSpace(search) ? rows : rows.Where(r => r.Text.Contains(search));
        var items = await rows.OrderByDescending(r => r.Seq).Take(take).ToViews(names, ct);
        return new Page<EntryView>([.. items.Select(WithoutBusiness)], items.Count == take ? items[^1].Seq.ToString() : null);
    }

    private static async Task<List<string>> Kinds(ReadingDesk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AuditRead);
        return await desk.Db.Set<JournalRow>().Select(r => r.Kind).Distinct().OrderBy(k => k).ToListAsync(ct);
    }

    private static async Task<VerifyView> Verify(ReadingDesk desk, Verification verification, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AuditRead);
        return await verification.Run(ct);
    }

    private static long Before(string? after)
    {
        var before = long.MaxValue;
        return after is null || long.TryParse(after, out before) ? before : throw new InvalidRequestException("after", "after 不是有效的续页标记|after is not a valid mark");
    }

    // An administrator is no party to incidents: what was reported stays with those who may see it.
    private static EntryView WithoutBusiness(EntryView entry) =>
        entry.Kind.StartsWith(AccessKinds, StringComparison.Ordinal) ? entry : entry with { Body = Nothing };
}
