using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Compilations;

/// <summary>Entries of the registers as items of a compilation: risk sources and emergency resources. Settlements are only for totals and are left out.</summary>
internal sealed class RegisterSource(IOrganizationBook book) : ICompilationSource
{
    private const string Risks = "重大风险源信息";
    private const string Resources = "应急资源信息";

    // Confirming an entry or a team's going out is no news of what there is.
    private static readonly string[] News = ["changed", "removed", "restored"];

    public string Kind => CompilationSources.Register;

    public async Task<List<CandidateKey>> Since(CandidateQuery query, YilianDb db, CancellationToken ct)
    {
        var entries = db.Set<RegisterEntry>().AsNoTracking().Where(e => e.Register != Contracts.Information.Registers.Settlement);
        entries = query.Since is { } since
            ? entries.Where(e => e.UpdatedAt > since && (e.RegisteredAt > since
                ? e.RemovedAt == null
                : db.Set<RegisterTrace>().Any(t => t.EntryId == e.Id && t.At > since && News.Contains(t.Act))))
            : entries.Where(e => e.RemovedAt == null);
        entries = query.OrganizationId is { } unit ? entries.Where(e => e.OwnerId == unit) : entries;
        entries = query.Search is { } text ? entries.Where(e => e.Name.Contains(text) || e.Code.Contains(text) || e.Place.Contains(text) || e.Pinyin.Contains(text)) : entries;
        var keys = await entries.Select(e => new { e.Id, e.Register, e.OwnerId, e.UpdatedAt }).ToListAsync(ct);
        return keys.ConvertAll(e => new CandidateKey(Kind, e.Id, PlaceOf(e.Register).Order, e.OwnerId, e.UpdatedAt));
    }

    public async Task<List<Candidate>> Describe(IReadOnlyCollection<Guid> ids, CandidateQuery query, YilianDb db, CancellationToken ct)
    {
        var entries = await db.Set<RegisterEntry>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id)).ToListAsync(ct);
        var changes = await Changes(entries, query.Since, db, ct);
        return entries.ConvertAll(e => CandidateOf(e, query.Since, changes));
    }

    public async Task<IReadOnlyDictionary<Guid, SourceContent>> Find(IReadOnlyCollection<Guid> ids, YilianDb db, CancellationToken ct)
    {
        var entries = await db.Set<RegisterEntry>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id)).ToListAsync(ct);
        return entries.ToDictionary(e => e.Id, e => new SourceContent(
            e.Version, e.OwnerId, book.Find(e.OwnerId)?.Name ?? "", e.Name, RegisterWords.Of(e, book), null, Definitions.Of(e.Register).Title, RegisterWords.Cells(e, book), []));
    }

    // What is issued is the line and the row, not the entry itself: who may open the entry stays as it is.
    public Task Publish(IReadOnlyCollection<Guid> ids, Guid everyone, Desk desk, CancellationToken ct) => Task.CompletedTask;

    private static (int Order, string Section) PlaceOf(string register) =>
        string.Equals(register, Contracts.Information.Registers.RiskSource, StringComparison.Ordinal) ? (0, Risks) : (1, Resources);

    private Candidate CandidateOf(RegisterEntry e, DateTimeOffset? since, ILookup<Guid, string> changes)
    {
        var change = e.Removed ? "removed" : since is { } from && e.RegisteredAt <= from ? "changed" : "submitted";
        var text = RegisterWords.Of(e, book);
        var news = string.Join('；', changes[e.Id]);
        return new Candidate(
            Kind, e.Id, PlaceOf(e.Register).Section, e.OwnerId, e.Name, Lines.Short(news.Length > 0 ? "变更：" + news : text), news.Length > 0 ? $"{text}\n本期变更：{news}。" : "", change, e.UpdatedAt);
    }

    private static async Task<ILookup<Guid, string>> Changes(List<RegisterEntry> page, DateTimeOffset? since, YilianDb db, CancellationToken ct)
    {
        if (since is not { } from)
        {
            return Array.Empty<string>().ToLookup(_ => Guid.Empty);
        }

        var ids = page.Where(e => e.RegisteredAt <= from).Select(e => e.Id).ToList();
        var traces = await db.Set<RegisterTrace>().AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.EntryId) && t.At > from && t.Changes != null && News.Contains(t.Act))
            .OrderBy(t => t.At).Select(t => new { t.EntryId, t.Changes }).ToListAsync(ct);
        return traces.SelectMany(t => JsonSerializer.Deserialize<List<RegisterFieldChange>>(t.Changes!, YilianJson.Options)!.Select(c => (t.EntryId, Text: RegisterWords.Of(c))))
            .ToLookup(c => c.EntryId, c => c.Text);
    }
}
