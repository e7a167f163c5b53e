using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;
using Yilian.Platform.Http;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Http;

public sealed class ProblemsTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_refusal_is_chinese_unless_english_is_asked_for()
    {
        using var english = _city.SignIn("flood2");
        english.Language = "en-US,en;q=0.9,zh;q=0.5";
        var wrong = _city.Flood() with { Place = "" };

        var chinese = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, wrong);
        var other = await english.PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, wrong);

        Assert.Equal(("填写的内容有误，请按提示修改。", "The request is not valid."), (chinese.Detail, other.Detail));
        Assert.Equal("请填写地点", chinese.Body.GetProperty("errors").GetProperty("place")[0].GetString());
        Assert.Equal("Enter the place", other.Body.GetProperty("errors").GetProperty("place")[0].GetString());
    }

    [Fact]
    public async Task Chinese_comes_first_when_the_reader_prefers_it()
    {
        using var client = _city.SignIn("gen2");
        client.Language = "zh-CN,en;q=0.9";

        Assert.Contains("没有这条记录", (await client.GetRefused(HttpStatusCode.NotFound, $"{Stories.Incidents}/{Guid.CreateVersion7()}")).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("""{"occurredAt":"gestern"}""", "occurredAt")]
    [InlineData("""{"figures":{"dead":"drei"}}""", "figures.dead")]
    [InlineData("""{"imminent":"yes"}""", "imminent")]
    public async Task Json_that_cannot_be_read_is_answered_with_the_field(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, content);

        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task A_missing_required_property_is_named()
    {
        using var content = new StringContent("""{"code":"11A01"}""", Encoding.UTF8, "application/json");

        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, content);

        Assert.Contains(refused.Fields, f => f is "place" or "occurredAt" or "harm" or "body");
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, _city.Flood() with { Place = "", Harm = "", Longitude = 181, CountyCode = "x" });

        Assert.Equal(["countyCode", "harm", "longitude", "place"], refused.Fields);
    }

    [Fact]
    public async Task A_megabyte_of_text_is_refused_by_the_field()
    {
        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, _city.Flood() with { Harm = new string('水', 1_000_000) });

        Assert.Equal(["harm"], refused.Fields);
    }

    [Fact]
    public async Task A_field_of_a_nested_request_is_named_with_its_path()
    {
        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, _city.Flood() with { Send = _city.To("MET") with { AcknowledgeMinutes = 0 } });

        Assert.Equal(["send.acknowledgeMinutes"], refused.Fields);
    }

    [Theory]
    [InlineData("information/incidents?limit=0", "limit")]
    [InlineData("information/incidents?limit=201", "limit")]
    [InlineData("information/incidents?limit=-5", "limit")]
    [InlineData("information/incidents?after=x", "after")]
    [InlineData("information/incidents?after=-1", "after")]
    [InlineData("inbox?limit=201", "limit")]
    [InlineData("inbox?after=abc", "after")]
    public async Task A_page_out_of_range_is_refused(string path, string field) =>
        Assert.Equal([field], (await _city.As("flood").GetRefused(HttpStatusCode.BadRequest, path)).Fields);

    [Theory]
    [InlineData("information/incidents?limit=many", "limit")]
    [InlineData("information/incidents?from=gestern", "from")]
    [InlineData("information/incidents?mine=perhaps", "mine")]
    public async Task A_query_that_cannot_be_read_is_refused_and_names_the_field(string path, string field)
    {
        var refused = await _city.As("flood").GetRefused(HttpStatusCode.BadRequest, path);

        Assert.Equal("platform.bad-request", refused.Code);
        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task An_empty_body_is_refused_as_the_body()
    {
        using var content = new StringContent("null", Encoding.UTF8, "application/json");
        using var answer = await _city.As("flood").Send(HttpMethod.Post, Stories.Incidents, content);

        Assert.Equal(["body"], (await Problem.Of(answer, HttpStatusCode.BadRequest)).Fields);
    }

    [Fact]
    public async Task Another_method_than_an_interface_takes_is_refused_with_those_it_takes()
    {
        using var answer = await _city.As("flood").Send(HttpMethod.Delete, "attachments");

        Assert.Equal("platform.wrong-method", (await Problem.Of(answer, HttpStatusCode.MethodNotAllowed)).Code);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Json_where_a_file_is_expected_is_a_wrong_body_and_not_a_wrong_address()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await _city.As("flood").Send(HttpMethod.Post, "attachments", content);

        Assert.Equal("platform.wrong-content-type", (await Problem.Of(answer, HttpStatusCode.UnsupportedMediaType)).Code);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("information/incidents/not-a-guid/reports")]
    public async Task An_unknown_path_of_the_api_is_a_problem_and_no_page(string path)
    {
        using var answer = await _city.As("flood").Send(HttpMethod.Get, path);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused_and_not_a_bug()
    {
        using var content = new StringContent("洪水", Encoding.UTF8, "text/plain");
        using var answer = await _city.As("flood").Send(HttpMethod.Post, Stories.Incidents, content);

        Assert.Equal("platform.wrong-content-type", (await Problem.Of(answer, HttpStatusCode.UnsupportedMediaType)).Code);
    }

    [Fact]
    public async Task A_bug_says_nothing_of_the_inside_and_gives_a_trace_id()
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext { TraceIdentifier = "trace-1" };
        using var body = new MemoryStream();
        http.Response.Body = body;

        await Problems.Answer(http, new InvalidOperationException("secret connection string"));

        var text = Encoding.UTF8.GetString(body.ToArray());
        Assert.Equal(500, http.Response.StatusCode);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal("trace-1", JsonDocument.Parse(text).RootElement.GetProperty("traceId").GetString());
    }

    [Fact]
    public async Task Answers_carry_the_headers_that_keep_browsers_strict()
    {
        using var answer = await _city.As("flood").Send(HttpMethod.Get, "access/me");

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
