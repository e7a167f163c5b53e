using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Inbox;

/// <summary>Turns addressed entries into inbox items and settles them when an entry answers; follows the journal, so no use case knows of it.</summary>
internal sealed class InboxFollower : IJournalReader
{
    public string Name => "inbox";

    public async Task Read(IReadOnlyList<JournalRow> rows, Desk desk, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            var entry = Peek(row.Body);
            if (entry is null)
            {
                continue;
            }

            foreach (var settlement in entry.Settles ?? [])
            {
                await Settle(settlement, row, desk, ct);
            }

            foreach (var addressee in entry.To ?? [])
            {
                await Supersede(addressee, row, desk, ct);
                desk.Add(Item(addressee, entry, row));
            }
        }
    }

    // Of what is only to be read, the newest of an incident stands for those before it: an inbox of sixty updates would be read by nobody.
    private static async Task Supersede(Addressee to, JournalRow row, Desk desk, CancellationToken ct)
    {
        if (!string.Equals(to.Ask, Asks.Read, StringComparison.Ordinal))
        {
            return;
        }

        var older = await desk.Db.Set<InboxRow>()
            .Where(i => i.SubjectId == to.SubjectId && i.Ask == Asks.Read && i.OrganizationId == to.OrganizationId && i.AccountId == to.UserId && i.SettledAt == null)
            .ToListAsync(ct);
        foreach (var item in older.Union(desk.Db.Set<InboxRow>().Local.Where(i => i.SubjectId == to.SubjectId && i.SettledAt == null && Matches(i, new Settlement(to.SubjectId, Asks.Read, to.OrganizationId)) && i.AccountId == to.UserId)).ToList())
        {
            item.SettledAt = row.RecordedAt;
        }
    }

    // Most entries ask nobody: they are told apart without parsing.
    private static AddressedEntry? Peek(string body) =>
        body.Contains("\"to\":[{", StringComparison.Ordinal) || body.Contains("\"settles\":[{", StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<AddressedEntry>(body, YilianJson.Options)
            : null;

    private static InboxRow Item(Addressee to, AddressedEntry entry, JournalRow row) => new()
    {
        OrganizationId = to.OrganizationId,
        AccountId = to.UserId,
        Ask = to.Ask,
        Title = entry.Title ?? row.Text,
        SubjectId = to.SubjectId,
        IncidentId = row.IncidentId,
        Kind = row.Kind,
        Seq = row.Seq,
        CreatedAt = row.RecordedAt,
        DueAt = to.DueAt,
    };

    private static async Task Settle(Settlement settlement, JournalRow row, Desk desk, CancellationToken ct)
    {
        var open = await desk.Db.Set<InboxRow>()
            .Where(i => i.SubjectId == settlement.SubjectId && i.SettledAt == null)
            .ToListAsync(ct);
        var local = desk.Db.Set<InboxRow>().Local.Where(i => i.SubjectId == settlement.SubjectId && i.SettledAt == null).ToList();
        foreach (var item in open.Union(local).Where(i => Matches(i, settlement)))
        {
            item.SettledAt = row.RecordedAt;
        }
    }

    private static bool Matches(InboxRow item, Settlement settlement) =>
        string.Equals(item.Ask, settlement.Ask, StringComparison.Ordinal)
        && (settlement.OrganizationId is null || item.OrganizationId == settlement.OrganizationId);

    private sealed record AddressedEntry(IReadOnlyList<Addressee>? To, string? Title, IReadOnlyList<Settlement>? Settles);
}
