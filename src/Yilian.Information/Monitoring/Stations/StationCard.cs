using System.Collections.Frozen;
using Yilian.Contracts.Information;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>A station in use as the hot path sees it.</summary>
internal sealed record StationCard(
    Guid Id, string Code, string Name, string Kind, string Protocol, string WireId, Guid OwnerId, Guid AudienceId, IReadOnlyList<Guid> HeadquartersIds,
    string? CountyCode, string? Basin, string Place, double? Longitude, double? Latitude, int ReportMinutes, int Version, IReadOnlyList<ElementCard> Elements)
{
    private readonly FrozenDictionary<string, ElementCard> _byCode = Elements.ToFrozenDictionary(e => e.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Since when it is in service.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>What it shows in its frames; null when it needs to show nothing.</summary>
    public string? Password { get; init; }

    public ElementCard? Element(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>How a wire id is compared: stations pad with zeros and write letters large or small as they like.</summary>
    public static IEqualityComparer<string> SameWireId { get; } = new WireIdComparer();

    /// <summary>A wire id as it is compared, to be stored.</summary>
    public static string Plain(string wireId) => Bare(wireId).ToString().ToUpperInvariant();

    private static ReadOnlySpan<char> Bare(string wireId)
    {
        var text = wireId.AsSpan().Trim();
        var bare = text.TrimStart('0');
        return bare.Length == 0 ? text : bare;
    }

    // Without a string of its own for each question: it is asked for every frame.
    private sealed class WireIdComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Bare(x).Equals(Bare(y), StringComparison.OrdinalIgnoreCase));

        public int GetHashCode(string wireId) => string.GetHashCode(Bare(wireId), StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>An element of a station; its series is the key of its readings.</summary>
internal sealed record ElementCard(
    int Series, string Code, string Name, string Unit, string Measure, int Decimals, double? Low, double? High, IReadOnlyList<StationThreshold> Thresholds)
{
    public bool Sums => Measure is Measures.Amount or Measures.Counter;

    /// <summary>The value of a threshold on that day; null when there is none then.</summary>
    public double? Threshold(string kind, DateTimeOffset at) => InForce(at).FirstOrDefault(t => string.Equals(t.Kind, kind, StringComparison.Ordinal))?.Value;

    /// <summary>The thresholds of a day. One that is for a season wins over one that is for all year.</summary>
    public IEnumerable<StationThreshold> InForce(DateTimeOffset at)
    {
        var day = at.ToOffset(Seasons.Beijing).ToString("MMdd", System.Globalization.CultureInfo.InvariantCulture);
        return Thresholds.Where(t => Seasons.Covers(t, day)).OrderByDescending(t => t.From is not null).DistinctBy(t => t.Kind, StringComparer.Ordinal);
    }
}

/// <summary>Parts of the year, as flood-limit levels have them (SL 323: BGMD, EDMD).</summary>
internal static class Seasons
{
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static bool Covers(StationThreshold threshold, string day)
    {
        if (threshold.From is null || threshold.To is null)
        {
            return true;
        }

        var (after, before) = (string.CompareOrdinal(day, threshold.From) >= 0, string.CompareOrdinal(day, threshold.To) <= 0);
        return string.CompareOrdinal(threshold.From, threshold.To) <= 0 ? after && before : after || before;
    }
}
