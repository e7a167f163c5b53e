using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers.Book;

/// <summary>This node's picture of the registers. Read from the tables at start; afterwards only what changed is read again.</summary>
internal sealed class RegisterBook(IServiceScopeFactory scopes) : IRegisterBook
{
    private static readonly string[] PeopleFields = ["population", "capacity", "fullTime"];
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, RegisterCard>> _registers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, RegisterCard> _byId = new();
    private long _edition;

    public long Edition => Interlocked.Read(ref _edition);

    /// <summary>What was recorded up to this entry is known here.</summary>
    public long Seq { get; private set; }

    public RegisterCard? Find(Guid id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<RegisterChoice> Capabilities => Definitions.CapabilityChoices;

    public IReadOnlyCollection<RegisterCard> All() => [.. _byId.Values];

    public IReadOnlyCollection<RegisterCard> Of(string register) => _registers.TryGetValue(register, out var cards) ? [.. cards.Values] : [];

    /// <summary>Reads what was written since it was read last.</summary>
    public async Task Renew(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var seen = Seq;
        var head = await db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        if (head == seen && seen > 0)
        {
            return;
        }

        // Every row a command wrote carries the command's own time, so that the oldest entry not yet read says from where to read.
        var since = seen == 0
            ? DateTimeOffset.MinValue
            : await db.Set<JournalRow>().Where(r => r.Seq > seen && r.Seq <= head && r.Kind.StartsWith(RegisterKeeper.Section)).MinAsync(r => (DateTimeOffset?)r.RecordedAt, ct);
        if (since is { } from)
        {
            await Read(db, from, ct);
        }

        Seq = head;
    }

    private async Task Read(YilianDb db, DateTimeOffset from, CancellationToken ct)
    {
        var all = from == DateTimeOffset.MinValue;
        var entries = db.Set<RegisterEntry>().AsNoTracking().Where(e => all ? e.RemovedAt == null : e.UpdatedAt >= from);

        // What is new is read before its capabilities: an entry written between the two readings would stand here without any. At the start nobody asks yet, and all need not be held at once.
        var found = all ? entries.AsAsyncEnumerable() : (await entries.ToListAsync(ct)).ToAsyncEnumerable();
        var capabilities = (await db.Set<Capability>().AsNoTracking().Where(c => entries.Any(e => e.Id == c.EntryId)).ToListAsync(ct)).ToLookup(c => c.EntryId);
        await foreach (var entry in found.WithCancellation(ct))
        {
            Put(entry, capabilities[entry.Id]);
        }

        Interlocked.Increment(ref _edition);
    }

    private void Put(RegisterEntry entry, IEnumerable<Capability> capabilities)
    {
        var cards = _registers.GetOrAdd(entry.Register, _ => new ConcurrentDictionary<Guid, RegisterCard>());
        if (entry.Removed)
        {
            cards.TryRemove(entry.Id, out _);
            _byId.TryRemove(entry.Id, out _);
            return;
        }

        var card = CardOf(entry, capabilities);
        cards[entry.Id] = card;
        _byId[entry.Id] = card;
    }

    public static RegisterCard CardOf(RegisterEntry e, IEnumerable<Capability> capabilities)
    {
        var facts = FactsOf(e.Facts);
        return new RegisterCard(
            e.Id, e.Register, e.Code, e.KindCode, e.Name, e.OwnerId, e.AudienceId, e.CountyCode, e.Place, e.Longitude, e.Latitude, e.Geometry, e.ImpactRadius, e.ImpactArea,
            e.Level, e.Readiness, [.. capabilities.Select(c => new CapabilityCard(c.Code, c.Grade, c.Amount))], e.Quantity, e.Unit, facts.People, e.VerifyBy, e.Demonstration,
            (int?)facts.MusterByDay, (int?)facts.MusterByNight, facts.Safety, facts.Specialties)
        {
            Terminals = facts.Terminals ?? [],
            Certificates = facts.Certificates ?? [],
            KeptBack = facts.KeptBack,
        };
    }

    private static Facts FactsOf(string facts)
    {
        if (facts.Length <= 2)
        {
            return new Facts();
        }

        using var read = JsonDocument.Parse(facts);
        var root = read.RootElement;
        return new Facts
        {
            People = PeopleFields.Select(f => Figure(root, f)).FirstOrDefault(f => f is not null),
            MusterByDay = Figure(root, "musterDay"),
            MusterByNight = Figure(root, "musterNight"),
            Safety = Figure(root, "safetyStock"),
            Specialties = Text(root, "specialties"),
            Terminals = root.TryGetProperty("vehicles", out var vehicles) ? [.. Rows(vehicles).Select(v => Text(v, "terminal")).OfType<string>()] : null,
            Certificates = root.TryGetProperty("certificates", out var papers) ? [.. Rows(papers).Select(p => new CertificateCard(Text(p, "name") ?? "", DateOnly.TryParse(Text(p, "expires"), CultureInfo.InvariantCulture, out var day) ? day : null))] : null,
            KeptBack = root.TryGetProperty("keptBack", out var kept) && kept.ValueKind == JsonValueKind.True,
        };
    }

    private static IEnumerable<JsonElement> Rows(JsonElement rows) => rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object) : [];

    private static string? Text(JsonElement facts, string field) => facts.TryGetProperty(field, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static double? Figure(JsonElement facts, string field) => facts.TryGetProperty(field, out var figure) && figure.ValueKind == JsonValueKind.Number ? figure.GetDouble() : null;

    // What of an entry's facts others need to know; read once, when the entry changes.
    private sealed record Facts
    {
        public double? People { get; init; }
        public double? MusterByDay { get; init; }
        public double? MusterByNight { get; init; }
        public double? Safety { get; init; }
        public string? Specialties { get; init; }
        public IReadOnlyList<string>? Terminals { get; init; }
        public IReadOnlyList<CertificateCard>? Certificates { get; init; }
        public bool KeptBack { get; init; }
    }
}
