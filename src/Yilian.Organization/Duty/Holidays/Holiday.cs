using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Divisions;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty.Holidays;

/// <summary>A day of the calendar with a name: a holiday (节假日), or a week-end day that is worked (调休上班).</summary>
internal sealed class Holiday
{
    public required DateOnly Date { get; init; }
    public required string Name { get; set; }
    public required bool Off { get; set; }

    /// <summary>A leader (带班领导) has to be on duty.</summary>
    public required bool NeedsLeader { get; set; }
}

/// <summary>
/// The holidays that come with the platform. The days off and the worked week-ends of 2026 were entered from memory, not copied from the notice:
/// they must be checked against the State Council's notice on the holidays of 2026 before a roster relies on them. 2027 has the statutory days
/// alone, because the arrangement of week-ends is announced a year at a time. The editor corrects and enters the rest.
/// </summary>
internal static class HolidaySeed
{
    /// <summary>Adds them where there are none.</summary>
    public static async Task AddHolidays(this Desk desk, CancellationToken ct)
    {
        if (await desk.Db.Set<Holiday>().AnyAsync(ct))
        {
            return;
        }

        using var stream = Resources.Open("holidays.json");
        foreach (var day in JsonSerializer.Deserialize<List<SeedDay>>(stream, YilianJson.Options)!)
        {
            desk.Add(new Holiday { Date = day.Date, Name = day.Name, Off = day.Off, NeedsLeader = day.Off });
        }
    }

    private sealed record SeedDay(DateOnly Date, string Name, bool Off);
}

/// <summary>Holidays as people see them.</summary>
internal static class HolidayRows
{
    private const int Most = 1_000;

    public static async Task<List<HolidayView>> Between(YilianDb db, DateOnly first, DateOnly last, CancellationToken ct) =>
        await db.Set<Holiday>().Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Date).Take(Most).Select(h => new HolidayView(h.Date, h.Name, h.Off, h.NeedsLeader)).ToListAsync(ct);
}
