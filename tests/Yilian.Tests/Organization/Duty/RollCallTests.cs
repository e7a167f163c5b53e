using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using static Yilian.Tests.Organization.Duty.DutyStories;

namespace Yilian.Tests.Organization.Duty;

public sealed class RollCallTests
{
    private const string Calls = Root + "/roll-calls";

    [Fact]
    public async Task A_special_headquarters_calls_its_member_units_and_the_general_one_everybody()
    {
        await using var city = await City.Start();

        var flood = await Call(city, "flood");
        var general = await Call(city, "gen");

        Assert.Equal(new[] { city.Of("MET"), city.Of("WATER"), city.Of("HYDRO") }.Order(), flood.Answers.Select(a => a.OrganizationId).Order());
        Assert.Contains(general.Answers, a => a.OrganizationId == city.Of("FLOOD"));
        Assert.Contains(general.Answers, a => a.OrganizationId == city.Of("411726"));
        Assert.DoesNotContain(general.Answers, a => a.OrganizationId == city.Of("GEN"));
    }

    [Fact]
    public async Task Whoever_is_called_finds_it_in_the_inbox_and_one_tap_answers()
    {
        await using var city = await City.Start();
        var call = await Call(city, "flood");
        await city.Settle();
        var item = Assert.Single((await city.As("met").Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.RollCall);
        city.Time.Advance(TimeSpan.FromSeconds(42));

        await city.As("met").Post<RollCallView>($"{Calls}/{item.SubjectId}/answer", new AnswerRollCall());
        await city.Settle();

        var row = (await Board(city, call.Call.Id)).Answers.Single(a => a.OrganizationId == city.Of("MET"));
        Assert.Equal(("answered", 42, "值班met"), (row.State, row.Seconds, row.AnsweredBy));
        Assert.DoesNotContain((await city.As("met").Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.RollCall);
        Assert.Contains((await city.As("water").Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.RollCall);
    }

    [Fact]
    public async Task A_second_tap_changes_nothing()
    {
        await using var city = await City.Start();
        var call = await Call(city, "flood");
        await Answer(city, "water", call.Call.Id);
        var head = await city.Head();

        await Answer(city, "water2", call.Call.Id);

        Assert.Equal("值班water", (await Board(city, call.Call.Id)).Answers.Single(a => a.OrganizationId == city.Of("WATER")).AnsweredBy);
        Assert.Equal(head + 1, await city.Head()); // only the sign-in of the second
    }

    [Fact]
    public async Task At_the_deadline_the_results_stand_and_the_missing_are_named_with_their_phones()
    {
        await using var city = await City.Start();
        await city.Save("water", "WATER", Shift("周值班", 0));
        var call = await Call(city, "flood");
        await Answer(city, "met", call.Call.Id);

        await city.Advance(10.1);

        var board = await Board(city, call.Call.Id);
        Assert.NotNull(board.Call.ClosedAt);
        Assert.Equal((3, 1), (board.Call.Asked, board.Call.Answered));
        Assert.Equal(["missing", "missing", "answered"], board.Answers.Select(a => a.State));
        var water = board.Answers.Single(a => a.OrganizationId == city.Of("WATER"));
        Assert.Equal(("周值班", "0396-5550000"), (water.OnDuty[0].PersonName, water.DutyPhones[0]));
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox")).Items, i => i.SubjectId == call.Call.Id && i.Title.Contains("2 个单位未应答", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_answers_after_the_deadline_is_marked_late()
    {
        await using var city = await City.Start();
        var call = await Call(city, "flood");
        await city.Advance(12);

        await Answer(city, "met", call.Call.Id);

        var board = await Board(city, call.Call.Id);
        Assert.Equal(("late", 1, 1), (board.Answers.Single(a => a.OrganizationId == city.Of("MET")).State, board.Call.Answered, board.Call.Late));
    }

    [Fact]
    public async Task When_all_have_answered_it_closes_at_once()
    {
        await using var city = await City.Start();
        var call = await city.As("flood").Post<RollCallView>(Calls, new CallRoll { OrganizationIds = [city.Of("MET")] });

        await Answer(city, "met", call.Call.Id);

        Assert.NotNull((await Board(city, call.Call.Id)).Call.ClosedAt);
        await city.Advance(60 * 13);
        Assert.DoesNotContain((await city.As("flood").Get<InboxPage>("inbox")).Items, i => i.SubjectId == call.Call.Id);
    }

    [Fact]
    public async Task Only_one_runs_at_a_time_and_the_next_lets_go_of_the_last()
    {
        await using var city = await City.Start();
        var first = await Call(city, "flood");

        Assert.Equal("duty.roll-call-running", (await city.As("flood2").PostRefused(HttpStatusCode.Conflict, Calls, new CallRoll())).Code);
        await city.Advance(11);
        await Call(city, "flood2");
        await city.Settle();

        Assert.Single((await city.As("met").Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.RollCall);
        Assert.Equal("duty.roll-call-over", (await city.As("met").PostRefused(HttpStatusCode.Conflict, $"{Calls}/{first.Call.Id}/answer", new AnswerRollCall())).Code);
    }

    [Fact]
    public async Task After_half_a_day_nobody_is_waited_for()
    {
        await using var city = await City.Start();
        await Call(city, "flood");

        await city.Advance(11);
        await city.Advance(60 * 12);

        Assert.DoesNotContain((await city.As("met").Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.RollCall);
    }

    [Fact]
    public async Task The_roll_is_called_by_headquarters_alone()
    {
        await using var city = await City.Start();

        foreach (var user in new[] { "met", "by", "leader", "sysadmin" })
        {
            var refused = await city.As(user).PostRefused(HttpStatusCode.Forbidden, Calls, new CallRoll());
            Assert.Equal(Permissions.DutyRollCall, refused.Body.GetProperty("permission").GetString());
        }

        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, Calls, new CallRoll { HeadquartersId = city.Of("GEN") });
        Assert.Equal(["organizationIds"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Calls, new CallRoll { OrganizationIds = [city.Of("POWER")] })).Fields);
        Assert.Equal(["minutes"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Calls, new CallRoll { Minutes = 61 })).Fields);
        Assert.Equal("duty.nobody-to-call", (await city.As("health").PostRefused(HttpStatusCode.Conflict, Calls, new CallRoll())).Code);
    }

    [Fact]
    public async Task Who_was_called_sees_the_own_line_and_who_was_not_sees_nothing()
    {
        await using var city = await City.Start();
        var call = await Call(city, "flood");

        Assert.Equal(city.Of("MET"), Assert.Single((await Board(city, call.Call.Id, "met")).Answers).OrganizationId);
        await city.As("power").GetRefused(HttpStatusCode.NotFound, $"{Calls}/{call.Call.Id}");
        await city.As("power").PostRefused(HttpStatusCode.NotFound, $"{Calls}/{call.Call.Id}/answer", new AnswerRollCall());
        Assert.Empty((await city.As("power").Get<RollCallPage>(Calls)).Items);
        Assert.Single((await city.As("met").Get<RollCallPage>(Calls)).Items);
        Assert.Equal(call.Call.Id, Assert.Single((await city.As("commander").Get<RollCallPage>(Calls)).CallFrom).RunningId);
    }

    private static Task<RollCallView> Call(City city, string user) => city.As(user).Post<RollCallView>(Calls, new CallRoll { Message = "汛期查岗" });

    private static Task<RollCallView> Answer(City city, string user, Guid id) => city.As(user).Post<RollCallView>($"{Calls}/{id}/answer", new AnswerRollCall());

    private static Task<RollCallView> Board(City city, Guid id, string user = "flood") => city.As(user).Get<RollCallView>($"{Calls}/{id}");
}
