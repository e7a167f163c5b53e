using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Information;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

/// <summary>Nobody is sent twice, on both databases.</summary>
public sealed class DispatchTests
{
    private const int Dispatchers = 64;
    private const int Teams = 12;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Sixty_four_dispatchers_at_once_never_send_a_team_twice(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var incident = await city.Report([city.Of("WATER")]);
        var teams = new List<Guid>();
        for (var i = 0; i < Teams; i++)
        {
            teams.Add(await Team(city, i));
        }

        var needs = new List<NeedView>();
        for (var i = 0; i < 8; i++)
        {
            needs.Add(await city.As("flood").Post<NeedView>("dispatch/needs", new AskForForces { IncidentId = incident.Id, Capability = "flood-fighting", Quantity = 4, Purpose = $"堵口 {i}" }));
        }

        await City.Eventually(() => Task.FromResult(teams.TrueForAll(t => city.Services.GetRequiredService<IRegisterBook>().Find(t) is not null)));

        // Each wants two of twelve; every team is wanted by more than ten.
        var answers = await Task.WhenAll(Enumerable.Range(0, Dispatchers).Select(async i =>
        {
            var wanted = new OrderTeams { NeedId = needs[i % needs.Count].Id, TeamIds = [teams[i % Teams], teams[(i * 5 + 1) % Teams]] };
            using var answer = await city.As(i % 2 == 0 ? "flood" : "gen").Send(HttpMethod.Post, "dispatch/orders", wanted);
            return (answer.StatusCode, Code: answer.IsSuccessStatusCode ? "" : JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("code").GetString());
        }));

        Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.Created || a is (HttpStatusCode.Conflict, "dispatch.team-committed")));
        var orders = (await city.As("flood").Get<NeedBoard>($"dispatch/needs?incident={incident.Id}")).Needs.SelectMany(n => n.Orders).ToList();
        Assert.Equal(orders.Count, orders.Select(o => o.TeamId).Distinct().Count());
        Assert.Equal(orders.Count, orders.Select(o => o.Number).Distinct().Count());
        Assert.True(orders.Count >= answers.Count(a => a.StatusCode == HttpStatusCode.Created), "Who was told yes has the team.");
        Assert.NotEmpty(orders);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Sixty_four_dispatchers_at_once_never_give_more_than_there_is(Store store)
    {
        const int There = 40;
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var incident = await city.Report([city.Of("WATER")]);
        var stock = (await city.As("water").Post<RegisterEntryView>(
            "information/registers", new EditRegisterEntry { Register = "supply", KindCode = "43B01", Name = "潜水泵", Place = "板桥镇", Longitude = 113.6, Latitude = 32.98, Quantity = There, Unit = "套" })).Entry.Id;
        var need = await city.As("flood").Post<NeedView>("dispatch/needs", new AskForForces { IncidentId = incident.Id, Item = "潜水泵", Unit = "套", Quantity = 500, Purpose = "排涝" });

        // Each wants one to three, then hands over, returns or uses up what it got, all at once.
        var given = await Task.WhenAll(Enumerable.Range(0, Dispatchers).Select(async i =>
        {
            var wanted = new AllotStock { NeedId = need.Id, Shares = [new StockShare(stock, 1 + i % 3)], Text = $"{i}" };
            using var answer = await city.As(i % 2 == 0 ? "flood" : "gen").Send(HttpMethod.Post, "dispatch/allotments", wanted);
            Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Conflict);
            if (!answer.IsSuccessStatusCode)
            {
                return 0;
            }

            var lot = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("allotments").EnumerateArray().Single(a => a.GetProperty("text").GetString() == $"{i}").GetProperty("id").GetGuid();
            if (i % 4 > 0)
            {
                await city.As("water").Post<AllotmentView>($"dispatch/allotments/{lot}/hand-over", new AdvanceAllotment());
                await city.As("water").Post<AllotmentView>($"dispatch/allotments/{lot}/{(i % 4 == 1 ? "consume" : "return")}", new CountAllotment { Quantity = 1 });
            }

            return 1 + i % 3;
        }));

        Assert.Contains(0, given);
        var lots = (await city.As("flood").Get<NeedView>($"dispatch/needs/{need.Id}")).Allotments;
        var quantity = (await city.As("water").Get<RegisterEntryView>($"information/registers/{stock}")).Entry.Quantity;
        var held = lots.Sum(l => l.State is AllotmentStates.Issued ? l.Quantity : l.Outstanding);
        Assert.Equal(given.Sum(), lots.Sum(l => l.Quantity));
        Assert.Equal(There - lots.Sum(l => l.Consumed), quantity);
        Assert.True(held <= quantity, $"{held} of {quantity} are promised or out.");
    }

    private static async Task<Guid> Team(City city, int number)
    {
        var facts = JsonSerializer.SerializeToElement(new { fullTime = 30, capabilities = new[] { new { code = "flood-fighting", grade = 1 } } });
        var entry = await city.As("water").Post<RegisterEntryView>(
            "information/registers", new EditRegisterEntry { Register = "team", KindCode = "42EL2", Name = $"水利抢险{number}队", Place = "板桥镇", Longitude = 113.6, Latitude = 32.98, Facts = facts });
        return entry.Entry.Id;
    }
}
