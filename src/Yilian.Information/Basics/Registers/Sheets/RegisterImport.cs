using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Organization;
using Yilian.Organization.Import;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers.Sheets;

/// <summary>Where imported entries come from.</summary>
internal sealed record ImportSource(string FileName, string Sha256, int Rows, RunningImport? Import = null)
{
    public void Written(int rows) => Import?.Written(rows, Rows);
}

/// <summary>Carries out an import as one command: every row or none, one entry in the journal, and what changed with each entry on record.</summary>
internal static class RegisterImport
{
    private const int FirstIds = 20;

    // A list handed in again the same day says nothing new; later it says that everything on it is still true.
    private static readonly TimeSpan SameDay = TimeSpan.FromDays(1);

    public static async Task<(int Added, int Updated)> Apply(RegisterDefinition register, IReadOnlyList<SheetEntry> rows, ImportSource source, Desk desk, CancellationToken ct)
    {
        var tracker = desk.Db.ChangeTracker;
        try
        {
            // Looking through tens of thousands of rows at every step would take minutes; they are looked through once, at the end.
            tracker.AutoDetectChangesEnabled = false;
            source.Written(0);
            var known = await Known(register, rows, desk, ct);
            var changes = Changes(rows, known, desk.Service<IOrganizationBook>());
            var audiences = await Audiences(rows, desk, ct);
            var settles = await Settle(register, rows, known, desk, ct);
            var writer = new Writer(known, audiences, await Codes(register, rows, desk, ct), source);
            Write(register, rows, changes, writer, desk);
            await desk.Db.Insert(writer.Added, ct, n => source.Written(n));
            await desk.Db.Insert([.. writer.Added.SelectMany(e => e.Capabilities)], ct);
            await desk.Db.Insert(writer.Traces, ct);
            var ids = writer.Added.Select(e => e.Id).Concat(known.Values.Select(e => e.Id)).Take(FirstIds).ToList();
            await Record(register, rows, changes, source, ids, settles, desk, ct);
            source.Written(source.Rows);
            return (changes.Count(c => c is null), changes.Count(c => c is { Count: > 0 }));
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = true;
        }
    }

    // Somebody may have written one of the entries since the file was checked: then the check no longer holds.
    private static async Task<Dictionary<string, RegisterEntry>> Known(RegisterDefinition register, IReadOnlyList<SheetEntry> rows, Desk desk, CancellationToken ct)
    {
        var codes = rows.Where(r => r.Draft.Code is not null).Select(r => r.Draft.Code!).ToList();
        var known = await desk.Db.Set<RegisterEntry>().Include(e => e.Capabilities).AsSplitQuery()
            .Where(e => e.Register == register.Key && EF.Parameter(codes).Contains(e.Code)).ToDictionaryAsync(e => e.Code, StringComparer.Ordinal, ct);
        foreach (var row in rows.Where(r => r.Draft.Code is not null))
        {
            if (known.GetValueOrDefault(row.Draft.Code!)?.Version != row.Known?.Version)
            {
                throw new RuleBrokenException("information.register-changed-meanwhile", $"第 {row.Row} 行（编码 {row.Draft.Code}）在导入期间被他人修改，请重新导入。|Row {row.Row} was changed by somebody meanwhile; import again.");
            }
        }

        return known;
    }

    // null: a new entry; empty: nothing changed.
    private static List<IReadOnlyList<RegisterFieldChange>?> Changes(IReadOnlyList<SheetEntry> rows, Dictionary<string, RegisterEntry> known, IOrganizationBook book) =>
        [.. rows.Select(r => r.Draft.Code is { } code && known.TryGetValue(code, out var entry) ? Differences.Between(entry, r.Draft, book) : null)];

    private static async Task<Dictionary<(Guid Owner, string? County), Guid>> Audiences(IReadOnlyList<SheetEntry> rows, Desk desk, CancellationToken ct)
    {
        var audiences = new Dictionary<(Guid, string?), Guid>();
        foreach (var place in rows.Select(r => (r.Draft.OwnerId, r.Draft.Position.CountyCode)).Distinct())
        {
            audiences[place] = await desk.RegisterAudience(place.OwnerId, place.CountyCode, ct);
        }

        return audiences;
    }

    private static async Task<List<Settlement>> Settle(RegisterDefinition register, IReadOnlyList<SheetEntry> rows, Dictionary<string, RegisterEntry> known, Desk desk, CancellationToken ct)
    {
        var settles = new List<Settlement>();
        var handled = known.Values.Select(e => e.Id).ToList();
        var owners = rows.Select(r => r.Draft.OwnerId).Distinct().ToList();
        foreach (var owner in rows.GroupBy(r => r.Draft.OwnerId))
        {
            settles.AddRange(await desk.Follow(owner.Key, register.Key, handled, desk.Now.AddDays(register.VerifyDays) - owner.Max(r => r.Age), ct));
        }

        foreach (var former in known.Values.Select(e => e.OwnerId).Distinct().Except(owners))
        {
            settles.AddRange(await desk.Follow(former, register.Key, handled, null, ct));
        }

        return settles;
    }

    private static async Task<Queue<string>> Codes(RegisterDefinition register, IReadOnlyList<SheetEntry> rows, Desk desk, CancellationToken ct)
    {
        var (codes, needed) = (new Queue<string>(), rows.Count(r => r.Draft.Code is null));
        if (needed == 0)
        {
            return codes;
        }

        var taken = await desk.Db.Set<RegisterEntry>().Where(e => e.Register == register.Key && e.Code.StartsWith(register.Prefix)).Select(e => e.Code).ToHashSetAsync(StringComparer.Ordinal, ct);
        taken.UnionWith(rows.Select(r => r.Draft.Code).OfType<string>());
        var series = await desk.Series(register, ct);
        while (codes.Count < needed)
        {
            var code = RegisterWrites.CodeOf(register, ++series.Last);
            if (!taken.Contains(code))
            {
                codes.Enqueue(code);
            }
        }

        return codes;
    }

    private static void Write(RegisterDefinition register, IReadOnlyList<SheetEntry> rows, List<IReadOnlyList<RegisterFieldChange>?> changes, Writer writer, Desk desk)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var draft = rows[i].Draft;
            var audience = writer.Audiences[(draft.OwnerId, draft.Position.CountyCode)];
            if (changes[i] is not { } changed)
            {
                writer.Added.Add(New(register, rows[i], audience, writer, desk));
            }
            else
            {
                Update(writer.Known[draft.Code!], draft, audience, changed, writer, desk);
            }
        }
    }

    private static RegisterEntry New(RegisterDefinition register, SheetEntry row, Guid audience, Writer writer, Desk desk)
    {
        var entry = new RegisterEntry
        {
            Id = Guid.CreateVersion7(),
            Register = register.Key,
            Code = row.Draft.Code ?? writer.Codes.Dequeue(),
            RegisteredAt = desk.Now,
            RegisteredBy = desk.Caller.DisplayName,
            ImportedFrom = writer.Source.FileName,
            Demonstration = row.Demonstration,
        };
        entry.Take(row.Draft, audience, desk.Caller.DisplayName, desk.Now);
        entry.ConfirmedBefore(row.Age);
        return entry;
    }

    private static void Update(RegisterEntry entry, EntryDraft draft, Guid audience, IReadOnlyList<RegisterFieldChange> changes, Writer writer, Desk desk)
    {
        if (changes.Count > 0)
        {
            entry.Take(draft, audience, desk.Caller.DisplayName, desk.Now);
            writer.Traces.Add(desk.TraceOf(entry.Id, "changed", draft.OwnerId, changes, writer.Source.FileName));
        }
        else if (desk.Now - entry.VerifiedAt >= SameDay)
        {
            entry.Confirm(desk.Caller.DisplayName, desk.Now);
            writer.Traces.Add(desk.TraceOf(entry.Id, "confirmed", draft.OwnerId, note: writer.Source.FileName));
        }
    }

    private static async Task Record(
        RegisterDefinition register, IReadOnlyList<SheetEntry> rows, List<IReadOnlyList<RegisterFieldChange>?> changes, ImportSource source, List<Guid> ids, List<Settlement> settles, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var (added, updated) = (changes.Count(c => c is null), changes.Count(c => c is { Count: > 0 }));
        var places = rows.Select(r => (r.Draft.OwnerId, r.Draft.Position.CountyCode)).Distinct();
        var audience = await desk.AudienceOf(places.SelectMany(p => RegisterRights.SeenBy(p.OwnerId, p.CountyCode, book)), ct);
        desk.Record(
            new RegisterImported(register.Key, source.Rows, added, updated, source.FileName, source.Sha256, ids, settles),
            $"导入{register.Title}：新增 {added} 条，更新 {updated} 条（{source.FileName}）", new Subject(audience, Organization: desk.Caller.Grants.Select(g => (Guid?)g.OrganizationId).FirstOrDefault()));
    }

    private sealed record Writer(Dictionary<string, RegisterEntry> Known, Dictionary<(Guid Owner, string? County), Guid> Audiences, Queue<string> Codes, ImportSource Source)
    {
        public List<RegisterEntry> Added { get; } = [];

        public List<RegisterTrace> Traces { get; } = [];
    }
}
