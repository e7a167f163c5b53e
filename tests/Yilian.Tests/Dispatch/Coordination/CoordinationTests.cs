using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Platform;

namespace Yilian.Tests.Dispatch.Coordination;

public sealed class CoordinationTests
{
    private const string Path = "dispatch/coordination";

    [Fact]
    public async Task A_unit_asks_another_it_is_refused_raised_and_decided()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var asked = await city.As("by").Post<CoordinationView>(Path, Asking(city, incident.Id, "POWER"));
        Assert.Equal(("XT2026-0001", "open", CoordinationLevels.Unit, "市供电公司"), (asked.Number, asked.State, asked.Level, asked.WaitingOn));
        await city.Settle();
        Assert.Contains((await city.As("power").Get<InboxPage>("inbox?limit=200")).Items, i => i.Ask == Asks.Answer && i.SubjectId == asked.Id);

        asked = await Post(city, "power", asked.Id, "answer", new AnswerCoordination { Done = false, Outcome = "线路在水中，无法送电" });
        Assert.Equal(("refused", "泌阳县应急指挥部"), (asked.State, asked.WaitingOn));
        asked = await Post(city, "by", asked.Id, "raise", Rescue.Because("泵站停电，内涝加重"));
        Assert.Equal(("open", CoordinationLevels.Special, "市防汛抗旱应急指挥部"), (asked.State, asked.Level, asked.WaitingOn));
        asked = await Post(city, "flood", asked.Id, "raise", Rescue.Because("需跨行业调发电车"));
        Assert.Equal(CoordinationLevels.General, asked.Level);
        Assert.Equal("dispatch.coordination-raised", (await city.As("by").PostRefused(HttpStatusCode.Conflict, $"{Path}/{asked.Id}/raise", Rescue.Because("再催"))).Code);
        asked = await Post(city, "gen", asked.Id, "answer", new AnswerCoordination { Done = true, Outcome = "调发电车两台" });
        Assert.Equal(("done", "调发电车两台", 0), (asked.State, asked.Outcome, asked.May.Count));
        Assert.Equal(["ask", "refuse", "raise", "raise", "done"], asked.Steps.Select(s => s.Act));
        Assert.Equal("dispatch.coordination-ended", (await city.As("power").PostRefused(HttpStatusCode.Conflict, $"{Path}/{asked.Id}/answer", new AnswerCoordination { Done = true, Outcome = "已送电" })).Code);
    }

    [Fact]
    public async Task What_is_late_goes_up_by_itself_and_stops_when_it_is_done()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var asked = await city.As("by").Post<CoordinationView>(Path, Asking(city, incident.Id, "POWER"));

        await city.Advance(61);
        asked = await city.As("by").Get<CoordinationView>($"{Path}/{asked.Id}");
        Assert.Equal((CoordinationLevels.Special, true), (asked.Level, asked.Overdue));
        await city.Advance(31);
        Assert.Equal(CoordinationLevels.General, (await city.As("by").Get<CoordinationView>($"{Path}/{asked.Id}")).Level);
        await city.Settle();
        Assert.Contains((await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == asked.Id && i.Ask == Asks.Answer);

        var second = await city.As("by").Post<CoordinationView>(Path, Asking(city, incident.Id, "POWER"));
        await Post(city, "power", second.Id, "answer", new AnswerCoordination { Done = true, Outcome = "已送电" });
        await city.Advance(100);
        Assert.Equal(CoordinationLevels.Unit, (await city.As("by").Get<CoordinationView>($"{Path}/{second.Id}")).Level);
    }

    [Fact]
    public async Task Bad_input_and_strangers_are_refused()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var asking = Asking(city, incident.Id, "POWER");
        (AskCoordination Request, string Field)[] bad = [(asking with { Text = "" }, "text"), (asking with { Minutes = 0 }, "minutes"), (asking with { OwnerId = Guid.CreateVersion7() }, "ownerId"), (Asking(city, incident.Id, "411726"), "ownerId")];
        foreach (var (request, field) in bad)
        {
            Assert.Equal([field], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, Path, request)).Fields);
        }

        await city.As("yc").PostRefused(HttpStatusCode.NotFound, Path, asking);
        var asked = await city.As("by").Post<CoordinationView>(Path, asking);
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Path}/{asked.Id}");
        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"{Path}/{asked.Id}/answer", new AnswerCoordination { Done = true, Outcome = "好了" });
        await city.As("power").PostRefused(HttpStatusCode.Forbidden, $"{Path}/{asked.Id}/withdraw", Rescue.Because("不办"));
        Assert.Equal("withdrawn", (await Post(city, "by", asked.Id, "withdraw", Rescue.Because("已自行解决"))).State);
        Assert.Single((await city.As("by").Get<CoordinationBoard>($"{Path}?incident={incident.Id}")).Items);
    }

    private static AskCoordination Asking(City city, Guid incident, string owner) => new() { IncidentId = incident, OwnerId = city.Of(owner), Text = "恢复泵站供电", Minutes = 60 };

    private static Task<CoordinationView> Post(City city, string user, Guid id, string act, object body) => city.As(user).Post<CoordinationView>($"{Path}/{id}/{act}", body);
}
