using System.Text.Json;
using Yilian.Contracts;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>Entries of the test city's registers, told in one line each.</summary>
internal static class RegisterStories
{
    public const string Root = "information/registers";

    /// <summary>A flood-fighting team of the water bureau, at Banqiao.</summary>
    public static EditRegisterEntry Team(string name = "市水利局防汛抢险队", object? facts = null) => new()
    {
        Register = "team",
        KindCode = "42EL2",
        Name = name,
        Place = "驿城区板桥镇",
        Longitude = 113.633,
        Latitude = 32.982,
        ContactName = "王队长",
        ContactPhone = "13800001234",
        Facts = Json(facts ?? new { fullTime = 30, capabilities = new[] { new { code = "flood-fighting", grade = 1, amount = 30 } } }),
    };

    /// <summary>A tank farm with what is in its tanks.</summary>
    public static EditRegisterEntry Tanks(object[] substances, int? people) => new()
    {
        Register = "risk-source",
        KindCode = "22A01",
        Name = "某化工园区罐区",
        Place = "驿城区",
        Longitude = 114.0,
        Latitude = 32.98,
        ImpactRadius = 800,
        Facts = Json(people is { } near ? new { substances, peopleWithin500m = near } : new { substances }),
    };

    public static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);

    public static Task<RegisterEntryView> Register(this Client client, EditRegisterEntry entry) => client.Post<RegisterEntryView>(Root, entry);

    public static Task<RegisterEntryView> Entry(this Client client, Guid id) => client.Get<RegisterEntryView>($"{Root}/{id}");

    public static Task<Page<RegisterRow>> Registers(this Client client, string query) => client.Get<Page<RegisterRow>>($"{Root}?{query}");

    public static Task<IReadOnlyList<RegisterHistoryRow>> History(this Client client, Guid id) => client.Get<IReadOnlyList<RegisterHistoryRow>>($"{Root}/{id}/history");
}
