using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Sheets;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Organization;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers;

/// <summary>An entry to begin an exercise or a measurement with.</summary>
/// <param name="Entry">As a unit would register it.</param>
/// <param name="DaysSinceVerified">How long ago it was confirmed.</param>
/// <param name="Demonstration">False for what is published of the real thing.</param>
public sealed record NewRegisterEntry(EditRegisterEntry Entry, Guid OwnerId, int DaysSinceVerified = 0, bool Demonstration = true);

/// <summary>Fills empty registers, checked like what units enter; one command whatever the number. Needs the write lane running.</summary>
public sealed class RegisterSeed(Lane lane, IOrganizationBook book)
{
    /// <exception cref="InvalidOperationException">An entry does not pass the checks.</exception>
    public async Task Populate(IReadOnlyList<NewRegisterEntry> entries, string source, CancellationToken ct)
    {
        var rows = entries.Select((e, i) => (e.Entry.Register, Row: RowOf(e, i + 1))).ToList();
        await lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            if (await desk.Db.Set<RegisterEntry>().AnyAsync(token))
            {
                return;
            }

            foreach (var register in rows.GroupBy(r => r.Register, r => r.Row, StringComparer.Ordinal))
            {
                await RegisterImport.Apply(Definitions.Of(register.Key), [.. register], new ImportSource(source, "", register.Count()), desk, token);
            }
        }), ct);
    }

    private SheetEntry RowOf(NewRegisterEntry entry, int number)
    {
        var errors = new List<DraftError>();
        var draft = Drafting.Draft(entry.Entry, entry.OwnerId, book, errors)
            ?? throw new InvalidOperationException($"{entry.Entry.Register} {entry.Entry.Name}: {string.Join("; ", errors.Select(e => $"{e.Field} {e.Text}"))}");
        return new SheetEntry(number, draft, Known: null, TimeSpan.FromDays(entry.DaysSinceVerified), entry.Demonstration);
    }
}
