using System.Net;
using Xunit;
using Yilian.Exercises;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Inspecting;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Tests.Exercises;

public sealed class PlayerTests
{
    private readonly Scenario _scenario = ScenarioShelf.Open("rain-reservoir");
    private readonly StubPlatform _platform = new(Cast.Of(ScenarioShelf.Open("rain-reservoir")));
    private readonly LeapingTime _real = new();
    private readonly StringWriter _output = new();

    [Fact]
    public async Task Every_event_that_somebody_does_is_played_as_that_somebody()
    {
        var summary = await Play();

        Assert.Empty(summary.Failures);
        Assert.Equal(113, summary.Played);
        Assert.Equal(8, summary.PlatformEvents.Count);
        Assert.All(_platform.Commands, c => Assert.NotNull(c.Key));
        Assert.Distinct(_platform.Commands.Select(c => c.Key));
        Assert.Equal(2, _platform.Commands.Count(c => c is { User: "yc", Act: "reports" or "notes" } && c.Body!["text"]!.ToString().Contains("沙河店", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_first_event_is_reported_as_imminent_by_the_general_headquarters_and_sent_at_once()
    {
        await Play();

        var report = _platform.Commands[0];
        Assert.Equal(("gen", "/api/information/incidents", true), (report.User, report.Path, (bool)report.Body!["imminent"]!));
        Assert.Equal(15, (int)report.Body["send"]!["acknowledgeMinutes"]!);
        Assert.Equal(["411726", "411702"], report.Body["send"]!["unitIds"]!.AsArray().Select(id => _platform.CodeOf(id!.GetValue<Guid>())));
    }

    [Fact]
    public async Task Units_called_in_are_sent_the_incident_once_and_acknowledge_by_themselves()
    {
        await Play();

        var called = _platform.Commands.Where(c => c.Act == "send").SelectMany(c => c.Body!["unitIds"]!.AsArray()).Select(id => id!.GetValue<Guid>()).ToList();
        Assert.Distinct(called);
        var acknowledged = _platform.Commands.Where(c => c.Act == "acknowledge" && c.Path.Contains("/incidents/", StringComparison.Ordinal) && !c.Path.Contains("/tasks/", StringComparison.Ordinal)).Select(c => c.Body!["organizationId"]!.GetValue<Guid>()).ToList();
        Assert.Distinct(acknowledged);
        Assert.Empty(called.Except(acknowledged));
    }

    [Fact]
    public async Task Each_warning_is_drafted_by_one_reviewed_by_another_and_published_with_the_receipts_that_the_scenario_expects()
    {
        await Play();

        var published = _platform.Commands.Where(c => c.Act == "publish").ToList();
        Assert.Equal(["met", "met", "met", "met", "geo", "met"], published.Select(c => c.User));
        Assert.Equal(15, (int)published[0].Body!["acknowledgeMinutes"]!);
        Assert.All(_platform.Commands.Where(c => c.Act == "review"), c => Assert.Equal("gen", c.User));
        Assert.Single(_platform.Commands, c => c.Act == "cancel");
    }

    [Fact]
    public async Task Responses_are_started_and_changed_from_the_plan_and_ended_without_it()
    {
        await Play();

        Assert.Equal(["III", "II", "I", "II"], _platform.Commands.Where(c => c.Act == "plan-start").Select(c => (string)c.Body!["level"]!));
        Assert.Equal(["none"], _platform.Commands.Where(c => c.Act == "response").Select(c => (string)c.Body!["level"]!));
        Assert.Equal("water", Assert.Single(_platform.Commands, c => c.Path.Contains("/tasks/", StringComparison.Ordinal)).User);
    }

    [Fact]
    public async Task An_event_that_tells_of_a_task_is_reported_on_it_by_its_actor()
    {
        _platform.TaskKey = "F03";

        await Play();

        var told = _platform.Commands.Where(c => c.Act == "progress").Select(c => (c.User, (string)c.Body!["text"]!)).ToList();
        Assert.Equal([("water", "一队45人受领任务，预计85分钟到达。"), ("water", "反滤围井3座完成，块石已用260吨。")], told);
    }

    [Fact]
    public async Task Reporting_up_meets_the_legal_reports_that_are_owed()
    {
        await Play();

        var met = Assert.Single(_platform.Commands, c => c.Act == "met");
        Assert.Equal(("gen", "向市委市政府、省应急厅报告。"), (met.User, met.Body!["note"]!.ToString()));
    }

    [Fact]
    public async Task A_repeat_that_the_platform_refuses_counts_as_suppressed()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _platform.Before = sent => sent.Act == "reports" && sent.Body is not null && !seen.Add(sent.Body["text"]!.ToString())
            ? StubPlatform.Refuse(HttpStatusCode.Conflict, "incidents.report-repeated")
            : null;

        var summary = await Play();

        Assert.Equal(1, summary.Suppressed);
        Assert.Empty(summary.Failures);
        Assert.Contains(summary.Expectations, f => f is { Event: 41, Verdict: Verdict.Met });
        Assert.Contains(summary.Checkpoints, f => f.Event == 41 && f.What.StartsWith("duplicate", StringComparison.Ordinal) && f.Verdict == Verdict.Met);
    }

    [Fact]
    public async Task An_event_that_fails_is_counted_with_its_reason_and_the_play_goes_on()
    {
        _platform.Before = sent => sent.Act == "notes" ? StubPlatform.Refuse(HttpStatusCode.Forbidden, "access.right-missing") : null;

        var summary = await Play();

        Assert.NotEmpty(summary.Failures);
        Assert.All(summary.Failures, f => Assert.Equal(("access.right-missing", "不行"), (f.Code, f.Detail)));
        Assert.Equal(113, summary.Played + summary.Failures.Count);
        Assert.False(summary.AsExpected);
    }

    [Fact]
    public async Task Without_the_first_report_all_that_follows_is_counted_as_failed()
    {
        _platform.Before = sent => sent.Path == "/api/information/incidents" ? StubPlatform.Refuse(HttpStatusCode.InternalServerError, "platform.failed") : null;

        var summary = await Play();

        Assert.Equal(0, summary.Played);
        Assert.Equal("platform.failed", summary.Failures[0].Code);
        Assert.All(summary.Failures.Skip(1), f => Assert.Equal("demo.no-incident", f.Code));
    }

    [Fact]
    public async Task A_busy_platform_is_asked_again_with_the_same_key()
    {
        var busy = 0;
        _platform.Before = sent => sent.Act == "plan-start" && busy++ < 2 ? StubPlatform.Refuse(HttpStatusCode.ServiceUnavailable, "platform.busy") : null;

        var summary = await Play();

        Assert.Empty(summary.Failures);
        Assert.Single(_platform.Commands.Where(c => c.Act == "plan-start").Take(3).Select(c => c.Key).Distinct());
    }

    [Fact]
    public async Task A_session_that_was_ended_is_opened_again()
    {
        var ended = false;
        _platform.Before = sent =>
        {
            if (ended || sent is not { User: "by", Act: "reports" })
            {
                return null;
            }

            ended = true;
            return StubPlatform.Refuse(HttpStatusCode.Unauthorized, "access.not-signed-in");
        };

        var summary = await Play();

        Assert.Empty(summary.Failures);
        Assert.Equal(2, _platform.SignIns.Count(u => u == "by"));
        Assert.Equal(1, _platform.SignIns.Count(u => u == "flood"));
    }

    [Fact]
    public async Task Days_without_events_are_fast_forwarded()
    {
        await Play();

        Assert.True(_real.GetElapsedTime(0) < TimeSpan.FromMinutes(21), $"It took {_real.GetElapsedTime(0)}.");
        Assert.Contains("快进", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_platform_does_not_show_is_not_met()
    {
        var summary = await Play();

        Assert.All(new[] { 5, 29, 41, 80, 89, 104, 115 }, n => Assert.Contains(summary.Checkpoints, f => f.Event == n && f.Verdict == Verdict.NotMet));
        Assert.DoesNotContain(summary.Checkpoints, f => f.Verdict == Verdict.Met);
        Assert.False(summary.AsExpected);
    }

    [Fact]
    public async Task The_printed_summary_says_what_is_not_supported_yet()
    {
        var summary = await Play();

        Assert.Contains(summary.Checkpoints, f => f is { Event: 76, Verdict: Verdict.NotYet });
        Assert.Contains("尚未支持", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("未播放：前方指挥部例行联络 24 次", _output.ToString(), StringComparison.Ordinal);
    }

    private async Task<Summary> Play()
    {
        using var http = new HttpClient(_platform) { BaseAddress = new Uri("http://platform") };
        var clock = new ScenarioClock(_scenario.Meta.Start, 60, _real);
        return await new Player(http, _scenario, clock, _output).Play(TestContext.Current.CancellationToken);
    }
}
