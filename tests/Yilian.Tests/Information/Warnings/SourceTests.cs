using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information.Warnings.Receiving;
using Yilian.Platform.Journal;
using Yilian.Tests.Protocols.Cap;

namespace Yilian.Tests.Information.Warnings;

/// <summary>二（一）2: the feeds of others are read.</summary>
public sealed class SourceTests
{
    [Fact]
    public async Task One_city_reads_the_feed_of_another_once_and_follows_its_updates_and_cancellations()
    {
        await using var other = await City.Start();
        await using var city = await City.Start();
        var feed = new Uri(other.Address, "/feeds/warnings.atom");
        var first = await other.Publishes(Warned.Rain(WarningColors.Yellow));

        await Look(city, feed);
        await Look(city, feed);
        Assert.Equal("yellow", Assert.Single(await city.InForce()).Color);
        Assert.Single(await city.Inbox("power"));

        await other.Advance(1);
        var second = await other.Publishes(Warned.Rain(WarningColors.Red) with { UpdatesId = first.Id });
        await Look(city, feed);
        Assert.Equal("red", Assert.Single(await city.InForce()).Color);

        await other.Advance(1);
        await other.As("met").Post<WarningView>($"{Warned.Path}/{second.Id}/cancel", new CancelWarning { Reason = "结束", Version = second.Version });
        await Look(city, feed);
        Assert.Empty(await city.InForce());
    }

    [Fact]
    public async Task A_feed_cannot_send_the_platform_elsewhere_and_what_is_hostile_is_told_once()
    {
        await using var city = await City.Start();
        var visits = 0;
        await using var elsewhere = await Serve(app => app.Run(http =>
        {
            Interlocked.Increment(ref visits);
            return http.Response.WriteAsync("x");
        }));
        var hostile = CapCases.Sample("own__x02_xxe_file.xml");
        await using var source = await Serve(app =>
        {
            app.Map("/a.cap", a => a.Run(http => http.Response.Body.WriteAsync(hostile).AsTask()));
            app.Map("/moved.cap", a => a.Run(http =>
            {
                http.Response.Redirect(elsewhere.Urls.First());
                return Task.CompletedTask;
            }));
            app.Map("/feed", a => a.Run(http => http.Response.WriteAsync(Feed("/a.cap", elsewhere.Urls.First() + "/x.cap", "file:///etc/passwd"))));
        });

        await Look(city, new Uri(source.Urls.First() + "/feed"));
        await Look(city, new Uri(source.Urls.First() + "/feed"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Look(city, new Uri(source.Urls.First() + "/moved.cap")));

        Assert.Equal(0, visits);
        Assert.Equal(1, await city.Read(db => db.Set<JournalRow>().CountAsync(r => r.Kind == WarningRefused.Kind)));
    }

    [Fact]
    public async Task A_source_that_fails_is_asked_less_and_less_often_up_to_once_an_hour()
    {
        await using var city = await City.Start();
        var sources = city.Services.GetRequiredService<WarningSources>();

        Assert.Equal([60d, 120, 240, 3600], new[] { 0, 1, 2, 10 }.Select(n => sources.PauseAfter(n).TotalSeconds));
    }

    [Fact]
    public async Task Of_two_nodes_one_looks_and_both_know_of_its_failures()
    {
        await using var city = await City.Start();
        var visits = 0;
        await using var source = await Serve(app => app.Run(http =>
        {
            Interlocked.Increment(ref visits);
            http.Response.StatusCode = visits > 1 ? 200 : 503;
            return http.Response.WriteAsync(Feed());
        }));
        var feed = new Uri(source.Urls.First() + "/feed");
        WarningSources[] nodes = [city.Services.GetRequiredService<WarningSources>(), ActivatorUtilities.CreateInstance<WarningSources>(city.Services)];

        var turns = await Task.WhenAll(nodes.Select(n => n.Turn(feed, CancellationToken.None)));

        Assert.Equal((1, 1), (turns.Count(t => t), visits));
        await city.Advance(1);
        Assert.DoesNotContain(true, await Task.WhenAll(nodes.Select(n => n.Turn(feed, CancellationToken.None))));
        await city.Advance(1);
        Assert.Single(await Task.WhenAll(nodes.Select(n => n.Turn(feed, CancellationToken.None))), turn => turn);
        await city.Advance(1);
        Assert.Single(await Task.WhenAll(nodes.Select(n => n.Turn(feed, CancellationToken.None))), turn => turn);
        Assert.Equal(3, visits);
    }

    [Fact]
    public async Task A_message_that_cannot_be_fetched_keeps_no_other_away_and_is_asked_for_again()
    {
        await using var city = await City.Start();
        var broken = true;
        await using var source = await Serve(app =>
        {
            app.Map("/ok.cap", a => a.Run(http => http.Response.Body.WriteAsync(Warned.Chain("1_alert")).AsTask()));
            app.Map("/late.cap", a => a.Run(http =>
            {
                http.Response.StatusCode = broken ? 500 : 200;
                return broken ? Task.CompletedTask : http.Response.Body.WriteAsync(Warned.Chain("2_update")).AsTask();
            }));
            app.Map("/feed", a => a.Run(http =>
            {
                http.Response.Headers.ETag = "\"same\"";
                http.Response.StatusCode = http.Request.Headers.IfNoneMatch == "\"same\"" ? 304 : 200;
                return http.Response.StatusCode == 304 ? Task.CompletedTask : http.Response.WriteAsync(Feed("/ok.cap", "/late.cap"));
            }));
        });
        var feed = new Uri(source.Urls.First() + "/feed");

        await Look(city, feed);
        Assert.Equal("orange", Assert.Single(await city.InForce()).Color);
        broken = false;
        await Look(city, feed);

        Assert.Equal("red", Assert.Single(await city.InForce()).Color);
    }

    private static async Task Look(City city, Uri feed)
    {
        await city.Services.GetRequiredService<WarningSources>().Look(feed, CancellationToken.None);
        await city.Settle();
    }

    private static string Feed(params string[] links) =>
        new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\">").AppendJoin("", links.Select(l => $"<entry><link type=\"application/cap+xml\" href=\"{l}\"/></entry>")).Append("</feed>").ToString();

    private static async Task<WebApplication> Serve(Action<IApplicationBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }
}
