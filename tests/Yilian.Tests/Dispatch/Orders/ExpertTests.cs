using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Information;
using Yilian.Tests.Information.Basics.Registers;

namespace Yilian.Tests.Dispatch.Orders;

public sealed class ExpertTests
{
    [Fact]
    public async Task An_expert_is_called_by_specialty_advises_from_afar_and_the_opinion_is_followed()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var dam = await Expert(city, "water", "大坝组", "大坝安全、水工结构");
        await Expert(city, "health", "中毒组", "氨中毒");
        var need = await Ask(city, incident.Id, "大坝安全");
        Assert.Equal(("大坝安全", "open", NeedUnits.Expert), (need.What, need.State, need.Unit));
        Assert.DoesNotContain("climb", (await city.As("gen").Need(need.Id)).May);

        var candidate = Assert.Single(await city.As("flood").Candidates(need.Id));
        Assert.Equal((dam, true), (candidate.TeamId, candidate.Proposed));
        need = await city.As("flood").Post<NeedView>(Rescue.Orders, new OrderTeams { NeedId = need.Id, TeamIds = [dam], Remote = true });
        var order = need.Orders.Single();
        Assert.Equal("dispatch.no-opinion", (await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Orders}/{order.Id}/opinions", new GiveOpinion { Text = "放坡反滤" })).Code);
        order = await city.As("water").Step(order.Id, "accept", new AcceptOrder());
        Assert.True(order is { Remote: true, EtaAt: null });

        order = await city.As("water").Step(order.Id, "opinions", new GiveOpinion { Text = "先反滤导渗，不得封堵出水口" });
        await city.Settle();
        var asked = (await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items.Single(i => i.Ask == Asks.Answer && i.Title.Contains("不得封堵", StringComparison.Ordinal));
        order = await city.As("flood").Post<OrderView>($"dispatch/opinions/{asked.SubjectId}/follow", new FollowOpinion { Adopted = true, Note = "已令抢险一队按此执行" });
        Assert.Equal(("adopted", "已令抢险一队按此执行"), (order.Opinions.Single().State, order.Opinions.Single().FollowUp));
        Assert.Equal("dispatch.opinion-followed", (await city.As("gen").PostRefused(HttpStatusCode.Conflict, $"dispatch/opinions/{asked.SubjectId}/follow", new FollowOpinion { Adopted = false, Note = "再议" })).Code);
        await city.Settle();
        Assert.DoesNotContain((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == asked.SubjectId);
    }

    [Fact]
    public async Task An_expert_is_called_once_and_strangers_neither_advise_nor_decide()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var dam = await Expert(city, "water", "大坝组", "大坝安全");
        var (first, second) = (await Ask(city, incident.Id, "大坝"), await Ask(city, incident.Id, "大坝安全"));
        var order = (await city.As("flood").Order(first.Id, dam)).Orders.Single();
        Assert.Equal("dispatch.team-committed", (await city.As("gen").OrderRefused(HttpStatusCode.Conflict, second.Id, dam)).Code);
        Assert.Equal(["teamIds"], (await city.As("flood").OrderRefused(HttpStatusCode.BadRequest, second.Id, await city.HasTeam("water", "水利一队"))).Fields);
        await city.As("water").Step(order.Id, "accept", new AcceptOrder());

        await city.As("by").PostRefused(HttpStatusCode.Forbidden, $"{Rescue.Orders}/{order.Id}/opinions", new GiveOpinion { Text = "我认为" });
        await city.As("yc").PostRefused(HttpStatusCode.NotFound, $"{Rescue.Orders}/{order.Id}/opinions", new GiveOpinion { Text = "我认为" });
        Assert.Equal(["text"], (await city.As("water").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Orders}/{order.Id}/opinions", new GiveOpinion { Text = "" })).Fields);
        var opinion = (await city.As("water").Step(order.Id, "opinions", new GiveOpinion { Text = "降低水位" })).Opinions.Single();
        await city.As("water").PostRefused(HttpStatusCode.Forbidden, $"dispatch/opinions/{opinion.Id}/follow", new FollowOpinion { Adopted = true, Note = "好" });
        Assert.Equal(["unit"], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, Rescue.Needs, Asking(incident.Id, "大坝") with { Unit = NeedUnits.Team })).Fields);
    }

    private static AskForForces Asking(Guid incident, string specialty) => Rescue.Asking(incident, 1, NeedUnits.Expert) with { Capability = null, Specialty = specialty };

    private static Task<NeedView> Ask(City city, Guid incident, string specialty) => city.As("by").Post<NeedView>(Rescue.Needs, Asking(incident, specialty));

    private static async Task<Guid> Expert(City city, string owner, string name, string specialties)
    {
        var facts = System.Text.Json.JsonSerializer.SerializeToElement(new { specialties });
        var id = (await city.As(owner).Register(new EditRegisterEntry { Register = "expert", KindCode = "42A01", Name = name, Place = "驻马店市", ContactName = "联系人", ContactPhone = "0396-5551234", Facts = facts })).Entry.Id;
        await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<IRegisterBook>().Find(id) is not null));
        return id;
    }
}
