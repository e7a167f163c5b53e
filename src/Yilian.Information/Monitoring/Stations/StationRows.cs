using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Readings;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>Stations as lists and the map show them: what they are, and how they are now.</summary>
internal static class StationRows
{
    public static async Task<List<StationRow>> Of(IReadOnlyList<Station> stations, ReadingDesk desk, CancellationToken ct)
    {
        var states = await StatesOf([.. stations.Select(s => s.Id)], desk, ct);
        var book = desk.Service<IOrganizationBook>();
        return [.. stations.Select(s => RowOf(s, states.GetValueOrDefault(s.Id) ?? [], desk, book))];
    }

    /// <summary>The severities of the alarms that are on at each station.</summary>
    public static async Task<Dictionary<Guid, List<string>>> StatesOf(IReadOnlyList<Guid> stations, ReadingDesk desk, CancellationToken ct)
    {
        var open = await desk.Db.Set<Alarm>().AsNoTracking().Where(a => a.OpenKey != null && a.StationId != null && EF.Parameter(stations).Contains(a.StationId!.Value))
            .Select(a => new { a.StationId, a.Severity, a.Silence }).ToListAsync(ct);
        return open.GroupBy(a => a.StationId!.Value).ToDictionary(g => g.Key, g => g.Select(a => a.Silence ? "silent" : a.Severity).ToList());
    }

    /// <summary>normal, warning, alarm, silent or none.</summary>
    public static string StateOf(IReadOnlyList<string> alarms, DateTimeOffset? heardAt, int reportMinutes, DateTimeOffset now) => true switch
    {
        _ when alarms.Any(a => a is Severities.Red or Severities.Orange) => "alarm",
        _ when heardAt is null => "none",
        _ when alarms.Contains("silent", StringComparer.Ordinal) || heardAt < now.AddMinutes(-2 * reportMinutes) => "silent",
        _ when alarms.Count > 0 => "warning",
        _ => "normal",
    };

    public static LatestValue LatestOf(ElementCard element, Latest? latest, DateTimeOffset now)
    {
        if (latest is null)
        {
            return new LatestValue(element.Code, element.Name, element.Unit, element.Decimals, null, null, [], null);
        }

        var over = latest.Reading.Usable
            ? element.InForce(now).Where(t => t.Kind is not ("dead" or "dry") && latest.Reading.Value >= t.Value).OrderByDescending(t => t.Value).FirstOrDefault()
            : null;
        return new LatestValue(
            element.Code, element.Name, element.Unit, element.Decimals, latest.Reading.Value, DateTimeOffset.FromUnixTimeMilliseconds(latest.Reading.At), MarkWords.Of(latest.Reading.Marks), over?.Kind);
    }

    private static StationRow RowOf(Station s, List<string> alarms, ReadingDesk desk, IOrganizationBook book)
    {
        var (latest, hearing) = (desk.Service<LatestBook>(), desk.Service<Hearing>());
        var heard = hearing.At(s.Id);
        return new StationRow(
            s.Id, s.Code, s.Name, s.Kind, s.Protocol, s.OwnerId, book.Find(s.OwnerId)?.ShortName ?? "", s.CountyCode, s.CountyCode is null ? null : book.CountyName(s.CountyCode), s.Basin,
            s.Place, s.Longitude, s.Latitude, StateOf(alarms, heard, s.ReportMinutes, desk.Now), alarms.Count, heard,
            [.. s.Elements.Where(e => !e.Ended).OrderBy(e => e.Position).Select(e => LatestOf(e.Card(), latest.Of(e.Series), desk.Now))],
            s.RetiredAt is not null, s.RetiredAt is null && desk.Caller.Holds(Permissions.MonitoringStations, s.OwnerId), s.Version);
    }
}

/// <summary>Marks as interfaces name them.</summary>
internal static class MarkWords
{
    private static readonly (ReadingMarks Mark, string Word)[] Words =
    [
        (ReadingMarks.Late, "late"), (ReadingMarks.Corrected, "corrected"), (ReadingMarks.OutOfRange, "out-of-range"), (ReadingMarks.Suspect, "suspect"),
        (ReadingMarks.Bad, "bad"), (ReadingMarks.Clock, "clock"),
    ];

    public static IReadOnlyList<string> Of(ReadingMarks marks) => marks == ReadingMarks.None ? [] : [.. Words.Where(w => (marks & w.Mark) != ReadingMarks.None).Select(w => w.Word)];
}
