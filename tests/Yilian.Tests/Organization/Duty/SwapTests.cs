using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using static Yilian.Tests.Organization.Duty.DutyStories;

namespace Yilian.Tests.Organization.Duty;

public sealed class SwapTests
{
    private const string Swaps = Root + "/swaps";

    [Fact]
    public async Task A_swap_is_asked_agreed_and_approved_and_then_the_people_change_places()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);

        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = other.Id, Reason = "家中有事" });
        var accepted = await city.As("flood2").Post<SwapView>($"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true });
        await city.As("flood3").Post<SwapView>($"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true });

        Assert.Equal(("asked", "accepted"), (swap.State, accepted.State));
        var roster = await city.RosterOf("FLOOD", "flood");
        Assert.Equal(["乙", "甲"], roster.Shifts.Select(s => s.PersonName));
        Assert.Equal([Residents.IdOf("flood2"), Residents.IdOf("flood")], roster.Shifts.Select(s => s.UserId));
        Assert.Equal("approved", Assert.Single(roster.Swaps).State);
    }

    [Fact]
    public async Task Who_takes_the_shift_is_asked_in_person_then_those_who_approve()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);
        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = other.Id });
        await city.Settle();

        Assert.Single(await Asked(city, "flood2"));
        Assert.Empty(await Asked(city, "flood3"));
        await city.As("flood2").Post<SwapView>($"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true });
        await city.Settle();
        Assert.Single(await Asked(city, "flood3"));
        await city.As("flood3").Post<SwapView>($"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = false, Reason = "防汛关键期" });
        await city.Settle();

        Assert.Empty(await Asked(city, "flood3"));
        Assert.Equal(("rejected", "防汛关键期"), ((await city.RosterOf("FLOOD", "flood")).Swaps[0].State, (await city.RosterOf("FLOOD", "flood")).Swaps[0].Answer));
    }

    [Fact]
    public async Task Nobody_agrees_for_another_or_approves_the_own_swap()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);
        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = other.Id });

        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true });
        Assert.Equal("duty.swap-state", (await city.As("flood3").PostRefused(HttpStatusCode.Conflict, $"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true })).Code);
        await city.As("flood2").Post<SwapView>($"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true });
        foreach (var user in new[] { "flood", "flood2" })
        {
            Assert.Equal("duty.swap-own", (await city.As(user).PostRefused(HttpStatusCode.Conflict, $"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true })).Code);
        }

        await city.As("met").PostRefused(HttpStatusCode.Forbidden, $"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true });
    }

    [Fact]
    public async Task A_change_of_the_shift_meanwhile_calls_the_swap_off()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);
        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = other.Id });

        await city.Save("flood3", "FLOOD", Shift("丙", 2) with { Id = other.Id, Version = other.Version });

        Assert.Equal("cancelled", (await city.RosterOf("FLOOD", "flood")).Swaps[0].State);
        Assert.Equal("duty.swap-state", (await city.As("flood2").PostRefused(HttpStatusCode.Conflict, $"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true })).Code);
        await city.Settle();
        Assert.Empty(await Asked(city, "flood2"));
    }

    [Fact]
    public async Task A_shift_is_given_away_to_somebody_without_an_account()
    {
        await using var city = await City.Start();
        var (mine, _) = await TwoShifts(city);
        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, Taker = new RotationPerson { Name = "老孙", Phone = "13700000000" } });

        await city.As("flood").Post<SwapView>($"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true, Reason = "电话同意" });
        await city.As("flood2").Post<SwapView>($"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true });

        Assert.Equal(("老孙", "13700000000"), ((await city.RosterOf("FLOOD", "flood")).Shifts[0].PersonName, (await city.RosterOf("FLOOD", "flood")).Shifts[0].Phone));
    }

    [Fact]
    public async Task Who_asked_takes_it_back_and_nobody_else()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);
        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = other.Id });

        Assert.Equal("duty.swap-open", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, Swaps, new AskSwap { ShiftId = other.Id, OtherShiftId = mine.Id })).Code);
        Assert.Equal("duty.swap-not-yours", (await city.As("flood2").PostRefused(HttpStatusCode.Conflict, $"{Swaps}/{swap.Id}/withdraw")).Code);
        Assert.Equal("withdrawn", (await city.As("flood").Post<SwapView>($"{Swaps}/{swap.Id}/withdraw")).State);
    }

    [Fact]
    public async Task The_leader_on_duty_approves_and_other_organizations_see_no_swaps()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);
        var swap = await city.As("flood").Post<SwapView>(Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = other.Id });
        await city.As("flood2").Post<SwapView>($"{Swaps}/{swap.Id}/answer", new DecideSwap { Agreed = true });
        await city.As("commander").PostRefused(HttpStatusCode.Forbidden, $"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true });

        await city.Save("flood", "FLOOD", Shift("指挥长", 0, post: DutyPosts.Leader) with { UserId = Residents.IdOf("commander") });
        Assert.Contains("decide", (await city.RosterOf("FLOOD", "commander")).Swaps[0].May);
        await city.As("commander").Post<SwapView>($"{Swaps}/{swap.Id}/decide", new DecideSwap { Agreed = true });

        Assert.Equal("approved", (await city.RosterOf("FLOOD", "flood")).Swaps[0].State);
        Assert.Empty((await city.RosterOf("FLOOD", "met")).Swaps);
    }

    [Fact]
    public async Task What_cannot_be_swapped_is_refused_by_field()
    {
        await using var city = await City.Start();
        var (mine, other) = await TwoShifts(city);
        await city.Save("met", "MET", Shift("赵预报", 1));
        var theirs = (await city.RosterOf("MET")).Shifts[0];

        Assert.Equal(["otherShiftId"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Swaps, new AskSwap { ShiftId = mine.Id, OtherShiftId = theirs.Id })).Fields);
        Assert.Equal(["taker"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Swaps, new AskSwap { ShiftId = mine.Id })).Fields);
        Assert.Equal(["shiftId"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Swaps, new AskSwap { ShiftId = Guid.CreateVersion7() })).Fields);
        await city.As("met").PostRefused(HttpStatusCode.Forbidden, Swaps, new AskSwap { ShiftId = other.Id, OtherShiftId = mine.Id });
    }

    private static async Task<(ShiftRow Mine, ShiftRow Other)> TwoShifts(City city)
    {
        await city.HasAccount("flood3", Yilian.Contracts.Access.Roles.DutyOfficer, "FLOOD");
        await city.Save("flood", "FLOOD", Shift("甲", 1) with { UserId = Residents.IdOf("flood") }, Shift("乙", 2) with { UserId = Residents.IdOf("flood2") });
        var shifts = (await city.RosterOf("FLOOD", "flood")).Shifts;
        return (shifts[0], shifts[1]);
    }

    private static async Task<IReadOnlyList<InboxItem>> Asked(City city, string user) => [.. (await city.As(user).Get<InboxPage>("inbox")).Items.Where(i => i.Ask == Asks.DutySwap)];
}
