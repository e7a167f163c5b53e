using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Information;
using Yilian.Tests.Information.Basics.Registers;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Dispatch;

/// <summary>Needs, teams and orders of the test city, told in one line each.</summary>
internal static class Rescue
{
    public const string Needs = "dispatch/needs";
    public const string Orders = "dispatch/orders";
    public const string FloodTeam = "42EL2";
    public const string PowerTeam = "42E17";
    public const string Troops = "42B01";

    /// <summary>A flood led by the flood headquarters, reported to the county of Biyang.</summary>
    public static Task<IncidentView> Flooding(this City city) => city.Sent("411726");

    /// <summary>A team that can fight floods; known to the platform when this returns.</summary>
    public static async Task<Guid> HasTeam(this City city, string owner, string name, string kind = FloodTeam, int people = 30, double longitude = 113.633, int? musterDay = 10)
    {
        var facts = new { fullTime = people, musterDay, capabilities = new[] { new { code = "flood-fighting", grade = 1, amount = people } } };
        var id = (await city.As(owner).Register(RegisterStories.Team(name, facts) with { KindCode = kind, Longitude = longitude })).Entry.Id;
        await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<IRegisterBook>().Find(id) is not null));
        return id;
    }

    public static AskForForces Asking(Guid incident, int quantity = 1, string unit = NeedUnits.Team) => new()
    {
        IncidentId = incident,
        Capability = "flood-fighting",
        Quantity = quantity,
        Unit = unit,
        Purpose = "封堵副坝渗漏",
        Longitude = 113.633,
        Latitude = 32.982,
    };

    /// <summary>The county asks.</summary>
    public static Task<NeedView> Ask(this City city, Guid incident, int quantity = 1, string unit = NeedUnits.Team) => city.As("by").Post<NeedView>(Needs, Asking(incident, quantity, unit));

    public static Task<NeedView> Need(this Client client, Guid id) => client.Get<NeedView>($"{Needs}/{id}");

    public static Task<List<CandidateView>> Candidates(this Client client, Guid need) => client.Get<List<CandidateView>>($"{Needs}/{need}/candidates");

    public static Task<NeedView> Order(this Client client, Guid need, params Guid[] teams) => client.Post<NeedView>(Orders, new OrderTeams { NeedId = need, TeamIds = teams });

    public static Task<Problem> OrderRefused(this Client client, HttpStatusCode status, Guid need, params Guid[] teams) => client.PostRefused(status, Orders, new OrderTeams { NeedId = need, TeamIds = teams });

    public static Task<OrderView> Step(this Client client, Guid order, string act, object? body = null) => client.Post<OrderView>($"{Orders}/{order}/{act}", body ?? new AdvanceOrder());

    public static Task<NeedView> Climb(this Client client, Guid need, string rung, string? approver = "李市长") =>
        client.Post<NeedView>($"{Needs}/{need}/climb", new ClimbLadder { Rung = rung, Reason = "本行业力量不足", Approver = approver });

    public static EndOrder Because(string reason) => new() { Reason = reason };
}
