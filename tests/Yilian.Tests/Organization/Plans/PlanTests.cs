using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using static Yilian.Tests.Organization.Plans.PlanStories;

namespace Yilian.Tests.Organization.Plans;

public sealed class PlanTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_plan_begins_as_a_draft_and_is_put_in_force()
    {
        var plan = await _city.As("editor").Post<PlanView>(Root, _city.Plan());
        Assert.Equal(("draft", "draft"), (plan.State, plan.Versions.Single().State));

        plan = await _city.InForce();

        Assert.Equal(("inForce", "inForce", 6), (plan.State, plan.Versions.Single().State, plan.Versions.Single().Tasks));
        var read = await _city.As("met").Get<PlanVersionView>($"{Root}/{plan.Id}/versions/1");
        Assert.Equal(["II", "III"], read.Levels.Select(l => l.Level));
        Assert.Equal(["WATER", "MET"], read.Organizations.Select(o => o.Code));
    }

    [Fact]
    public async Task A_version_in_force_is_never_edited_and_a_new_one_supersedes_it()
    {
        var plan = await _city.InForce();
        var editor = _city.As("editor");
        var path = $"{Root}/{plan.Id}";

        Assert.Equal("organization.no-draft", (await editor.Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{path}/draft", new EditPlanDraft { Levels = Levels() })).Code);
        await editor.Post<PlanView>($"{path}/draft");
        Assert.Equal("organization.draft-exists", (await editor.PostRefused(HttpStatusCode.Conflict, $"{path}/draft")).Code);
        await editor.Put<PlanView>($"{path}/draft", new EditPlanDraft { Basis = "修订", Levels = [Level("IV", Job("A", Unit("MET")))] });
        plan = await editor.Post<PlanView>($"{path}/publish", new PublishPlan { NextReviewOn = _city.Day(100) });

        Assert.Equal([(2, "inForce"), (1, "superseded")], plan.Versions.Select(v => (v.Number, v.State)));
        Assert.Equal(["II", "III"], (await editor.Get<PlanVersionView>($"{path}/versions/1")).Levels.Select(l => l.Level));
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_unless_it_is_all_there_is()
    {
        var plan = await _city.InForce();
        await _city.As("editor").Post<PlanView>($"{Root}/{plan.Id}/draft");
        plan = await Put(HttpMethod.Delete, $"{Root}/{plan.Id}/draft");
        Assert.Equal([1], plan.Versions.Select(v => v.Number));

        var only = await _city.As("editor").Post<PlanView>(Root, _city.Plan());
        Assert.Equal("organization.only-draft", (await _city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Delete, $"{Root}/{only.Id}/draft")).Code);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_the_field()
    {
        var plan = await _city.As("editor").Post<PlanView>(Root, _city.Plan());
        var wrong = Job("T1", Unit("NONE"));
        var levels = new[]
        {
            Level("III", wrong, Job("T1", Unit("MET")), Job("T2", new PlanAddressee { Kind = "members", OrganizationId = _city.Of("MET") })),
            Level("III", Job("T1", new PlanAddressee { Kind = "organization", OrganizationId = Guid.CreateVersion7() })),
        };

        var refused = await Draft(HttpStatusCode.BadRequest, plan.Id, levels);
        Assert.Equal(["levels[0].tasks[0].to", "levels[0].tasks[1].key", "levels[0].tasks[2].to", "levels[1].level", "levels[1].tasks[0].to"], refused.Fields);

        var minutes = await Draft(HttpStatusCode.BadRequest, plan.Id, [Level("III", Job("T1", Unit("MET"), 0), Job("T2", Unit("MET"), 43_201))]);
        Assert.Equal(["levels[0].tasks[0].dueMinutes", "levels[0].tasks[1].dueMinutes"], minutes.Fields);
        Assert.Equal(["levels[0].level"], (await Draft(HttpStatusCode.BadRequest, plan.Id, [Level("V")])).Fields);
    }

    [Fact]
    public async Task What_is_incomplete_is_not_put_in_force()
    {
        var plan = await _city.As("editor").Post<PlanView>(Root, _city.Plan());
        var publish = new PublishPlan { NextReviewOn = _city.Day(10) };

        Assert.Equal(["levels"], (await _city.As("editor").PostRefused(HttpStatusCode.BadRequest, $"{Root}/{plan.Id}/publish", publish)).Fields);
        await Put(HttpMethod.Put, $"{Root}/{plan.Id}/draft", new EditPlanDraft { Levels = [Level("II") with { Conditions = "" }, Level("III", Job("T1", Unit("MET")))] });
        Assert.Equal(["levels[0].conditions", "levels[0].tasks"], (await _city.As("editor").PostRefused(HttpStatusCode.BadRequest, $"{Root}/{plan.Id}/publish", publish)).Fields);
        Assert.Equal(["nextReviewOn"], (await _city.As("editor").PostRefused(HttpStatusCode.BadRequest, $"{Root}/{plan.Id}/publish", publish with { NextReviewOn = _city.Day(0) })).Fields);
        Assert.Equal(["validFrom"], (await _city.As("editor").PostRefused(HttpStatusCode.BadRequest, $"{Root}/{plan.Id}/publish", publish with { ValidFrom = _city.Day(2) })).Fields);
    }

    [Fact]
    public async Task Only_those_who_keep_a_plan_change_it_and_see_its_draft()
    {
        var plan = await _city.As("commander").Post<PlanView>(Root, _city.Plan());

        Assert.Equal(Permissions.PlansEdit, (await _city.As("commander").PostRefused(HttpStatusCode.Forbidden, Root, _city.Plan("SAFE"))).Body.GetProperty("permission").GetString());
        await _city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"{Root}/{plan.Id}/withdraw", new WithdrawPlan { Reason = "不用了" });
        Assert.Empty((await _city.As("met").Get<PlanView>($"{Root}/{plan.Id}")).Versions);
        await _city.As("met").GetRefused(HttpStatusCode.NotFound, $"{Root}/{plan.Id}/versions/1");
        await _city.As("sysadmin").GetRefused(HttpStatusCode.Forbidden, Root);
        await _city.As("nobody").GetRefused(HttpStatusCode.Forbidden, $"{Root}/{plan.Id}");
        Assert.Contains("publish", plan.May);
        Assert.Empty((await _city.As("leader").Get<PlanView>($"{Root}/{plan.Id}")).May);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told()
    {
        var plan = await _city.InForce();
        var facts = _city.Plan() with { Version = plan.Version };
        await Put(HttpMethod.Put, $"{Root}/{plan.Id}", facts);

        var refused = await _city.As("commander").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Root}/{plan.Id}", facts);

        Assert.Equal(("organization.changed-meanwhile", plan.Version + 1), (refused.Code, refused.Body.GetProperty("currentVersion").GetInt32()));
    }

    [Fact]
    public async Task A_number_is_used_once_and_a_withdrawn_plan_is_left_alone()
    {
        var plan = await _city.InForce();
        Assert.Equal("organization.plan-number-taken", (await _city.As("editor").PostRefused(HttpStatusCode.Conflict, Root, _city.Plan() with { Number = plan.Number })).Code);
        Assert.Equal(["codePrefixes[0]"], (await _city.As("editor").PostRefused(HttpStatusCode.BadRequest, Root, _city.Plan() with { CodePrefixes = ["21A"] })).Fields);

        plan = await _city.As("editor").Post<PlanView>($"{Root}/{plan.Id}/withdraw", new WithdrawPlan { Reason = "合并入总体预案" });

        Assert.Equal(("withdrawn", "合并入总体预案"), (plan.State, plan.WithdrawnReason));
        Assert.Empty(plan.May);
        Assert.Equal("organization.plan-withdrawn", (await _city.As("editor").PostRefused(HttpStatusCode.Conflict, $"{Root}/{plan.Id}/draft")).Code);
    }

    [Fact]
    public async Task The_list_is_found_by_title_kind_and_owner()
    {
        var plan = await _city.InForce(facts: _city.Plan() with { Title = "地铁洪涝处置方案", Kind = PlanKinds.OnSite });

        var found = (await _city.As("met").Get<Page<PlanRow>>($"{Root}?search=地铁洪涝&kind=onSite&ownerId={_city.Of("FLOOD")}")).Items.Single();

        Assert.Equal((plan.Id, 1, "fine"), (found.Id, found.InForce, found.ReviewState));
        Assert.Equal(["II", "III"], found.Levels);
        Assert.Empty((await _city.As("met").Get<Page<PlanRow>>($"{Root}?search=地铁洪涝&kind=special")).Items);
    }

    private Task<Problem> Draft(HttpStatusCode status, Guid id, PlanLevel[] levels) => _city.As("editor").Refused(status, HttpMethod.Put, $"{Root}/{id}/draft", new EditPlanDraft { Levels = levels });

    private async Task<PlanView> Put(HttpMethod method, string path, object? body = null)
    {
        using var answer = await _city.As("editor").Send(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<PlanView>(answer.Content, Yilian.Platform.Http.YilianJson.Options))!;
    }
}
