using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Information;
using Yilian.Tests.Information.Basics.Registers;

namespace Yilian.Tests.Dispatch;

/// <summary>Stocks, needs for items and allotments of the test city, told in one line each.</summary>
internal static class Depot
{
    public const string Allotments = "dispatch/allotments";

    /// <summary>A stock of pumps; known to the platform when this returns.</summary>
    public static async Task<Guid> HasPumps(this City city, string owner, int quantity, int? safety = null, string name = "潜水泵", double longitude = 113.633)
    {
        var facts = System.Text.Json.JsonSerializer.SerializeToElement(new { safetyStock = safety });
        var entry = new EditRegisterEntry { Register = "supply", KindCode = "43B01", Name = name, Place = "板桥镇仓库", Longitude = longitude, Latitude = 32.982, ContactName = "保管员", ContactPhone = "0396-5551234", Quantity = quantity, Unit = "套", Facts = facts };
        var id = (await city.As(owner).Register(entry)).Entry.Id;
        await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<IRegisterBook>().Find(id) is not null));
        return id;
    }

    /// <summary>The county asks for pumps.</summary>
    public static Task<NeedView> AskPumps(this City city, Guid incident, int quantity, string asker = "by") => city.As(asker).Post<NeedView>(Rescue.Needs, Pumps(incident, quantity));

    public static AskForForces Pumps(Guid incident, int quantity) => Rescue.Asking(incident, quantity, "套") with { Capability = null, Item = "潜水泵", Purpose = "排除涵洞积水" };

    public static Task<NeedView> Allot(this Client client, Guid need, params (Guid Stock, int Quantity)[] shares) => client.Post<NeedView>(Allotments, Allotting(need, shares));

    public static Task<Problem> AllotRefused(this Client client, HttpStatusCode status, Guid need, params (Guid Stock, int Quantity)[] shares) => client.PostRefused(status, Allotments, Allotting(need, shares));

    public static AllotStock Allotting(Guid need, params (Guid Stock, int Quantity)[] shares) => new() { NeedId = need, Shares = [.. shares.Select(s => new StockShare(s.Stock, s.Quantity))] };

    public static Task<AllotmentView> Allotment(this Client client, Guid allotment, string act, object? body = null) => client.Post<AllotmentView>($"{Allotments}/{allotment}/{act}", body ?? new AdvanceAllotment());

    public static Task<StockBoard> Stocks(this Client client, Guid need) => client.Get<StockBoard>($"{Rescue.Needs}/{need}/stocks");

    public static CountAllotment Count(int quantity) => new() { Quantity = quantity };

    public static async Task<double?> InRegister(this City city, string user, Guid stock) => (await city.As(user).Get<RegisterEntryView>($"information/registers/{stock}")).Entry.Quantity;
}
