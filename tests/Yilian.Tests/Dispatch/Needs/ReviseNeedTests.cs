using System.Net;
using Xunit;
using Yilian.Contracts.Dispatch;

namespace Yilian.Tests.Dispatch.Needs;

public sealed class ReviseNeedTests
{
    [Fact]
    public async Task A_need_is_changed_and_what_it_was_stays_on_record()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id, 3);

        var changed = await Revise(city, "by", need.Id, "change", new ChangeNeed { Quantity = 4, Priority = 1, Reason = "渗漏扩大" });

        Assert.Equal((need.Number, 4, 1), (changed.Number, changed.Quantity, changed.Priority));
        Assert.Equal(("change", "数量 3 → 4，紧急程度 2 → 1；渗漏扩大"), (changed.Changes.Single().Act, changed.Changes.Single().Text));
        Assert.Equal(["quantity"], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Needs}/{need.Id}/change", new ChangeNeed { Quantity = 4, Reason = "无" })).Fields);
        Assert.Equal(["reason"], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Needs}/{need.Id}/change", new ChangeNeed { Quantity = 5, Reason = "" })).Fields);
        await city.As("flood").Order(need.Id, await city.HasTeam("water", "水利一队"), await city.HasTeam("water", "水利二队"));
        Assert.Equal("dispatch.need-committed", (await city.As("by").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/change", new ChangeNeed { Quantity = 1, Reason = "减少" })).Code);
        await city.As("water").PostRefused(HttpStatusCode.Forbidden, $"{Rescue.Needs}/{need.Id}/change", new ChangeNeed { Quantity = 9, Reason = "增加" });
    }

    [Fact]
    public async Task What_is_short_is_split_off_with_a_number_of_its_own_and_merged_again()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id, 5);
        await city.As("gen").Climb(need.Id, Rungs.CrossIndustry);
        await city.As("flood").Order(need.Id, await city.HasTeam("water", "水利一队"));
        Assert.Equal("dispatch.need-committed", (await city.As("by").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/split", new SplitNeed { Quantity = 5, Reason = "分两处" })).Code);

        need = await Revise(city, "by", need.Id, "split", new SplitNeed { Quantity = 2, Place = "右岸", Reason = "分两处" });

        var other = (await city.As("by").Get<NeedBoard>($"{Rescue.Needs}?incident={incident.Id}")).Needs.Single(n => n.Id != need.Id);
        Assert.Equal((3, 2, "右岸", Rungs.CrossIndustry, "XQ2026-0002"), (need.Quantity, other.Quantity, other.Place, other.Rung, other.Number));
        Assert.Equal("dispatch.need-committed", (await city.As("by").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/merge", new MergeNeed { IntoId = other.Id, Reason = "合在一处" })).Code);
        var pumps = await city.AskPumps(incident.Id, 2);
        Assert.Equal(["intoId"], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Needs}/{other.Id}/merge", new MergeNeed { IntoId = pumps.Id, Reason = "合在一处" })).Fields);
        need = await Revise(city, "by", other.Id, "merge", new MergeNeed { IntoId = need.Id, Reason = "合在一处" });
        Assert.Equal((5, "cancelled"), (need.Quantity, (await city.As("by").Need(other.Id)).State));
        Assert.Equal(["split", "merge"], need.Changes.Select(c => c.Act));
        Assert.Equal("XQ2026-0004", (await city.Ask(incident.Id)).Number);
    }

    private static Task<NeedView> Revise(City city, string user, Guid need, string act, object body) => city.As(user).Post<NeedView>($"{Rescue.Needs}/{need}/{act}", body);
}
