using System.Net;
using System.Text;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;

namespace Yilian.Tests.Information.Monitoring;

public sealed class StationTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_station_is_entered_and_shows_the_flood_limit_of_the_season()
    {
        var station = await _city.Enter(MonitoringStories.Reservoir("S1"));

        Assert.Equal(("none", "411702", true), (station.Station.State, station.Station.CountyCode, station.Station.MayEdit));
        Assert.Equal([117, 110], station.Elements[0].InForce.Select(t => t.Value).OrderDescending());
        Assert.Equal(["39", "26"], station.Elements.Select(e => e.Code));
    }

    [Fact]
    public async Task Owner_headquarters_concerned_and_county_see_it_and_strangers_do_not()
    {
        var station = await _city.Enter(MonitoringStories.Reservoir("S2"));
        var path = $"{MonitoringStories.Stations}/{station.Station.Id}";

        foreach (var seeing in new[] { "water", "flood", "gen", "yc" })
        {
            Assert.Equal("S2", (await _city.As(seeing).Get<StationView>(path)).Station.Code);
        }

        await _city.As("by").GetRefused(HttpStatusCode.NotFound, path);
        Assert.DoesNotContain((await _city.As("by").Get<Page<StationRow>>(MonitoringStories.Stations)).Items, s => s.Code == "S2");
    }

    [Fact]
    public async Task Who_may_not_keep_it_is_told_which_right_is_missing()
    {
        var station = await _city.Enter(MonitoringStories.Reservoir("S3"));

        await _city.As("leader").PostRefused(HttpStatusCode.Forbidden, MonitoringStories.Stations, MonitoringStories.Reservoir("S3b"));
        await _city.As("flood").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"{MonitoringStories.Stations}/{station.Station.Id}", MonitoringStories.Reservoir("S3") with { Version = 1 });
    }

    [Fact]
    public async Task A_code_or_a_wire_id_is_not_given_twice_however_it_is_written()
    {
        await _city.Enter(MonitoringStories.Reservoir("S4"));

        var code = await _city.As("water").PostRefused(HttpStatusCode.Conflict, MonitoringStories.Stations, MonitoringStories.Reservoir("S4"));
        var wire = await _city.As("water").PostRefused(HttpStatusCode.Conflict, MonitoringStories.Stations, MonitoringStories.Reservoir("S4x") with { WireId = "000s426" });

        Assert.Equal(("monitoring.station-code-taken", "monitoring.wire-id-taken"), (code.Code, wire.Code));
    }

    [Fact]
    public async Task Bad_fields_are_named()
    {
        var bad = MonitoringStories.Reservoir("S5") with
        {
            Kind = "castle",
            Latitude = null,
            Elements = [new EditElement { Code = "39", Name = "水位", Low = 5, High = 1 }, new EditElement { Code = "39", Name = "再一次", Thresholds = [new() { Kind = "x", Value = 1 }] }],
        };

        var refused = await _city.As("water").PostRefused(HttpStatusCode.BadRequest, MonitoringStories.Stations, bad);

        Assert.Equal(["elements[0].low", "elements[1].code", "elements[1].thresholds[0].kind", "kind", "longitude"], refused.Fields);
    }

    [Fact]
    public async Task The_second_who_edits_is_told_and_a_retired_station_rests()
    {
        var id = (await _city.Enter(MonitoringStories.Reservoir("S6"))).Station.Id;
        var path = $"{MonitoringStories.Stations}/{id}";
        await _city.As("water").Put<StationView>(path, MonitoringStories.Reservoir("S6") with { Name = "新名", Version = 1 });

        var late = await _city.As("water2").Refused(HttpStatusCode.Conflict, HttpMethod.Put, path, MonitoringStories.Reservoir("S6") with { Version = 1 });
        await _city.As("water").Post<StationView>($"{path}/retire", new RetireStation { Reason = "拆除" });
        var retired = await _city.As("water").Refused(HttpStatusCode.Conflict, HttpMethod.Put, path, MonitoringStories.Reservoir("S6") with { Version = 3 });

        Assert.Equal(("monitoring.station-changed-meanwhile", "monitoring.station-retired"), (late.Code, retired.Code));
        Assert.DoesNotContain((await _city.As("water").Get<Page<StationRow>>(MonitoringStories.Stations)).Items, s => s.Code == "S6");
        await _city.Enter(MonitoringStories.Reservoir("S6"));
    }

    [Fact]
    public async Task Stations_come_from_a_spreadsheet_with_a_row_for_each_element()
    {
        const string Head = "站码,站名,站类,规约,流域,经度,纬度,要素代码,要素名称,单位,计量方式,警戒\n";
        var result = await Import(Head + "I1,杨庄站,河道,sl651,小洪河,113.9,33.3,39,水位,m,,64.5\nI1,杨庄站,河道,sl651,小洪河,113.9,33.3,26,雨量,mm,累计,\n");

        Assert.Equal((true, 1, 0), (result.Applied, result.Added, result.Updated));
        var row = (await _city.As("water").Get<Page<StationRow>>(MonitoringStories.Stations + "?search=杨庄")).Items.Single();
        Assert.Equal(["水位", "雨量"], row.Latest.Select(l => l.Name));

        var bad = await Import(Head + "I2,某站,城堡,sl651,,x,,39,水位,m,,\n");
        Assert.False(bad.Applied);
        Assert.Equal(["站类", "经度"], bad.Errors.Select(e => e.Column).Order(StringComparer.Ordinal).ToArray().OrderBy(c => c == "经度"));
    }

    private async Task<ImportResult> Import(string csv)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "stations.csv" } };
        return await _city.As("water").Post<ImportResult>(MonitoringStories.Stations + "/import", form);
    }
}
