namespace Yilian.Platform.Maps;

/// <summary>
/// Distances on the sphere. Points are compared by the straight line through the earth (the chord between unit vectors): it grows with the
/// way over the ground and needs no trigonometry in the inner loop.
/// </summary>
public static class Earth
{
    /// <summary>Mean radius in metres (IUGG).</summary>
    public const double Radius = 6_371_008.8;

    private const double Degree = Math.PI / 180;

    /// <summary>Metres over the ground.</summary>
    public static double Distance(GeoPoint a, GeoPoint b) => Metres(SquaredChord(Vector(a), Vector(b)));

    /// <summary>The size of a ring in square metres, by the spherical excess of its edges (Chamberlain and Duquette).</summary>
    public static double Area(ReadOnlySpan<GeoPoint> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            sum += (b.Longitude - a.Longitude) * Degree * (2 + Math.Sin(a.Latitude * Degree) + Math.Sin(b.Latitude * Degree));
        }

        return Math.Abs(sum) * Radius * Radius / 2;
    }

    /// <summary>The box around everything within a distance of a point.</summary>
    public static GeoBox Around(GeoPoint centre, double metres)
    {
        var latitude = metres / Radius / Degree;
        var cosine = Math.Cos(Math.Min(90, Math.Abs(centre.Latitude) + latitude) * Degree);
        var longitude = cosine < 1e-9 ? 360 : Math.Min(360, Math.Asin(Math.Min(1, Math.Sin(Math.Min(Math.PI / 2, metres / Radius)) / cosine)) / Degree);
        return new GeoBox(centre.Longitude - longitude, centre.Latitude - latitude, centre.Longitude + longitude, centre.Latitude + latitude);
    }

    internal static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (sinLongitude, cosLongitude) = Math.SinCos(point.Longitude * Degree);
        var (sinLatitude, cosLatitude) = Math.SinCos(point.Latitude * Degree);
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    internal static double SquaredChord((double X, double Y, double Z) a, (double X, double Y, double Z) b)
    {
        var (x, y, z) = (a.X - b.X, a.Y - b.Y, a.Z - b.Z);
        return (x * x) + (y * y) + (z * z);
    }

    internal static double Metres(double squaredChord) => 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(squaredChord) / 2));

    internal static double SquaredChordOf(double metres)
    {
        var chord = 2 * Math.Sin(Math.Min(Math.PI / 2, metres / Radius / 2));
        return chord * chord;
    }

    /// <summary>The least chord between a point and anything at least so many degrees of latitude away.</summary>
    internal static double ChordOfLatitude(double degrees) => 2 * Math.Sin(Math.Min(180, degrees) * Degree / 2);

    /// <summary>The least chord between points that differ by at least <paramref name="least"/> and at most <paramref name="most"/> degrees of longitude and lie no nearer to a pole than <paramref name="latitude"/>.</summary>
    internal static double ChordOfLongitude(double least, double most, double latitude) =>
        2 * Math.Cos(latitude * Degree) * Math.Min(Math.Sin(Math.Min(360, least) * Degree / 2), Math.Max(0, Math.Sin(Math.Min(360, most) * Degree / 2)));
}
