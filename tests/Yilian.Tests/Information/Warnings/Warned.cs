using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;
using Yilian.Tests.Protocols.Cap;

namespace Yilian.Tests.Information.Warnings;

/// <summary>What the tests of warnings do again and again.</summary>
internal static class Warned
{
    public const string Path = "information/warnings";

    public static EditWarning Rain(string color = WarningColors.Orange, params string[] counties) => new()
    {
        KindCode = "11B03",
        Color = color,
        Caution = "预计未来 3 小时泌阳县降雨量将达 50 毫米以上。",
        Measures = "停止户外作业，转移低洼地带人员。",
        Area = new WarningArea { CountyCodes = counties.Length == 0 ? ["411726"] : counties },
    };

    public static Task<WarningView> Drafts(this City city, EditWarning draft, string user = "met") => city.As(user).Post<WarningView>(Path, draft);

    /// <summary>Drafted by the meteorological bureau, reviewed by the general headquarters, published by the bureau.</summary>
    public static async Task<WarningView> Publishes(this City city, EditWarning draft)
    {
        var made = await city.Drafts(draft);
        var submitted = await city.As("met").Post<WarningView>($"{Path}/{made.Id}/submit", new SubmitWarning { Version = made.Version });
        var approved = await city.As("gen").Post<WarningView>($"{Path}/{made.Id}/review", new ReviewWarning { Approve = true, Version = submitted.Version });
        var published = await city.As("met").Post<WarningView>($"{Path}/{made.Id}/publish", new PublishWarning { Version = approved.Version });
        await city.Settle();
        return published;
    }

    public static Task<WarningView> Shows(this City city, Guid id, string user = "gen") => city.As(user).Get<WarningView>($"{Path}/{id}");

    public static async Task<IReadOnlyList<WarningInForce>> InForce(this City city, string user = "power") => await city.As(user).Get<List<WarningInForce>>($"{Path}/in-force");

    public static async Task<IReadOnlyList<InboxItem>> Inbox(this City city, string user, string ask = Asks.Acknowledge) => (await city.As(user).Get<InboxPage>($"inbox?ask={ask}")).Items;

    public static async Task<(HttpStatusCode Status, string Body)> Imports(this City city, byte[] cap, string user = "gen", bool key = false)
    {
        using var request = await city.As(user).Request(HttpMethod.Post, $"{Path}/import");
        request.Content = new ByteArrayContent(cap) { Headers = { ContentType = new MediaTypeHeaderValue("application/cap+xml") } };
        if (key)
        {
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        }

        using var http = city.Connection();
        using var answer = await http.SendAsync(request);
        await city.Settle();
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<VerifyView> Verified(this City city)
    {
        await using var scope = city.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().Run(default);
    }

    /// <summary>A message of the collected chain, moved to the morning of the tests.</summary>
    public static byte[] Chain(string file) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(CapCases.Sample($"own__chainA_{file}.xml")).Replace("2026-08-05T", "2026-07-20T", StringComparison.Ordinal)
        .Replace("T06:15", "T09:15", StringComparison.Ordinal).Replace("T06:45", "T09:45", StringComparison.Ordinal).Replace("T06:59", "T09:59", StringComparison.Ordinal).Replace("T09:30:00", "T10:00:00", StringComparison.Ordinal));
}
