using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;
using Yilian.Information.Basics.Registers.Book;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Platform.Journal;

namespace Yilian.Information;

/// <summary>Stocks as other sections work with them: the register says what is there, and what is used up leaves it.</summary>
public static class Stocktaking
{
    /// <summary>An entry of supplies or equipment as it stands in the database, not as this node read it last; null when none is in use.</summary>
    public static async Task<RegisterCard?> FindStock(this Desk desk, Guid id, CancellationToken ct)
    {
        var entry = await desk.Db.Set<RegisterEntry>().Include(e => e.Capabilities).SingleOrDefaultAsync(e => e.Id == id, ct);
        return entry is { Removed: false, Register: Contracts.Information.Registers.Supply or Contracts.Information.Registers.Equipment } ? RegisterBook.CardOf(entry, entry.Capabilities) : null;
    }

    /// <summary>So much of a stock was used up; nothing happens when the entry is no longer in use.</summary>
    public static async Task UseUp(this Desk desk, Guid id, int quantity, string note, CancellationToken ct)
    {
        if (await desk.Db.Set<RegisterEntry>().SingleOrDefaultAsync(e => e.Id == id, ct) is not { Removed: false } entry)
        {
            return;
        }

        var before = entry.Quantity ?? 0;
        entry.UseUp(quantity, desk.Now);
        var after = entry.Quantity ?? 0;
        desk.Trace(id, "changed", entry.OwnerId, [new RegisterFieldChange("quantity", "数量", Said(before), Said(after))], note);
        desk.Record(new RegisterStockCounted(id, entry.Register, entry.Name, before, after, note), $"{entry.Name}：{Said(before)} → {Said(after)}{entry.Unit}", new Subject(entry.AudienceId, Organization: entry.OwnerId));
    }

    private static string Said(double quantity) => quantity.ToString("0.##", CultureInfo.InvariantCulture);
}
