using System.Net;
using Xunit;
using Yilian.Contracts.Dispatch;

namespace Yilian.Tests.Dispatch.Supports;

public sealed class SupportTests
{
    private static readonly AskOutside Asking = new() { From = "省应急管理厅", Quantity = 3, Reason = "全市库存已用完", Approver = "李市长" };

    [Fact]
    public async Task The_general_headquarters_asks_the_superior_and_what_comes_counts()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.AskPumps(incident.Id, 5);

        need = await city.As("gen").Post<NeedView>($"{Rescue.Needs}/{need.Id}/supports", Asking);
        var support = Assert.Single(need.Supports);
        Assert.Equal(("ZY2026-0001", SupportStates.Asked, 0, "open"), (support.Number, support.State, need.Committed, need.State));

        need = await city.As("gen").Post<NeedView>($"dispatch/supports/{support.Id}/answer", new AnswerOutside { Promised = true, Quantity = 5, EtaMinutes = 90, Note = "由漯河调出" });
        Assert.Equal((5, "committed", SupportStates.Promised), (need.Committed, need.State, need.Supports[0].State));
        Assert.Equal("dispatch.support-step", (await city.As("gen").PostRefused(HttpStatusCode.Conflict, $"dispatch/supports/{support.Id}/answer", new AnswerOutside { Promised = false })).Code);
        await city.Advance(91);
        Assert.True((await city.As("by").Need(need.Id)).Supports[0].Overdue);
        need = await city.As("gen").Post<NeedView>($"dispatch/supports/{support.Id}/arrive", new AdvanceOrder());
        Assert.Equal((5, "met", false), (need.Arrived, need.State, need.Supports[0].Overdue));
        need = await city.As("gen").Post<NeedView>($"dispatch/supports/{support.Id}/end", new AdvanceOrder { Note = "已归队" });
        Assert.Equal((5, "ended", 0), (need.Done, need.State, need.Supports[0].May.Count));
    }

    [Fact]
    public async Task What_is_declined_counts_nothing_and_only_the_general_headquarters_asks()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id);
        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"{Rescue.Needs}/{need.Id}/supports", Asking);
        Assert.Equal(["approver"], (await city.As("gen").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Needs}/{need.Id}/supports", Asking with { Approver = "" })).Fields);

        need = await city.As("gen").Post<NeedView>($"{Rescue.Needs}/{need.Id}/supports", Asking with { Quantity = 1 });
        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"dispatch/supports/{need.Supports[0].Id}/answer", new AnswerOutside { Promised = true });
        need = await city.As("gen").Post<NeedView>($"dispatch/supports/{need.Supports[0].Id}/answer", new AnswerOutside { Promised = false, Note = "自身任务饱和" });

        Assert.Equal((0, "open", SupportStates.Declined, "自身任务饱和"), (need.Committed, need.State, need.Supports[0].State, need.Supports[0].Note));
    }
}
