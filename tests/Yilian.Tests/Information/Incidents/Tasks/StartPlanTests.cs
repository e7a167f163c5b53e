using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Tests.Organization.Plans;
using static Yilian.Tests.Organization.Plans.PlanStories;

namespace Yilian.Tests.Information.Incidents.Tasks;

public sealed class StartPlanTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task The_preview_says_what_would_go_to_whom_and_writes_nothing()
    {
        var (incident, plan) = await Ready();
        var head = await _city.Head();

        var preview = await _city.As("flood").Preview(incident.Id, plan);

        Assert.Equal(["市水利局", "泌阳县应急指挥部", "市防汛抗旱应急指挥部"], preview.Notices.Select(n => n.Name));
        Assert.Equal([true, true, false], preview.Notices.Select(n => n.NewParty));
        Assert.Equal((null, null, 30), (preview.CurrentLevel, preview.Refusal, (int)(preview.Notices[0].Tasks[0].DueAt - _city.Now).TotalMinutes));
        Assert.Equal(head, await _city.Head());
        Assert.Empty((await _city.As("flood").Board(incident.Id)).Tasks);
    }

    [Fact]
    public async Task The_plans_for_the_class_of_the_incident_stand_first()
    {
        var (incident, plan) = await Ready();
        var other = await _city.InForce(facts: _city.Plan() with { CodePrefixes = ["12D"] });

        var offers = await _city.As("flood").Get<PlanChoice>(PlanRun.Of(incident.Id, "plans"));

        Assert.Equal((_city.Of("FLOOD"), true, false), (offers.HeadquartersId, offers.Plans.Single(p => p.PlanId == plan.Id).Fits, offers.Plans.Single(p => p.PlanId == other.Id).Fits));
        Assert.True(offers.Plans[0].Fits);
    }

    [Fact]
    public async Task One_command_sets_the_level_and_gives_every_unit_its_tasks_in_one_notice()
    {
        var (incident, plan) = await Ready();

        var board = await _city.As("flood").Start(incident.Id, plan.Starting());
        await _city.Settle();

        Assert.Equal("III", (await _city.As("flood").Incident(incident.Id)).Responses.Single().Level);
        Assert.Equal((3, 2, 1), (board.Counts.All, board.Counts.Assigned, board.Counts.Acknowledged));
        var item = (await Inbox("water")).Single(i => i.IncidentId == incident.Id && i.SubjectId == board.Task("T1").BundleId);
        Assert.Equal(Asks.Acknowledge, item.Ask);
        Assert.NotNull(item.DueAt);
        Assert.Equal("市水利局", Assert.Single((await _city.As("water").Board(incident.Id)).Tasks, t => t.Mine).OrganizationName);
        Assert.Equal(("III", plan.Id), (board.Plans.Single().Level, board.Plans.Single().PlanId));
    }

    [Fact]
    public async Task Raising_the_level_adds_ends_and_keeps_tasks()
    {
        var (incident, plan) = await Ready();
        var first = await _city.As("flood").Start(incident.Id, plan.Starting());

        var preview = await _city.As("gen").Preview(incident.Id, plan, "II");
        Assert.Equal(("T4", "T1,T2", "T3"), (string.Join(',', preview.Notices.SelectMany(n => n.Tasks).Select(t => t.Key)), string.Join(',', preview.Kept.Select(t => t.Key)), string.Join(',', preview.Ended.Select(t => t.Key))));
        var raised = await _city.As("gen").Start(incident.Id, plan.Starting("II"));

        Assert.Equal("II", (await _city.As("flood").Incident(incident.Id)).Responses.Single(r => r.Current).Level);
        Assert.Equal(first.Task("T1").Id, raised.Task("T1").Id);
        Assert.Equal(("cancelled", "assigned"), (raised.Task("T3").State, raised.Task("T4").State));
        var lowered = await _city.As("flood").Start(incident.Id, plan.Starting());
        Assert.Equal(["acknowledged", "cancelled"], lowered.Tasks.Where(t => t.Key == "T3").Select(t => t.State).Order());
        Assert.Equal("cancelled", lowered.Task("T4").State);
    }

    [Fact]
    public async Task Of_two_who_start_at_once_the_second_sees_that_it_is_started()
    {
        var (incident, plan) = await Ready();
        await _city.As("flood").Start(incident.Id, plan.Starting() with { Version = incident.Version });

        var changed = await Refuse(HttpStatusCode.Conflict, "flood2", incident.Id, plan.Starting() with { Version = incident.Version });
        var again = await Refuse(HttpStatusCode.Conflict, "flood2", incident.Id, plan.Starting());

        Assert.Equal(("incidents.changed-meanwhile", "incidents.plan-started"), (changed.Code, again.Code));
        Assert.Contains("执行Ⅲ级响应", changed.Body.GetProperty("changes")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("incidents.plan-started", (await _city.As("flood").Preview(incident.Id, plan)).Refusal);
    }

    [Fact]
    public async Task A_task_of_a_dissolved_unit_is_shown_and_must_be_given_to_another_or_left_out()
    {
        var unit = await _city.As("editor").Post<UnitRow>("organization/units", new EditUnit { Code = "BOATS", Name = "市航运处", Kind = OrganizationKinds.MemberUnit });
        var plan = await _city.InForce([Level("III", Job("T1", Unit("BOATS"), mandatory: true), Job("T2", Unit("MET")))]);
        var incident = await _city.Sent();
        await _city.As("editor").Post<UnitRow>($"organization/units/{unit.Id}/dissolve");

        var unplaced = (await _city.As("flood").Preview(incident.Id, plan)).Unplaced.Single();
        Assert.Equal(("T1", "市航运处", unit.Id), (unplaced.Key, unplaced.Meant, unplaced.OrganizationId));
        Assert.Equal(["dissolved"], unplaced.Warnings);
        Assert.Equal(["choices"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, plan.Starting())).Fields);
        Assert.Null((await _city.As("flood").Incident(incident.Id)).Responses.Select(r => r.Level).SingleOrDefault());

        var board = await _city.As("flood").Start(incident.Id, plan.Starting() with { Choices = [new TaskChoice { Key = "T1", OrganizationId = unit.Id, InsteadId = _city.Of("WATER") }] });
        Assert.Equal("市水利局", board.Task("T1").OrganizationName);
        Assert.Equal("incidents.plan-started", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, plan.Starting())).Code);
    }

    [Fact]
    public async Task What_is_mandatory_is_not_left_out_and_choices_must_be_about_something()
    {
        var (incident, plan) = await Ready();
        var water = _city.Of("WATER");

        Assert.Equal(["choices[0].skip"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, With(new TaskChoice { Key = "T1", OrganizationId = water, Skip = true }))).Fields);
        Assert.Equal(["choices[0].insteadId"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, With(new TaskChoice { Key = "T1", OrganizationId = water }))).Fields);
        Assert.Equal(["choices[0].key"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, With(new TaskChoice { Key = "T9", Skip = true }))).Fields);
        Assert.Equal(["level"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, plan.Starting("I"))).Fields);
        Assert.Equal(["headquartersId"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, plan.Starting() with { HeadquartersId = water })).Fields);
        Assert.Equal("incidents.plan-not-in-force", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, plan.Starting() with { PlanId = Guid.CreateVersion7() })).Code);
        Assert.Equal("incidents.plan-changed", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, plan.Starting() with { PlanVersionId = Guid.CreateVersion7() })).Code);

        StartPlan With(TaskChoice choice) => plan.Starting() with { Choices = [choice] };
    }

    [Fact]
    public async Task A_unit_without_a_liaison_is_flagged_and_members_of_a_headquarters_each_get_their_own()
    {
        var plan = await _city.InForce([Level("III", Job("T1", new PlanAddressee { Kind = PlanAddressees.Members, OrganizationId = _city.Of("FLOOD") }))]);
        var incident = await _city.Sent();

        var preview = await _city.As("flood").Preview(incident.Id, plan);

        Assert.Superset(new HashSet<string> { "市气象局", "市水利局", "市水文中心" }, preview.Notices.Select(n => n.Name).ToHashSet());
        Assert.Equal(["liaison-missing"], preview.Notices.Single(n => n.Name == "市水文中心").Tasks[0].Warnings);
    }

    [Fact]
    public async Task Only_the_headquarters_that_leads_and_the_general_one_start_it()
    {
        var (incident, plan) = await Ready("MET", "SAFE", "411726");

        Assert.Equal(Permissions.IncidentsCommand, (await Refuse(HttpStatusCode.Forbidden, "met", incident.Id, plan.Starting())).Body.GetProperty("permission").GetString());
        await Refuse(HttpStatusCode.Forbidden, "safe", incident.Id, plan.Starting());
        await Refuse(HttpStatusCode.Forbidden, "by", incident.Id, plan.Starting());
        await Refuse(HttpStatusCode.NotFound, "yc", incident.Id, plan.Starting());
        Assert.DoesNotContain("plan", (await _city.As("met").Incident(incident.Id)).May);
        Assert.False((await _city.As("met").Board(incident.Id)).MayStart);
        Assert.Contains("plan", (await _city.As("commander").Incident(incident.Id)).May);

        Assert.Equal(3, (await _city.As("commander").Start(incident.Id, plan.Starting())).Counts.All);
    }

    [Fact]
    public async Task Reason_and_signatory_are_asked_for()
    {
        var (incident, plan) = await Ready();

        Assert.Equal(["acknowledgeMinutes", "level", "reason", "signatory"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, plan.Starting("V") with { Reason = "", Signatory = "", AcknowledgeMinutes = 0 })).Fields);
    }

    private async Task<(IncidentView Incident, PlanView Plan)> Ready(params string[] units) => (await _city.Sent(units), await _city.InForce());

    private Task<Problem> Refuse(HttpStatusCode status, string user, Guid incident, StartPlan request) => _city.As(user).PostRefused(status, PlanRun.Of(incident, "plan-start"), request);

    private async Task<IReadOnlyList<InboxItem>> Inbox(string user) => (await _city.As(user).Get<InboxPage>("inbox?limit=200")).Items;
}
