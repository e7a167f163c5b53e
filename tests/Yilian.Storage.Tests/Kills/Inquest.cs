using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Reports;
using Yilian.Platform.Clocks;
using Yilian.Platform.Inbox;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Storage.Tests.Kills;

/// <summary>Looks at what the killed hosts left behind.</summary>
internal sealed class Inquest(YilianDb db)
{
    private List<JournalRow> _rows = [];

    public async Task Hold(IReadOnlyCollection<Acknowledged> done)
    {
        _rows = await db.Set<JournalRow>().AsNoTracking().OrderBy(r => r.Seq).ToListAsync();
        Assert.Equal(Enumerable.Range(1, _rows.Count).Select(i => (long)i), _rows.Select(r => r.Seq));
        await EveryAcknowledgedCommandIsThereOnce(done);
        await NothingIsHalfWritten();
        await NoClockStepFiredTwice();
        await EverybodyAskedHasOneItem();
    }

    /// <summary>The steps of the ladders taken since a moment.</summary>
    public async Task<int> StepsSince(DateTimeOffset since) => await db.Set<JournalRow>().CountAsync(r => r.Kind == ReceiptOverdue.Kind && r.RecordedAt > since);

    private async Task EveryAcknowledgedCommandIsThereOnce(IReadOnlyCollection<Acknowledged> done)
    {
        var commands = await db.Set<CommandRow>().Select(c => c.Id).ToHashSetAsync();
        var entries = _rows.ToLookup(r => r.CommandId);
        var signed = (await db.Set<Recipient>().AsNoTracking().Where(r => r.AcknowledgedAt != null).ToListAsync()).Select(r => (r.IncidentId, r.OrganizationId)).ToHashSet();
        foreach (var command in done)
        {
            Assert.Contains(command.Key, commands);
            var entry = Assert.Single(entries[command.Key], r => r.Kind == command.Kind);
            Assert.Equal((command.IncidentId, command.Seq ?? entry.Seq), (entry.IncidentId!.Value, entry.Seq));
            Assert.True(command.Kind != IncidentAcknowledged.Kind || signed.Contains((command.IncidentId, command.OrganizationId)));
            Assert.True(command.Kind == IncidentAcknowledged.Kind || entry.Body.Contains('"' + command.Mark + '"', StringComparison.Ordinal));
        }

        var marks = _rows.Where(r => r.Kind == IncidentNoted.Kind).Select(r => Property(r, "text").GetString());
        Assert.Distinct(marks);
        Assert.Distinct(await db.Set<Incident>().Select(i => i.Title).ToListAsync());
        Assert.Distinct(_rows.Where(r => r.Kind == IncidentAcknowledged.Kind).Select(r => (r.IncidentId, r.OrganizationId)));
    }

    // A command and its entries, an entry and its state, an incident and all that belongs to it.
    private async Task NothingIsHalfWritten()
    {
        var commands = await db.Set<CommandRow>().Select(c => c.Id).ToListAsync();
        var withEntries = _rows.Where(r => r.CommandId is not null).Select(r => r.CommandId!.Value).ToHashSet();
        Assert.Empty(commands.Except(withEntries));
        Assert.Empty(withEntries.Except(commands));

        var reported = _rows.Where(r => r.Kind == IncidentReported.Kind).Select(r => r.IncidentId!.Value).ToList();
        Assert.Equal(reported.Order(), (await db.Set<Incident>().Select(i => i.Id).ToListAsync()).Order());
        Assert.Equal(reported.Order(), (await db.Set<Report>().Select(r => r.IncidentId).ToListAsync()).Order());

        var asked = _rows.Where(r => r.Kind == IncidentSent.Kind).SelectMany(r => Property(r, "to").EnumerateArray().Select(to => (r.IncidentId!.Value, to.GetProperty("organizationId").GetGuid())));
        var recipients = await db.Set<Recipient>().AsNoTracking().ToListAsync();
        Assert.Equal(asked.Order(), recipients.Select(r => (r.IncidentId, r.OrganizationId)).Order());
        var clocks = await db.Set<Clock>().AsNoTracking().Where(c => c.ClockKind == "acknowledge").ToListAsync();
        Assert.Equal(recipients.Select(r => r.ClockId).Order(), clocks.Select(c => c.Id).Order());
        Assert.Equal(recipients.Where(r => r.AcknowledgedAt is not null).Select(r => r.ClockId).Order(), clocks.Where(c => c.State == Clock.Met).Select(c => c.Id).Order());
        var parties = (await db.Set<AudienceMember>().AsNoTracking().ToListAsync()).Select(m => (m.AudienceId, m.OrganizationId)).ToHashSet();
        Assert.All(recipients, r => Assert.Contains((r.IncidentId, r.OrganizationId), parties));
    }

    private async Task NoClockStepFiredTwice()
    {
        var steps = _rows.Where(r => r.Kind == ReceiptOverdue.Kind).Select(r => (r.IncidentId, r.OrganizationId, Step: Property(r, "step").GetString())).ToList();
        Assert.Distinct(steps);
        Assert.Distinct(_rows.Where(r => r.Kind == ReportObligationOverdue.Kind).Select(r => Property(r, "clockId").GetGuid()));
        var taken = await db.Set<Clock>().Where(c => c.ClockKind == "acknowledge").SumAsync(c => c.Step);
        Assert.Equal(steps.Count, taken);
    }

    private async Task EverybodyAskedHasOneItem()
    {
        var asked = _rows.SelectMany(r => JsonDocument.Parse(r.Body).RootElement.TryGetProperty("to", out var to)
            ? to.EnumerateArray().Select(a => (r.Seq, a.GetProperty("organizationId").GetGuid(), a.GetProperty("ask").GetString()!)) : []).Order().ToList();
        var items = (await db.Set<InboxRow>().AsNoTracking().ToListAsync()).Select(i => (i.Seq, i.OrganizationId, i.Ask)).Order().ToList();
        Assert.Equal(asked, items);
    }

    private static JsonElement Property(JournalRow row, string name) => JsonDocument.Parse(row.Body).RootElement.GetProperty(name);
}
