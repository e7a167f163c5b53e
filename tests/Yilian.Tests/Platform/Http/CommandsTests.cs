using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Http;

public sealed class CommandsTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    public async Task A_command_without_an_idempotency_key_is_refused(string? key)
    {
        using var request = await _city.As("flood").Request(HttpMethod.Post, Stories.Incidents);
        request.Content = JsonContent.Create(_city.Flood(), options: YilianJson.Options);
        if (key is not null)
        {
            request.Headers.Add(Commands.IdHeader, key);
        }

        using var answer = await _city.As("flood").Http.SendAsync(request);

        Assert.Equal([Commands.IdHeader], (await Problem.Of(answer, HttpStatusCode.BadRequest)).Fields);
    }

    [Fact]
    public async Task A_repeat_returns_the_same_and_changes_nothing()
    {
        var key = Guid.CreateVersion7();
        var report = _city.Flood().SentTo(_city, "MET");

        var first = await _city.As("flood").Report(report, key);
        var repeat = await _city.As("flood").Report(report, key);

        Assert.Equal((first.Id, first.Number, first.Version), (repeat.Id, repeat.Number, repeat.Version));
        Assert.Equal(1, await _city.Read(db => db.Set<JournalRow>().CountAsync(r => r.IncidentId == first.Id && r.Kind == IncidentReported.Kind)));
        Assert.Equal(1, await _city.Read(db => db.Set<JournalRow>().CountAsync(r => r.IncidentId == first.Id && r.Kind == IncidentSent.Kind)));
    }

    [Fact]
    public async Task Twenty_repeats_at_the_same_moment_make_one_incident()
    {
        var key = Guid.CreateVersion7();
        var report = _city.Flood();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _city.As("flood").Report(report, key)));

        Assert.Single(answers.Select(a => a.Id).Distinct());
    }

    [Fact]
    public async Task A_repeat_after_a_restart_returns_the_same()
    {
        await using var city = await City.Start();
        var key = Guid.CreateVersion7();
        var report = city.Flood();
        var first = await city.As("flood").Report(report, key);

        await city.Restart();

        Assert.Equal(first.Id, (await city.As("flood").Report(report, key)).Id);
    }

    [Fact]
    public async Task The_same_key_with_another_content_is_refused()
    {
        var key = Guid.CreateVersion7();
        await _city.As("flood").Report(_city.Flood(), key);

        var refused = await _city.As("flood").Refused(HttpStatusCode.Conflict, HttpMethod.Post, Stories.Incidents, _city.Flood() with { Harm = "别的" }, key);

        Assert.Equal("platform.command-id-reused", refused.Code);
    }

    [Fact]
    public async Task Somebody_elses_key_does_not_give_away_their_answer()
    {
        var key = Guid.CreateVersion7();
        var report = _city.Flood();
        await _city.As("flood").Report(report, key);

        Assert.Equal("platform.command-id-reused", (await _city.As("gen").Refused(HttpStatusCode.Conflict, HttpMethod.Post, Stories.Incidents, report, key)).Code);
    }

    [Fact]
    public async Task A_refused_command_may_be_corrected_and_sent_again_under_its_key()
    {
        var key = Guid.CreateVersion7();
        await _city.As("flood").Refused(HttpStatusCode.BadRequest, HttpMethod.Post, Stories.Incidents, _city.Flood() with { OccurredAt = _city.Now.AddDays(1) }, key);

        Assert.Equal("open", (await _city.As("flood").Report(_city.Flood(), key)).State);
    }
}
