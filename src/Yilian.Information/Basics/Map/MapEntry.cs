using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>What the map knows of an entry of a register.</summary>
/// <param name="Audience">Place of its audience in the picture's list.</param>
/// <param name="People">Inhabitants, members, places or people threatened, whichever the register counts.</param>
internal sealed record MapEntry(
    Guid Id, string Register, string Code, string Kind, string KindName, string KindNameEn, string Name, string Pinyin, Guid OwnerId, int Audience,
    int? Level, string? Readiness, IReadOnlyList<string> Capabilities, int? People, double? Quantity, string? Unit, DateTimeOffset VerifyBy, GeoPoint At)
{
    private static readonly TimeSpan SoonDue = TimeSpan.FromDays(14);

    /// <summary>GeoJSON of its outline; null when it is but a point.</summary>
    public string? Outline { get; init; }

    /// <summary>GeoJSON of its range of impact.</summary>
    public string? ImpactOutline { get; init; }

    public double? ImpactRadius { get; init; }

    /// <summary>Its range of impact, to ask whether a place lies in it.</summary>
    public IMapArea? Impact { get; init; }

    public string FreshnessAt(DateTimeOffset now) => VerifyBy <= now ? Freshnesses.Stale : VerifyBy - now <= SoonDue ? Freshnesses.Due : Freshnesses.Fresh;

    public MapHit Hit(IOrganizationBook book, DateTimeOffset now) => new(
        Id, Register, Code, Kind, KindName, Name, OwnerId, book.Find(OwnerId)?.ShortName ?? "", Level, Readiness, FreshnessAt(now), People, Quantity, Unit, At.Longitude, At.Latitude);
}
