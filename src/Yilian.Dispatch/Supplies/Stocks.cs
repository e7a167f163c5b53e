using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Supplies;

/// <summary>A stock of what a need asks for.</summary>
/// <param name="Reserved">Promised to needs, still in the depot.</param>
/// <param name="Out">Handed over, not back.</param>
internal sealed record Stock(RegisterCard Entry, int Reserved, int Out, Way? Way, bool InTime)
{
    public int Quantity => (int)Math.Floor(Entry.Quantity ?? 0);

    /// <summary>What the owner keeps back.</summary>
    public int Safety => (int)Math.Ceiling(Entry.Safety ?? 0);

    /// <summary>What the owner itself can give.</summary>
    public int Present => Math.Max(0, Quantity - Reserved - Out);

    /// <summary>What others can be given.</summary>
    public int Free => Math.Max(0, Quantity - Safety - Reserved - Out);
}

/// <summary>Which stocks hold an item, and what of them can be given: the register's quantity less what is promised, what is out, and what the owner keeps back.</summary>
internal static class Stocks
{
    private const int FarAway = 100_000;

    public static bool Holds(RegisterCard entry, string item) =>
        (entry.Readiness is null or Readinesses.Ready) && (entry.Name.Contains(item, StringComparison.Ordinal) || item.Contains(entry.Name, StringComparison.Ordinal));

    /// <summary>In time before late, near before far.</summary>
    public static async Task<List<Stock>> Of(Need need, IRegisterBook registers, Ways ways, YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var entries = registers.Of(Registers.Supply).Concat(registers.Of(Registers.Equipment)).Where(e => Holds(e, need.Item!)).ToList();
        var held = await Held([.. entries.Select(e => e.Id)], db, ct);
        var closures = await ClosuresSlice.Now(db, ct);
        return [.. entries.Select(e => Of(e, need, held, ways.Of(e, need.Longitude, need.Latitude, now, closures), now)).OrderBy(s => s.InTime ? 0 : 1).ThenBy(s => s.Way?.Minutes ?? FarAway).ThenBy(s => s.Entry.Code, StringComparer.Ordinal)];
    }

    public static Stock Of(RegisterCard entry, Need need, IReadOnlyDictionary<Guid, (int Reserved, int Out)> held, Way? way, DateTimeOffset now)
    {
        var (reserved, outside) = held.GetValueOrDefault(entry.Id);
        return new Stock(entry, reserved, outside, way, need.NeededAt is not { } by || (way is { } w && now.AddMinutes(w.Minutes) <= by));
    }

    public static async Task<IReadOnlyDictionary<Guid, (int Reserved, int Out)>> Held(IReadOnlyCollection<Guid> stocks, YilianDb db, CancellationToken ct)
    {
        string[] running = [AllotmentStates.Issued, AllotmentStates.Accepted, AllotmentStates.HandedOver, AllotmentStates.Received];
        var allotments = await db.Set<Allotment>().AsNoTracking().Where(a => EF.Parameter(stocks).Contains(a.StockId) && running.Contains(a.State)).ToListAsync(ct);
        return allotments.GroupBy(a => a.StockId).ToDictionary(g => g.Key, g => (g.Sum(a => a.Reserved), g.Sum(a => a.Outstanding)));
    }
}
