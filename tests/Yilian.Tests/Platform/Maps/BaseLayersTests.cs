using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Xunit;
using Yilian.Contracts.Platform;
using Yilian.Host;

namespace Yilian.Tests.Platform.Maps;

/// <summary>Base layers by setting: what is offered, who may be asked for tiles, the archive of this machine.</summary>
public sealed class BaseLayersTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private readonly string _archive = Path.Combine(Path.GetTempPath(), $"yilian-{Guid.CreateVersion7():N}.pmtiles");

    [Fact]
    public async Task Without_a_setting_there_is_the_bundled_layer_and_nobody_else_is_asked()
    {
        await using var city = await City.Start();

        var layer = Assert.Single(await city.As("gen").Get<IReadOnlyList<MapBaseLayer>>("map/layers"));
        Assert.Equal(("offline", true), (layer.Id, layer.Default));
        Assert.Contains("connect-src 'self';", await PolicyOf(city), StringComparison.Ordinal);
        await city.As("gen").GetRefused(HttpStatusCode.NotFound, "map/tiles");
    }

    [Fact]
    public async Task The_layers_of_the_settings_are_offered_and_their_hosts_alone_may_be_asked()
    {
        await using var city = await City.Start(
            ["--Map:TiandituKey=" + Key, "--Map:XyzUrl=https://tiles.example.gov.cn:8443/a/{z}/{x}/{y}.png", "--Map:XyzTitle=省级影像", "--Map:XyzMaxZoom=16", "--Map:PmtilesUrl=http://10.1.2.3/city.pmtiles", "--Map:Default=xyz"]);

        var layers = await city.As("gen").Get<IReadOnlyList<MapBaseLayer>>("map/layers");

        Assert.Equal(["offline", "tianditu-vector", "tianditu-image", "xyz", "pmtiles"], layers.Select(l => l.Id));
        Assert.Equal("xyz", Assert.Single(layers, l => l.Default).Id);
        Assert.Equal(("省级影像", 16), (layers[3].Title, layers[3].MaxZoom));
        Assert.Contains($"LAYER=cva&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}&tk={Key}", layers[1].Sheets[1].Addresses[7], StringComparison.Ordinal);
        var hosts = string.Join(' ', Enumerable.Range(0, 8).Select(i => $"https://t{i}.tianditu.gov.cn"));
        Assert.Contains($"connect-src 'self' {hosts} https://tiles.example.gov.cn:8443 http://10.1.2.3;", await PolicyOf(city), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_of_this_machine_is_served_piece_by_piece_to_those_who_are_signed_in()
    {
        await File.WriteAllBytesAsync(_archive, Archive());
        await using var city = await City.Start(["--Map:PmtilesFile=" + _archive]);

        var piece = await Ask(city, new RangeHeaderValue(0, 126));
        Assert.Equal(HttpStatusCode.PartialContent, piece.StatusCode);
        Assert.Equal(Archive()[..127], await piece.Content.ReadAsByteArrayAsync());
        Assert.Equal("bytes 0-126/500", piece.Content.Headers.ContentRange?.ToString());
        Assert.NotNull(piece.Headers.ETag);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await Ask(city, new RangeHeaderValue(5_000, 6_000))).StatusCode);
        Assert.Equal(500, (await (await Ask(city, null)).Content.ReadAsByteArrayAsync()).Length);
        await city.Stranger().GetRefused(HttpStatusCode.Unauthorized, "map/tiles");
        Assert.Equal("/api/map/tiles", (await city.As("gen").Get<IReadOnlyList<MapBaseLayer>>("map/layers"))[1].Archive);
    }

    [Theory]
    [InlineData("Map:TiandituKey", "none")]
    [InlineData("Map:XyzUrl", "tiles/{z}/{x}/{y}.png")]
    [InlineData("Map:XyzUrl", "https://{x}.example.cn/{z}/{y}.png")]
    [InlineData("Map:XyzUrl", "https://tiles.example.cn/{z}/{x}.png")]
    [InlineData("Map:XyzUrl", "ftp://tiles.example.cn/{z}/{x}/{y}.png")]
    [InlineData("Map:XyzMaxZoom", "40")]
    [InlineData("Map:PmtilesUrl", "city.pmtiles")]
    [InlineData("Map:PmtilesFile", "/no/such.pmtiles")]
    [InlineData("Map:Default", "baidu")]
    [InlineData("Map:Default", "xyz")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        var error = await Stopped($"--{setting}={value}");

        Assert.Contains(setting, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_archive_stops_the_start_and_so_do_two_archives()
    {
        await File.WriteAllTextAsync(_archive, "PMTiles, but an old one");
        Assert.Contains("不是 PMTiles 第 3 版", await Stopped("--Map:PmtilesFile=" + _archive), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(_archive, Archive());
        Assert.Contains("只能设置一个", await Stopped("--Map:PmtilesFile=" + _archive, "--Map:PmtilesUrl=https://example.cn/a.pmtiles"), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_archive);

    // No tiles in it; enough to be served.
    private static byte[] Archive()
    {
        var bytes = new byte[500];
        new Random(1).NextBytes(bytes);
        "PMTiles"u8.CopyTo(bytes);
        bytes[7] = 3;
        return bytes;
    }

    private static async Task<HttpResponseMessage> Ask(City city, RangeHeaderValue? range)
    {
        using var request = await city.As("gen").Request(HttpMethod.Get, "map/tiles");
        request.Headers.Range = range;
        return await city.As("gen").Http.SendAsync(request);
    }

    private static async Task<string> PolicyOf(City city)
    {
        using var http = city.Connection();
        using var answer = await http.GetAsync("/health/live");
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    private static async Task<string> Stopped(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("yilian-settings-");
        await using var app = YilianHost.Build(["--urls=http://127.0.0.1:0", "--Storage:Data=" + folder.FullName, .. settings]);
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.Begin(default));
        folder.Delete(recursive: true);
        return error.Message;
    }
}
