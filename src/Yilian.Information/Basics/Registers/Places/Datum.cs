namespace Yilian.Information.Basics.Registers.Places;

/// <summary>
/// GCJ-02, the datum of Chinese web maps: WGS84 shifted by a known function. Its inverse has no closed form; three rounds of correction
/// bring it to a few centimeters.
/// </summary>
internal static class Datum
{
    public const string Wgs84 = "wgs84";
    public const string Gcj02 = "gcj02";

    private const double SemiMajor = 6378245.0;
    private const double Eccentricity = 0.00669342162296594323;
    private const int Rounds = 5;

    /// <summary>A WGS84 position as Chinese web maps give it.</summary>
    public static (double Longitude, double Latitude) ToGcj02(double longitude, double latitude)
    {
        var (x, y) = (longitude - 105.0, latitude - 35.0);
        var radians = latitude / 180.0 * Math.PI;
        var magic = 1 - (Eccentricity * Math.Sin(radians) * Math.Sin(radians));
        var root = Math.Sqrt(magic);
        var north = Northing(x, y) * 180.0 / (SemiMajor * (1 - Eccentricity) / (magic * root) * Math.PI);
        var east = Easting(x, y) * 180.0 / (SemiMajor / root * Math.Cos(radians) * Math.PI);
        return (longitude + east, latitude + north);
    }

    /// <summary>A position from a Chinese web map in WGS84.</summary>
    public static (double Longitude, double Latitude) FromGcj02(double longitude, double latitude)
    {
        var (x, y) = (longitude, latitude);
        for (var i = 0; i < Rounds; i++)
        {
            var (east, north) = ToGcj02(x, y);
            (x, y) = (x + longitude - east, y + latitude - north);
        }

        return (x, y);
    }

    private static double Northing(double x, double y) =>
        -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + (Wave(20.0, 6.0 * x, 20.0, 2.0 * x) * 2.0 / 3.0) + (Wave(20.0, y, 40.0, y / 3.0) * 2.0 / 3.0) + (Wave(160.0, y / 12.0, 320.0, y / 30.0) * 2.0 / 3.0);

    private static double Easting(double x, double y) =>
        300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + (Wave(20.0, 6.0 * x, 20.0, 2.0 * x) * 2.0 / 3.0) + (Wave(20.0, x, 40.0, x / 3.0) * 2.0 / 3.0) + (Wave(150.0, x / 12.0, 300.0, x / 30.0) * 2.0 / 3.0);

    private static double Wave(double one, double at, double other, double there) => (one * Math.Sin(at * Math.PI)) + (other * Math.Sin(there * Math.PI));
}
