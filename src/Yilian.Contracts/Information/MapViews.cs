using System.Text.Json;

namespace Yilian.Contracts.Information;

/// <summary>What the map shows in a window: a GeoJSON feature collection. Where it would be too many, neighbors are counted together.</summary>
/// <param name="Type">FeatureCollection</param>
/// <param name="Total">Entries in the window, counted one by one.</param>
/// <param name="Clustered">True: some features stand for several entries.</param>
public sealed record MapFeatures(string Type, int Total, bool Clustered, IReadOnlyList<MapFeature> Features);

/// <summary>A GeoJSON feature.</summary>
/// <param name="Type">Feature</param>
/// <param name="Id">Of the entry; of the map's cell for several entries.</param>
/// <param name="Geometry">A point; for an entry with an outline, that.</param>
public sealed record MapFeature(string Type, string Id, JsonElement Geometry, MapFacts Properties);

/// <summary>What a feature stands for.</summary>
/// <param name="Count">Entries it stands for; 1: the entry itself.</param>
/// <param name="Longitude">Of the representative point.</param>
/// <param name="Registers">Of several: how many of each register.</param>
/// <param name="Level">1 (highest) to 4; of several the highest.</param>
/// <param name="People">The people that count: inhabitants, members of a team, places of a shelter, people threatened.</param>
/// <param name="Impact">The range of impact as a GeoJSON polygon.</param>
/// <param name="ImpactRadius">The range of impact as a circle, meters.</param>
public sealed record MapFacts(
    int Count, double Longitude, double Latitude, IReadOnlyDictionary<string, int>? Registers,
    string? Register, string? Code, string? Kind, string? KindName, string? Name, string? OwnerName, int? Level, string? Readiness,
    string? Freshness, int? People, double? Quantity, string? Unit, JsonElement? Impact, double? ImpactRadius);

/// <summary>What lies in an area, added up; only what the caller may see.</summary>
/// <param name="SquareKilometers">The size of the area.</param>
/// <param name="Items">The first 200 entries; risk sources by level first.</param>
public sealed record MapTotals(
    double SquareKilometers, int Total, IReadOnlyList<MapLayerTotal> Layers, IReadOnlyList<MapRiskTotal> RiskSources,
    IReadOnlyList<MapStockTotal> Stock, IReadOnlyList<MapHit> Items);

/// <summary>One register.</summary>
/// <param name="People">Inhabitants of settlements, members of teams, places in shelters, people threatened by risk sources.</param>
public sealed record MapLayerTotal(string Register, string Title, string TitleEn, int Count, int Ready, long People);

/// <summary>Risk sources of a kind by level.</summary>
/// <param name="Unrated">Without a level.</param>
public sealed record MapRiskTotal(string Kind, string KindName, string KindNameEn, int Count, int First, int Second, int Third, int Fourth, int Unrated);

/// <summary>Stock of one item in one unit.</summary>
public sealed record MapStockTotal(string Register, string Name, string Unit, double Quantity, int Places);

/// <summary>An entry found on the map.</summary>
public sealed record MapHit(
    Guid Id, string Register, string Code, string Kind, string KindName, string Name, Guid OwnerId, string OwnerName, int? Level, string? Readiness,
    string Freshness, int? People, double? Quantity, string? Unit, double Longitude, double Latitude);

/// <summary>An entry and how far away it is, in a straight line.</summary>
/// <param name="Phone">Of the contact, where the caller may see it.</param>
public sealed record MapNeighbor(MapHit Entry, int Meters, IReadOnlyList<string> Capabilities, string? ContactName, string? Phone);

/// <summary>What is near an incident.</summary>
/// <param name="Located">False: the incident has no position; everything is empty.</param>
/// <param name="Radius">Within which risk sources are listed, meters.</param>
public sealed record IncidentSurroundings(
    bool Located, int Radius, IReadOnlyList<MapNeighbor> Teams, IReadOnlyList<MapNeighbor> Depots, IReadOnlyList<MapNeighbor> Shelters,
    IReadOnlyList<MapNeighbor> Medical, IReadOnlyList<MapThreat> RiskSources);

/// <summary>A risk source near an incident.</summary>
/// <param name="Covers">True: the incident lies in its range of impact.</param>
public sealed record MapThreat(MapNeighbor Source, bool Covers);

/// <summary>A place found by a text.</summary>
/// <param name="Kind">entry, township, county or coordinates.</param>
/// <param name="Swapped">True: the coordinates were typed in the other order.</param>
public sealed record MapPlace(string Kind, string Name, string? Note, double Longitude, double Latitude, Guid? EntryId, string? Register, bool Swapped);
