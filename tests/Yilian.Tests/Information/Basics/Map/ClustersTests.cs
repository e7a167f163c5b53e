using CsCheck;
using Xunit;
using Yilian.Information.Basics.Map;
using Yilian.Platform.Maps;

namespace Yilian.Tests.Information.Basics.Map;

public sealed class ClustersTests
{
    private static readonly Gen<MapEntry> Entry = Gen.Select(Gen.Double[113.1, 115.2], Gen.Double[32.2, 33.6], Gen.Int[0, 4], Gen.Bool, (x, y, level, risk) => new MapEntry(
        Guid.CreateVersion7(), risk ? "risk-source" : "team", "", "", "", "", "", "", Guid.Empty, 0, risk && level > 0 ? level : null, null, [], null, null, null, default, new GeoPoint(x, y)));

    [Fact]
    public void Every_entry_is_counted_once_and_there_are_never_too_many() =>
        Gen.Select(Entry.Array[0, 500], Gen.Double[3, 16], Gen.Int[1, 60]).Sample((entries, zoom, most) =>
        {
            var clusters = Clusters.Of(entries, zoom, most);

            Assert.InRange(clusters.Count, 0, most);
            Assert.Equal(entries.Length, clusters.Sum(c => c.Count));
            Assert.Equal(entries.Length, clusters.Sum(c => c.Registers.Values.Sum()));
            Assert.Equal(entries.Min(e => e.Level), clusters.Min(c => c.Level));
            Assert.Equal(clusters.Count, clusters.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(clusters, c => Assert.Equal(c.Count == 1, c.Only is not null));
        }, iter: 500);

    [Fact]
    public void Moving_the_map_does_not_change_how_neighbors_are_counted_together()
    {
        MapEntry At(double x) => Entry.Single() with { Id = Guid.CreateVersion7(), At = new GeoPoint(x, 32.5) };
        MapEntry[] here = [At(113.501), At(113.502), At(113.503)];

        var alone = Clusters.Of(here, 9, 2_000);
        var among = Clusters.Of([At(114.9), .. here, At(112.1)], 9, 2_000);

        Assert.Contains(Assert.Single(alone).Id, among.Select(c => c.Id));
    }
}
