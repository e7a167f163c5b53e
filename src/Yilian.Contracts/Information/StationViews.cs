namespace Yilian.Contracts.Information;

/// <summary>A station in lists and on the map.</summary>
/// <param name="State">normal, warning (yellow or blue alarm), alarm (red or orange), silent, or none (never heard).</param>
/// <param name="HeardAt">When it last sent anything.</param>
public sealed record StationRow(
    Guid Id, string Code, string Name, string Kind, string Protocol, Guid OwnerId, string OwnerName, string? CountyCode, string? CountyName, string? Basin, string Place,
    double? Longitude, double? Latitude, string State, int Alarms, DateTimeOffset? HeardAt, IReadOnlyList<LatestValue> Latest, bool Retired, bool MayEdit, int Version);

/// <summary>The newest value of an element.</summary>
/// <param name="Marks">late, corrected, out-of-range, suspect, bad or clock.</param>
/// <param name="Over">The kind of the highest threshold it has reached; null below all.</param>
public sealed record LatestValue(string Element, string Name, string Unit, int Decimals, double? Value, DateTimeOffset? At, IReadOnlyList<string> Marks, string? Over);

/// <summary>A station with all that is known of it.</summary>
/// <param name="HasPassword">Its frames must show a password, which nobody is shown.</param>
/// <param name="ClockAheadSeconds">How far its clock was ahead when it last told, negative when behind; null when it did not tell since this node started.</param>
public sealed record StationView(
    StationRow Station, string WireId, IReadOnlyList<Guid> HeadquartersIds, string? Datum, Guid? RiskSourceId, string? RiskSourceName, int ReportMinutes,
    IReadOnlyList<ElementView> Elements, DateTimeOffset RegisteredAt, string? RetiredReason, bool HasPassword, double? ClockAheadSeconds);

/// <param name="InForce">Of the thresholds, those of today.</param>
public sealed record ElementView(
    string Code, string Name, string Unit, string Measure, int Decimals, double? Low, double? High, IReadOnlyList<StationThreshold> Thresholds, IReadOnlyList<StationThreshold> InForce);

/// <summary>What became of a batch of readings; all of them are on disk.</summary>
/// <param name="Late">Of them, older than what was known or long under way.</param>
/// <param name="OutOfRange">Of them, impossible values: kept, marked, left out of rules and statistics.</param>
/// <param name="Doubtful">Of them, marked suspect or bad by the sender.</param>
public sealed record ReadingsAccepted(int Accepted, int Late, int OutOfRange, int Doubtful);

/// <summary>A curve thinned out for the width of a screen: every peak and trough is in it.</summary>
/// <param name="Points">By time. With few readings each is a point; otherwise the lowest and highest of each slice.</param>
/// <param name="Readings">How many readings stand behind them.</param>
/// <param name="Left">Readings of the period left out as impossible or bad.</param>
public sealed record ChartView(
    Guid StationId, string Station, string Element, string Name, string Unit, int Decimals, string Measure, DateTimeOffset From, DateTimeOffset To,
    IReadOnlyList<ChartPoint> Points, int Readings, int Left, IReadOnlyList<StationThreshold> Thresholds);

/// <param name="T">Unix milliseconds.</param>
/// <param name="V">The value.</param>
public sealed record ChartPoint(double T, double V);

/// <summary>A reading as it is kept.</summary>
public sealed record ReadingRow(DateTimeOffset At, double Value, IReadOnlyList<string> Marks);

/// <summary>A value that was replaced.</summary>
public sealed record ReadingCorrectionRow(DateTimeOffset At, double Was, double Now);

/// <summary>The readings of a period in steps.</summary>
/// <param name="Sum">What came in, for amounts and counters; null for others.</param>
public sealed record RollupRow(DateTimeOffset From, int Count, double? Min, double? Max, double? Mean, double? Sum);

/// <summary>Readings of one element over stations and a period.</summary>
/// <param name="Key">The station's code, the basin or the county's code.</param>
/// <param name="Mean">Of the readings; of the stations' sums for amounts and counters (areal mean).</param>
public sealed record StatisticsRow(string Key, string Name, int Stations, int Count, double? Min, double? Max, double? Mean, double? Sum, string? HighestStation);

/// <summary>Rain and water of a basin now.</summary>
/// <param name="Rain">Areal means and the greatest sums of 1, 3, 6, 12 and 24 hours, in millimeters.</param>
/// <param name="Water">Its levels, those nearest above their thresholds first.</param>
public sealed record BasinView(string Basin, int Stations, int Silent, int Alarms, IReadOnlyList<RainSum> Rain, IReadOnlyList<WaterLevel> Water);

/// <param name="Hours">1, 3, 6, 12 or 24.</param>
/// <param name="Class">The class of GB/T 28592 the greatest falls in, for 12 and 24 hours; null otherwise or without rain.</param>
public sealed record RainSum(int Hours, double Mean, double Greatest, string? GreatestAt, string? Class);

/// <param name="Trend">rising, falling or steady over the last hour; null when unknown.</param>
/// <param name="Over">Meters above the threshold named; negative below it.</param>
public sealed record WaterLevel(
    Guid StationId, string Station, string Kind, double Value, DateTimeOffset At, string? Trend, string? Threshold, double? ThresholdValue, double? Over, string State);
