using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Tests.Information.Monitoring;

namespace Yilian.Tests.Information.Warnings;

/// <summary>An alarm becomes a warning in one action, and each shows the other.</summary>
public sealed class FromAlarmTests
{
    private const string Warnings = "information/warnings";

    [Fact]
    public async Task The_draft_begins_with_what_the_alarm_says_and_answers_it()
    {
        await using var city = await City.Start();
        await city.Enter(MonitoringStories.Reservoir());
        await city.Make(MonitoringStories.FloodLimit);
        await city.Measure("BQ", "39", (1, 110.62));
        var alarm = Assert.Single(await city.Alarmed(1));
        Assert.True(alarm.Allowed.IssueWarning);

        var begin = await city.As("flood").Get<WarningBeginning>($"{MonitoringStories.Alarms}/{alarm.Id}/warning");
        Assert.Equal(("11A01", "yellow", alarm.Number), (begin.KindCode, begin.Color, begin.Alarm.Number));
        Assert.Equal(["411702"], begin.Area.CountyCodes);
        Assert.Contains("超过汛限水位 110（+0.62）", begin.Caution, StringComparison.Ordinal);
        Assert.NotEmpty(begin.Measures);
        Assert.Empty((await city.OpenAlarms())[0].Warnings);

        var draft = await city.As("flood").Post<WarningView>(Warnings, Draft(begin));
        Assert.Equal(alarm.Id, draft.Alarm?.Id);
        var answered = Assert.Single(await city.OpenAlarms());
        Assert.Equal(("acknowledged", draft.Id, "draft"), (answered.State, answered.Warnings.Single().Id, answered.Warnings.Single().State));
        Assert.Empty((await city.As("water").Get<Page<AlarmRow>>(MonitoringStories.Alarms)).Items.SelectMany(a => a.Warnings));
    }

    [Fact]
    public async Task Who_may_not_see_the_alarm_cannot_refer_to_it()
    {
        await using var city = await City.Start();
        await city.Enter(MonitoringStories.Reservoir());
        await city.Make(MonitoringStories.FloodLimit);
        await city.Measure("BQ", "39", (1, 110.62));
        var alarm = Assert.Single(await city.Alarmed(1));
        var begin = await city.As("flood").Get<WarningBeginning>($"{MonitoringStories.Alarms}/{alarm.Id}/warning");

        await city.As("leader").GetRefused(HttpStatusCode.Forbidden, $"{MonitoringStories.Alarms}/{alarm.Id}/warning");
        await city.As("by").GetRefused(HttpStatusCode.NotFound, $"{MonitoringStories.Alarms}/{alarm.Id}/warning");
        await city.As("by").PostRefused(HttpStatusCode.NotFound, Warnings, Draft(begin));
    }

    private static EditWarning Draft(WarningBeginning begin) => new()
    {
        AlarmId = begin.Alarm.Id,
        KindCode = begin.KindCode!,
        Color = begin.Color!,
        Caution = begin.Caution,
        Measures = begin.Measures,
        Area = begin.Area,
        Happening = true,
    };
}
