using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Platform.Inbox;
using Yilian.Platform.Journal;
using Yilian.Storage.Tests.Journal;
using Yilian.Storage.Tests.Sections;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Nodes;

/// <summary>Two hosts over one PostgreSQL: what must happen once happens once, whichever of them does it.</summary>
public sealed class TwoNodeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Writers_on_both_nodes_make_one_journal_and_one_inbox()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        var incident = await a.Report([a.Of("MET"), a.Of("WATER")]);
        City[] nodes = [a, b];

        await Task.WhenAll(Enumerable.Range(0, 16).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < 10; n++)
            {
                await nodes[(w + n) % 2].As("flood").Post<EntryView>($"information/incidents/{incident.Id}/notes", new NoteIncident { Text = $"{w}/{n}", To = [a.Of("MET")] });
            }
        })));

        await a.Settle();
        await b.Settle();
        var told = await a.Read(db => db.Set<InboxRow>().Where(i => i.Ask == "read" && i.OrganizationId == a.Of("MET")).Select(i => i.Seq).ToListAsync());
        Assert.Equal(160, told.Count);
        Assert.Equal(160, told.Distinct().Count());
        Assert.True((await a.Verify()).Whole);
        Assert.True((await b.Verify()).Whole);
    }

    [Fact]
    public async Task Every_step_of_a_ladder_is_taken_by_one_node()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => a.Report([a.Of("MET"), a.Of("WATER"), a.Of("HYDRO")])));

        for (var minute = 0; minute < 40; minute += 4)
        {
            a.Time.Advance(TimeSpan.FromMinutes(4));
            b.Time.Advance(TimeSpan.FromMinutes(4));
            await Task.WhenAll(a.Sweep(), b.Sweep());
        }

        var steps = (await a.Read(db => db.Set<JournalRow>().Where(r => r.Kind == ReceiptOverdue.Kind).Select(r => new { r.IncidentId, r.OrganizationId, r.Body }).ToListAsync()))
            .ConvertAll(r => (r.IncidentId, r.OrganizationId, System.Text.Json.JsonDocument.Parse(r.Body).RootElement.GetProperty("step").GetString()));
        Assert.Equal(8 * 4 * 4, steps.Count); // the general headquarters was sent it as well
        Assert.Distinct(steps);
        Assert.True((await b.Verify()).Whole);
    }

    [Fact]
    public async Task The_same_key_on_both_nodes_has_one_effect()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        var incident = await a.Report([]);
        await b.As("flood").Token();
        var before = await a.Head();
        var keys = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();

        var notes = await Task.WhenAll(keys.SelectMany(k => new[] { a, b, a, b }.Select(node =>
            node.As("flood").Post<EntryView>($"information/incidents/{incident.Id}/notes", new NoteIncident { Text = k.ToString() }, k))));

        Assert.Equal(20, notes.Select(n => n.Seq).Distinct().Count());
        Assert.Equal(before + 20, await b.Head());
    }

    [Fact]
    public async Task An_entry_written_on_one_node_is_pushed_by_the_other()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        var incident = await a.Report([]);
        await b.Settle();
        await using var feed = await Feed.Open(b, "flood");
        await using var announcements = await Announcements.Listen(ground.Connection!);

        var waits = new List<double>();
        for (var n = 0; n < 10; n++)
        {
            var note = await a.As("flood").Post<EntryView>($"information/incidents/{incident.Id}/notes", new NoteIncident { Text = $"第 {n} 条" });
            var since = Stopwatch.StartNew();
            await announcements.Next(TimeSpan.FromSeconds(2));
            Assert.Equal(note.Seq, await feed.Next(TimeSpan.FromSeconds(2)));
            waits.Add(since.Elapsed.TotalMilliseconds);
        }

        output.WriteLine("Milliseconds from one node's answer to the other node's push: " + string.Join(' ', waits.Select(w => w.ToString("0", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_session_ended_and_a_unit_added_on_one_node_are_known_to_the_other()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        using var atB = b.Connection();
        atB.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await a.As("met").Token());
        Assert.Equal(HttpStatusCode.OK, await Ask(atB));

        await a.As("editor").Post<UnitRow>("organization/units", new EditUnit { Code = "RAIL", Name = "市铁路护路办", Kind = OrganizationKinds.MemberUnit });
        await a.As("met").Command(HttpMethod.Post, "access/sign-out");

        await City.Eventually(async () => await Ask(atB) == HttpStatusCode.Unauthorized);
        await City.Eventually(async () => (await b.As("flood").Get<OrganizationOption[]>("organization/options")).Any(o => o.Code == "RAIL"));
    }

    [Fact]
    public async Task A_node_that_stops_leaves_its_work_to_the_other()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        var b = await a.AnotherNode();
        var incident = await b.Report([a.Of("MET")]);
        await b.DisposeAsync();

        await a.Advance(16);

        var steps = await a.Read(db => db.Set<JournalRow>().CountAsync(r => r.Kind == ReceiptOverdue.Kind && r.IncidentId == incident.Id));
        Assert.Equal(2, steps);
        Assert.Equal("acknowledge", (await a.As("met").Get<InboxPage>("inbox")).Items[0].Ask);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient http)
    {
        using var answer = await http.GetAsync("/api/access/me");
        return answer.StatusCode;
    }
}
