using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Tests.Organization.Plans;

namespace Yilian.Tests.Information.Incidents.Tasks;

public sealed class TaskTests
{
    [Fact]
    public async Task A_unit_takes_on_reports_and_finishes_and_the_board_and_the_timeline_show_it()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);
        var (water, task) = (city.As("water"), board.Task("T1"));

        Assert.Equal("acknowledged", (await water.Act(incident.Id, task.Id, "acknowledge")).State);
        var underway = await water.Act(incident.Id, task.Id, "progress", new ReportProgress { Percent = 40, Text = "已到岗", Done = [0] });
        Assert.Equal(("underway", 40, "已到岗", true, false), (underway.State, underway.Percent, underway.Progress, underway.Checklist[0].Done, underway.Checklist[1].Done));
        var done = await water.Act(incident.Id, task.Id, "finish", new FinishTask { Result = "巡坝完成，无险情", Done = [0, 1] });
        await city.Settle();

        Assert.Equal(("done", 100, false), (done.State, done.Percent, done.Late));
        Assert.Empty(done.May);
        Assert.DoesNotContain((await city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == task.BundleId || i.SubjectId == task.Id);
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.Title.Contains("完成任务〔任务T1〕", StringComparison.Ordinal));
        var lines = (await city.As("met").Get<Page<TimelineRow>>(PlanRun.Of(incident.Id, "timeline?limit=200"))).Items.Select(r => r.Entry.Text).ToList();
        Assert.Superset(new HashSet<string> { "水利局受领 1 项任务", "水利局任务进展〔任务T1〕40%：已到岗", "水利局完成任务〔任务T1〕：巡坝完成，无险情" }, lines.ToHashSet());
    }

    [Fact]
    public async Task Taking_on_is_having_received_the_incident_and_asks_for_the_result()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);

        await city.As("water").Act(incident.Id, board.Task("T1").BundleId, "acknowledge");
        await city.Settle();

        Assert.NotNull((await city.Recipient(incident.Id, "WATER")).AcknowledgedAt);
        var asked = (await city.As("water").Get<InboxPage>("inbox?limit=200")).Items.Single(i => i.SubjectId == board.Task("T1").BundleId);
        Assert.Equal((Asks.Answer, board.Task("T1").DueAt), (asked.Ask, asked.DueAt));
    }

    [Fact]
    public async Task Only_the_unit_itself_acts_on_its_task()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);
        var task = board.Task("T1");

        foreach (var (act, body) in new (string, object)[] { ("acknowledge", new AcknowledgeTask()), ("progress", new ReportProgress { Percent = 1 }), ("finish", new FinishTask { Result = "好" }) })
        {
            Assert.Equal(Permissions.IncidentsAcknowledge, (await Refuse(city, HttpStatusCode.Forbidden, "met", incident.Id, task.Id, act, body)).Body.GetProperty("permission").GetString());
            await Refuse(city, HttpStatusCode.NotFound, "power", incident.Id, task.Id, act, body);
        }

        await Refuse(city, HttpStatusCode.Forbidden, "water", incident.Id, task.Id, "cancel", new CancelTask { Reason = "不做了" });
        Assert.Equal(["acknowledge", "progress", "finish"], (await city.As("water").Board(incident.Id)).Task("T1").May);
        Assert.Equal(["cancel"], (await city.As("flood").Board(incident.Id)).Task("T1").May);
        Assert.Empty((await city.As("met").Board(incident.Id)).Task("T1").May);
    }

    [Fact]
    public async Task Bad_input_names_the_field()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);
        var task = board.Task("T1").Id;

        Assert.Equal(["text"], (await Refuse(city, HttpStatusCode.BadRequest, "water", incident.Id, task, "progress", new ReportProgress())).Fields);
        Assert.Equal(["percent"], (await Refuse(city, HttpStatusCode.BadRequest, "water", incident.Id, task, "progress", new ReportProgress { Percent = 101 })).Fields);
        Assert.Equal(["done"], (await Refuse(city, HttpStatusCode.BadRequest, "water", incident.Id, task, "progress", new ReportProgress { Done = [2] })).Fields);
        Assert.Equal(["result"], (await Refuse(city, HttpStatusCode.BadRequest, "water", incident.Id, task, "finish", new FinishTask { Result = "" })).Fields);
        Assert.Equal("assigned", (await city.As("water").Board(incident.Id)).Task("T1").State);
    }

    [Fact]
    public async Task A_task_ends_once()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);
        var task = board.Task("T1").Id;
        await city.As("water").Act(incident.Id, task, "finish", new FinishTask { Result = "完成" });

        Assert.Equal("incidents.task-ended", (await Refuse(city, HttpStatusCode.Conflict, "water", incident.Id, task, "finish", new FinishTask { Result = "再完成" })).Code);
        Assert.Equal("incidents.task-ended", (await Refuse(city, HttpStatusCode.Conflict, "flood", incident.Id, task, "cancel", new CancelTask { Reason = "晚了" })).Code);
        Assert.Equal("incidents.task-ended", (await Refuse(city, HttpStatusCode.Conflict, "water", incident.Id, task, "acknowledge", new AcknowledgeTask())).Code);
    }

    [Fact]
    public async Task A_cancelled_task_is_told_to_its_unit_and_no_longer_chased()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);

        var cancelled = await city.As("flood").Act(incident.Id, board.Task("T1").Id, "cancel", new CancelTask { Reason = "已由省里承担" });
        await city.Advance(600);

        Assert.Equal(("cancelled", "已由省里承担"), (cancelled.State, cancelled.Result));
        Assert.DoesNotContain(await Kinds(city, incident.Id, "WATER"), k => k is "information.tasks-unacknowledged" or "information.task-overdue");
        Assert.Contains((await city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.Title.Contains("取消水利局任务", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_does_not_take_on_is_chased_liaison_stand_in_headquarters_and_what_is_late_is_marked()
    {
        await using var city = await City.Start();
        var (incident, board) = await Started(city);

        await city.Advance(600);

        var steps = (await Entries(city, incident.Id)).Where(e => e.Kind == "information.tasks-unacknowledged" && e.OrganizationId == city.Of("WATER")).Select(e => e.Body.GetProperty("step").GetString());
        Assert.Equal(["liaison", "standIn", "headquarters"], steps);
        Assert.Single(await Kinds(city, incident.Id, "WATER"), k => k == "information.task-overdue");
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.Title.Contains("市水利局逾期未受领任务，请指挥部督办", StringComparison.Ordinal));
        var late = (await city.As("flood").Board(incident.Id)).Task("T1");
        Assert.Equal((true, "headquarters"), (late.Overdue, late.Escalation));
        Assert.True((await city.As("water").Act(incident.Id, late.Id, "finish", new FinishTask { Result = "补做" })).Late);
    }

    [Fact]
    public async Task Ending_the_response_or_the_incident_ends_running_tasks_on_record()
    {
        await using var city = await City.Start();
        var (incident, _) = await Started(city);
        await city.As("flood").Post<IncidentView>(PlanRun.Of(incident.Id, "response"), new SetResponse { HeadquartersId = city.Of("FLOOD"), Level = "none", Reason = "退水", Signatory = "张三" });

        var ended = await city.As("flood").Board(incident.Id);
        Assert.Equal((3, 0), (ended.Counts.Cancelled, ended.Plans.Count));
        Assert.Single(await Entries(city, incident.Id), e => e.Kind == "information.tasks-ended");

        var (second, _) = await Started(city);
        await city.As("flood").Post<IncidentView>(PlanRun.Of(second.Id, "close"), new CloseIncident { Outcome = "处置完毕" });
        await city.Advance(600);
        Assert.Equal(3, (await city.As("flood").Board(second.Id)).Counts.Cancelled);
        Assert.DoesNotContain((await city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == second.Id && i.Ask == Asks.Acknowledge);
    }

    [Fact]
    public async Task A_response_started_again_gives_its_tasks_again()
    {
        await using var city = await City.Start();
        var plan = await city.InForce();
        var (incident, _) = await Started(city, plan);
        await city.As("flood").Post<IncidentView>(PlanRun.Of(incident.Id, "response"), new SetResponse { HeadquartersId = city.Of("FLOOD"), Level = "none", Reason = "退水", Signatory = "张三" });

        var again = await city.As("flood").Start(incident.Id, plan.Starting());

        Assert.Equal((6, 3), (again.Counts.All, again.Counts.Cancelled));
    }

    private static async Task<(IncidentView Incident, TaskBoard Board)> Started(City city, PlanView? plan = null)
    {
        var incident = await city.Sent("MET");
        return (incident, await city.As("flood").Start(incident.Id, (plan ?? await city.InForce()).Starting()));
    }

    private static Task<Problem> Refuse(City city, HttpStatusCode status, string user, Guid incident, Guid task, string act, object body) =>
        city.As(user).PostRefused(status, PlanRun.Of(incident, $"tasks/{task}/{act}"), body);

    private static async Task<IReadOnlyList<EntryView>> Entries(City city, Guid incident) =>
        [.. (await city.As("flood").Get<Page<TimelineRow>>(PlanRun.Of(incident, "timeline?by=recorded&limit=200"))).Items.Select(r => r.Entry).Reverse()];

    private static async Task<IReadOnlyList<string>> Kinds(City city, Guid incident, string unit) => [.. (await Entries(city, incident)).Where(e => e.OrganizationId == city.Of(unit)).Select(e => e.Kind)];
}
