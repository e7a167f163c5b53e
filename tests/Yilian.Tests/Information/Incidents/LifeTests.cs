using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Clocks;

namespace Yilian.Tests.Information.Incidents;

/// <summary>Grading, passing on, closing, reopening and merging.</summary>
public sealed class LifeTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_grade_is_set_with_a_reason_and_the_version_goes_up()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        var graded = await Grade(incident.Id, "II");

        Assert.Equal(("II", "核实后", incident.Version + 1), (graded.Grade, graded.GradeReason, graded.Version));
        Assert.Equal(["reason"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Path(incident.Id, "grade"), new GradeIncident { Grade = "I", Reason = "" })).Fields);
        Assert.Equal(["grade"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Path(incident.Id, "grade"), new GradeIncident { Grade = "0", Reason = "x" })).Fields);
    }

    [Fact]
    public async Task Who_does_not_command_does_not_grade_close_reopen_or_merge()
    {
        var (incident, other) = (await _city.Sent("MET", "411726"), await _city.Sent("MET"));

        foreach (var user in new[] { "met", "by" })
        {
            await _city.As(user).PostRefused(HttpStatusCode.Forbidden, Path(incident.Id, "grade"), new GradeIncident { Grade = "I", Reason = "x" });
            await _city.As(user).PostRefused(HttpStatusCode.Forbidden, Path(incident.Id, "close"), new CloseIncident { Outcome = "x" });
        }

        await _city.As("met").PostRefused(HttpStatusCode.Forbidden, Path(incident.Id, "merge"), new MergeIncident { IntoId = other.Id, Reason = "x" });
        await _city.As("water").PostRefused(HttpStatusCode.NotFound, Path(incident.Id, "close"), new CloseIncident { Outcome = "x" });
    }

    [Fact]
    public async Task What_the_room_says_the_caller_may_do_is_what_the_commands_allow()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal(["acknowledge", "answer", "followUp", "correct", "note"], (await _city.As("met").Incident(incident.Id)).May);
        Assert.Equal(["followUp", "correct", "note", "send", "call", "meet", "grade", "respond", "plan", "close", "merge"], incident.May);
        Assert.Empty((await _city.As("leader").Incident(incident.Id)).May);
    }

    [Fact]
    public async Task A_closed_incident_owes_nothing_any_more_and_takes_no_reports()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 3).SentTo(_city, "MET"));

        var closed = await Close(incident.Id);

        Assert.Equal(("closed", "险情排除"), (closed.State, closed.Outcome));
        Assert.Empty(closed.Clocks);
        Assert.False(await _city.Read(db => db.Set<Clock>().AnyAsync(c => c.SubjectId == incident.Id && (c.State == Clock.Running || c.NextAt != null))));
        Assert.Equal("incidents.not-open", (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(incident.Id, "reports"), Stories.Further())).Code);
        Assert.Equal("incidents.not-open", (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(incident.Id, "grade"), new GradeIncident { Grade = "I", Reason = "x" })).Code);
        Assert.Equal("incidents.not-open", (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(incident.Id, "send"), _city.To("WATER"))).Code);
        Assert.Equal("incidents.not-open", (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(incident.Id, "close"), new CloseIncident { Outcome = "x" })).Code);
        await _city.Settle();
        Assert.DoesNotContain((await _city.As("met").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == incident.Id);
    }

    [Fact]
    public async Task A_closed_incident_can_be_opened_again_and_an_open_one_not()
    {
        var incident = await _city.As("flood").Report(_city.Flood());
        Assert.Equal("incidents.not-closed", (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(incident.Id, "reopen"), new ReopenIncident { Reason = "x" })).Code);
        await Close(incident.Id);

        var open = await _city.As("flood").Post<IncidentView>(Path(incident.Id, "reopen"), new ReopenIncident { Reason = "再次涨水" });

        Assert.Equal(("open", null), (open.State, open.ClosedAt));
        Assert.Equal("续报一", (await _city.As("flood").FollowUp(incident.Id, Stories.Further())).Label);
    }

    [Fact]
    public async Task Merging_keeps_both_and_the_parties_of_the_one_see_the_other()
    {
        var (one, into) = (await _city.Sent("MET"), await _city.Sent("WATER"));

        var merged = await Merge(one.Id, into.Id);

        Assert.Equal(("merged", into.Id, into.Number), (merged.State, merged.MergedIntoId, merged.MergedIntoNumber));
        Assert.Equal(one.Number, Assert.Single((await _city.As("met").Incident(into.Id)).Merged).Number);
        Assert.Equal(one.Harm, (await _city.As("met").Incident(one.Id)).Harm);
        await _city.As("water").GetRefused(HttpStatusCode.NotFound, $"{Stories.Incidents}/{one.Id}");
    }

    [Fact]
    public async Task An_incident_is_not_merged_into_itself_into_a_closed_one_or_twice()
    {
        var (one, into, closed) = (await _city.As("flood").Report(_city.Flood()), await _city.As("flood").Report(_city.Flood()), await _city.As("flood").Report(_city.Flood()));
        await Close(closed.Id);

        Assert.Equal("incidents.merge-into-itself", (await Refuse(one.Id, one.Id)).Code);
        Assert.Equal("incidents.not-open", (await Refuse(one.Id, closed.Id)).Code);
        await Merge(one.Id, into.Id);
        Assert.Equal("incidents.not-open", (await Refuse(one.Id, into.Id)).Code);
        Assert.Equal("incidents.not-closed", (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(one.Id, "reopen"), new ReopenIncident { Reason = "x" })).Code);
    }

    [Fact]
    public async Task An_incident_is_not_merged_into_one_the_caller_does_not_see()
    {
        var (mine, hidden) = (await _city.As("safe").Report(_city.Flood()), await _city.As("flood").Report(_city.Flood()));

        await _city.As("safe").PostRefused(HttpStatusCode.NotFound, Path(mine.Id, "merge"), new MergeIncident { IntoId = hidden.Id, Reason = "x" });
    }

    [Fact]
    public async Task A_note_reaches_the_timeline_of_all_parties_and_the_inbox_of_those_named()
    {
        var incident = await _city.Sent("MET", "WATER");

        await _city.As("flood").Post<EntryView>(Path(incident.Id, "notes"), new NoteIncident { Text = "上游开闸", Category = "调度", To = [_city.Of("MET")] });
        await _city.Settle();

        Assert.Contains((await _city.As("met").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == incident.Id && i.Title == "〔调度〕上游开闸");
        Assert.DoesNotContain((await _city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == incident.Id && i.Title.Contains("开闸", StringComparison.Ordinal));
        Assert.Contains((await _city.As("water").Get<Contracts.Page<TimelineRow>>(Path(incident.Id, "timeline"))).Items, r => r.Entry.Text.Contains("上游开闸", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_is_not_sent_to_who_is_no_party()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal(["to"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Path(incident.Id, "notes"), new NoteIncident { Text = "x", To = [_city.Of("WATER")] })).Fields);
    }

    [Fact]
    public async Task Units_sum_up_after_the_close_but_not_in_an_incident_that_was_merged()
    {
        var (one, into) = (await _city.Sent("MET"), await _city.Sent("MET"));
        await Merge(one.Id, into.Id);
        await Close(into.Id);

        Assert.Equal("incidents.merged", (await _city.As("met").PostRefused(HttpStatusCode.Conflict, Path(one.Id, "notes"), new NoteIncident { Text = "总结" })).Code);
        Assert.Equal(IncidentNoted.Kind, (await _city.As("met").Post<EntryView>(Path(into.Id, "notes"), new NoteIncident { Text = "总结" })).Kind);
    }

    private static string Path(Guid id, string act) => $"{Stories.Incidents}/{id}/{act}";

    private Task<IncidentView> Grade(Guid id, string grade) => _city.As("flood").Post<IncidentView>(Path(id, "grade"), new GradeIncident { Grade = grade, Reason = "核实后" });

    private Task<IncidentView> Close(Guid id) => _city.As("flood").Post<IncidentView>(Path(id, "close"), new CloseIncident { Outcome = "险情排除" });

    private Task<IncidentView> Merge(Guid id, Guid into) => _city.As("flood").Post<IncidentView>(Path(id, "merge"), new MergeIncident { IntoId = into, Reason = "同一事件" });

    private Task<Problem> Refuse(Guid id, Guid into) => _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(id, "merge"), new MergeIncident { IntoId = into, Reason = "x" });
}
