using Xunit;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Tests.Exercises;

public sealed class ScriptTests
{
    private readonly Scenario _scenario = ScenarioShelf.Open("rain-reservoir");
    private readonly IReadOnlyList<Act> _acts = Script.Of(ScenarioShelf.Open("rain-reservoir"));

    [Fact]
    public void The_first_warning_opens_the_incident()
    {
        var open = Assert.IsType<OpenIncident>(_acts[0]);

        Assert.Equal(("11B03", "411726", "FLOOD"), (open.Opening.Code, open.Opening.CountyCode, open.Opening.Lead));
        Assert.Single(_acts.OfType<OpenIncident>());
    }

    [Fact]
    public void What_the_platform_must_raise_is_never_played()
    {
        Assert.Equal([2, 5, 56, 75, 76, 101, 116, 120], _acts.OfType<Awaited>().Select(a => a.Event.N));
        Assert.All(_acts.Where(a => a is not Awaited), a => Assert.NotEqual(Scenario.PlatformActor, a.Event.By));
    }

    [Theory]
    [InlineData(18, "III")]
    [InlineData(29, "II")]
    [InlineData(68, "I")]
    [InlineData(108, "II")]
    [InlineData(113, "none")]
    public void Response_levels_are_written_as_the_platform_writes_them(int number, string level) =>
        Assert.Equal(level, Assert.IsType<ResponseChange>(_acts[number - 1]).Level);

    [Fact]
    public void Warnings_are_published_updated_and_lifted()
    {
        Assert.Equal([(8, "yellow"), (12, "orange"), (26, "red"), (39, "red"), (102, "orange")], _acts.OfType<WarningIssue>().Select(w => (w.Event.N, w.Color)));
        Assert.Equal([109], _acts.OfType<WarningLift>().Select(w => w.Event.N));
    }

    [Fact]
    public void Receipts_are_acknowledgements()
    {
        Assert.Equal([3, 4, 6], _acts.OfType<Receipt>().Select(a => a.Event.N));
    }

    [Fact]
    public void Casualties_carry_their_figures_under_the_platform_s_keys()
    {
        var report = Assert.IsType<FollowUp>(_acts[62]);

        Assert.Equal(new Dictionary<string, decimal> { ["dead"] = 1, ["missing"] = 1, ["seriouslyInjured"] = 1, ["rescued"] = 3 }, report.Figures);
    }

    [Fact]
    public void Figures_of_single_townships_stay_in_the_text_except_the_one_that_is_corrected()
    {
        Assert.Equal(420, Assert.IsType<FollowUp>(_acts[21]).Figures["evacuated"]);
        Assert.All(new[] { 59, 60, 83, 84, 88 }, n => Assert.Empty(Assert.IsType<FollowUp>(_acts[n - 1]).Figures));
    }

    [Fact]
    public void A_correction_names_the_event_whose_report_it_corrects()
    {
        var correction = Assert.IsType<Correction>(_acts[88]);

        Assert.Equal(22, correction.Of);
        Assert.Equal(402, Assert.Single(correction.Figures).Value);
    }

    [Fact]
    public void A_late_report_tells_of_the_minute_it_belongs_to()
    {
        var late = Assert.IsType<FollowUp>(_acts[79]);

        Assert.Equal(_scenario.Meta.Start.AddMinutes(448), late.OccurredAt);
        Assert.Equal("补报", late.Shown);
    }

    [Fact]
    public void The_final_report_carries_the_confirmed_figures()
    {
        var final = Assert.IsType<FinalReport>(_acts[114]);

        Assert.Equal(new Dictionary<string, decimal> { ["dead"] = 2, ["seriouslyInjured"] = 1, ["evacuated"] = 18300, ["collapsedHouses"] = 14 }, final.Figures);
    }

    [Fact]
    public void Needs_orders_and_rungs_go_through_dispatch()
    {
        Assert.Equal([23, 47, 64, 94], _acts.OfType<TeamRequest>().Select(a => a.Event.N));
        Assert.Equal([(50, "crossIndustry"), (54, "military")], _acts.OfType<RungRequest>().Select(a => (a.Event.N, a.Rung)));
        Assert.Equal([19, 24, 35, 38, 43, 48, 51, 57, 58, 61, 65, 95, 100], _acts.OfType<TeamsSent>().Select(a => a.Event.N));
        Assert.Equal([(20, "accept"), (21, "depart"), (33, "arrive"), (44, "accept"), (49, "refuse")], _acts.OfType<TeamStep>().Take(5).Select(a => (a.Event.N, a.Step)));
        Assert.Equal([25, 85, 86, 90], _acts.OfType<SupplyDeed>().Select(a => a.Event.N));
        Assert.Equal([112], _acts.OfType<TeamsReleased>().Select(a => a.Event.N));
        Assert.Equal([39, 43, 44, 55, 67, 77], Script.Of(ScenarioShelf.Open(ScenarioShelf.Names[1])).OfType<SupplyDeed>().Select(a => a.Event.N));
    }

    [Fact]
    public void The_forces_of_every_scenario_can_do_what_they_are_sent_for()
    {
        var forces = Forces.All();

        Assert.Equal(forces.Count, forces.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
        foreach (var scenario in ScenarioShelf.Names.Select(ScenarioShelf.Open))
        {
            Assert.All(Script.Of(scenario).OfType<TeamsSent>(), sent => Assert.All(Forces.Sent(sent.Event, scenario), unit =>
                Assert.Contains(Forces.CapabilityOf(Forces.Root(sent.Event, scenario), scenario), forces.Single(f => f.Name == unit.Name).Capabilities)));
        }
    }

    [Fact]
    public void Everything_else_is_a_note_with_a_chinese_category()
    {
        var notes = _acts.OfType<Note>().ToList();

        Assert.NotEmpty(notes);
        Assert.DoesNotContain(notes, n => n.Category == "其他动态");
        Assert.Equal("领导批示", Assert.IsType<Note>(_acts[30]).Category);
    }
}
