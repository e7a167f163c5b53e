namespace Yilian.Platform.Maps;

/// <summary>A place on the earth, WGS84 degrees.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    /// <summary>True for numbers that can be a place at all.</summary>
    public bool IsValid => double.IsFinite(Longitude) && double.IsFinite(Latitude) && Math.Abs(Longitude) <= 180 && Math.Abs(Latitude) <= 90;
}

/// <summary>A rectangle between two meridians and two parallels; never across the antimeridian.</summary>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    public bool Contains(GeoPoint point) => point.Longitude >= West && point.Longitude <= East && point.Latitude >= South && point.Latitude <= North;

    public bool Touches(GeoBox other) => other.East >= West && other.West <= East && other.North >= South && other.South <= North;
}
