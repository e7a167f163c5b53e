using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Warnings.Kinds;
using Yilian.Platform.Http;

namespace Yilian.Information.Warnings.Reading;

/// <summary>二（一）2: the board of warnings: in force, drafts, past; and what is in force for every page.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ListWarningsSlice : ISlice
{
    private const int MostInForce = 100;
    private static readonly string[] Drafts = [WarningStates.Draft, WarningStates.Submitted, WarningStates.Approved];
    private static readonly string[] Past = [WarningStates.Superseded, WarningStates.Cancelled, WarningStates.Expired];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/warnings", List);
        api.MapGet("/information/warnings/in-force", InForce);
    }

    /// <param name="view">inForce, drafts, past or received; all when empty.</param>
    private static async Task<Page<WarningRow>> List(ReadingDesk desk, string? view, string? color, string? kind, string? search, bool? unsigned, string? after, int? limit, CancellationToken ct)
    {
        var mine = desk.Caller.Sees;
        var warnings = View(desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db), view);
        warnings = string.IsNullOrEmpty(color) ? warnings : warnings.Where(w => w.Color == color);
        warnings = string.IsNullOrEmpty(kind) ? warnings : warnings.Where(w => w.KindCode == kind);
        var text = search?.Trim();
        warnings = string.IsNullOrEmpty(text) ? warnings : warnings.Where(w => w.Headline.Contains(text) || w.AreaText.Contains(text) || w.IssuerName.Contains(text) || w.Identifier!.Contains(text));
        warnings = unsigned == true ? warnings.Where(w => desk.Db.Set<WarningReceipt>().Any(r => r.WarningId == w.Id && mine.Contains(r.OrganizationId) && r.AcknowledgedAt == null)) : warnings;
        var (skip, take) = Paging.Of(after, limit);
        var total = await warnings.CountAsync(ct);
        var page = await warnings.OrderByDescending(w => w.UpdatedAt).ThenByDescending(w => w.Id).Skip(skip).Take(take).ToListAsync(ct);
        return Paging.Page(await Rows(page, desk, ct), skip, take, total);
    }

    private static IQueryable<Warning> View(IQueryable<Warning> warnings, string? view) => view switch
    {
        null or "" => warnings,
        "inForce" => warnings.Where(w => w.State == WarningStates.InForce),
        "drafts" => warnings.Where(w => Drafts.Contains(w.State)),
        "past" => warnings.Where(w => Past.Contains(w.State)),
        "received" => warnings.Where(w => w.Origin != Warning.Own),
        _ => throw new InvalidRequestException("view", "view 为 inForce、drafts、past 或 received|view is inForce, drafts, past or received"),
    };

    private static async Task<IReadOnlyList<WarningRow>> Rows(List<Warning> page, ReadingDesk desk, CancellationToken ct)
    {
        var receipts = await Receipts(page, desk, ct);
        return page.ConvertAll(w => new WarningRow(
            w.Id, w.MessageType, w.Origin, w.State, w.KindCode, w.KindName, w.Color, w.Headline, w.IssuerName, w.AreaText, w.UpdatedAt, w.SentAt, w.EffectiveAt, w.ExpiresAt,
            CountsOf(receipts[w.Id], desk.Now), MineOf(receipts[w.Id], desk), FlagsOf(w).Count));
    }

    private static async Task<IReadOnlyList<WarningInForce>> InForce(ReadingDesk desk, CancellationToken ct)
    {
        var warnings = await desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db).Where(w => w.State == WarningStates.InForce)
            .OrderByDescending(w => w.Origin == Warning.Own || desk.Db.Set<WarningReceipt>().Any(r => r.WarningId == w.Id)).ThenByDescending(w => w.SentAt).Take(MostInForce).ToListAsync(ct);
        var receipts = await Receipts(warnings, desk, ct);
        return [.. warnings.OrderBy(w => Colors.Find(w.Color)?.Level ?? 5).ThenByDescending(w => w.SentAt).Select(w => InForceOf(w, Areas.Read(w.Area), MineOf(receipts[w.Id], desk), w.IsOwn || receipts.Contains(w.Id)))];
    }

    private static WarningInForce InForceOf(Warning w, WarningArea area, string? mine, bool ours) => new(
        w.Id, w.KindName, w.Color, w.Headline, w.IssuerName, w.AreaText, w.SentAt, w.ExpiresAt, [.. area.CountyCodes.Concat(area.TownshipCodes.Select(t => t[..6])).Distinct(StringComparer.Ordinal)], Areas.Geometry(area), mine, ours);

    private static async Task<ILookup<Guid, WarningReceipt>> Receipts(List<Warning> warnings, ReadingDesk desk, CancellationToken ct)
    {
        var ids = warnings.ConvertAll(w => w.Id);
        return (await desk.Db.Set<WarningReceipt>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.WarningId)).ToListAsync(ct)).ToLookup(r => r.WarningId);
    }

    internal static WarningCounts CountsOf(IEnumerable<WarningReceipt> receipts, DateTimeOffset now)
    {
        var all = receipts.ToList();
        return new WarningCounts(
            all.Count, all.Count(r => r.SeenAt is not null), all.Count(r => r.AcknowledgedAt is not null), all.Count(r => r.Late), all.Count(r => r.AcknowledgedAt is null && r.DueAt < now));
    }

    internal static IReadOnlyList<string> FlagsOf(Warning w) => w.Flags is null ? [] : JsonSerializer.Deserialize<List<string>>(w.Flags, YilianJson.Options)!;

    private static string? MineOf(IEnumerable<WarningReceipt> receipts, ReadingDesk desk) => receipts.FirstOrDefault(r => desk.Caller.Sees.Contains(r.OrganizationId))?.StateAt(desk.Now);
}
