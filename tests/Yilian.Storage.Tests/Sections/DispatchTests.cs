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

    private static async Task<Guid> Team(City city, int number)
    {
        var facts = JsonSerializer.SerializeToElement(new { fullTime = 30, capabilities = new[] { new { code = "flood-fighting", grade = 1 } } });
        var entry = await city.As("water").Post<RegisterEntryView>(
            "information/registers", new EditRegisterEntry { Register = "team", KindCode = "42EL2", Name = $"水利抢险{number}队", Place = "板桥镇", Longitude = 113.6, Latitude = 32.98, Facts = facts });
        return entry.Entry.Id;
    }
}
