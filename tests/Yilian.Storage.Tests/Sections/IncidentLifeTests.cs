using System.Net;
using System.Text;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Storage.Tests.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

public sealed class IncidentLifeTests
{
    [Theory, ClassData(typeof(BothStores))]
    public async Task From_the_first_report_to_the_close(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var flood = city.As("flood");
        var incident = await city.Report([city.Of("MET"), city.Of("WATER"), city.Of("411726")]);
        var path = $"information/incidents/{incident.Id}";
        await city.Settle();
        Assert.Equal(4, incident.Receipts.Sent); // the three and the general headquarters
        Assert.Equal(1, (await city.As("met").Get<InboxPage>("inbox?ask=acknowledge")).OpenCount);

        await city.As("met").Post<IncidentView>($"{path}/acknowledge", new AcknowledgeIncident());
        await city.As("water").Post<IncidentView>($"{path}/answer", new AnswerIncident { Assessment = "渗漏可控", People = 40, MinutesToMove = 25 });
        await city.Advance(16);
        var seen = await flood.Get<IncidentView>(path);
        Assert.Equal(new ReceiptCounts(4, 2, 2, 1, 2), seen.Receipts);

        var followUp = await flood.Post<ReportView>($"{path}/reports", new FollowUpIncident { ReportKind = "followUp", Text = "已转移 300 人", Figures = Figures(("evacuated", 300)), Version = seen.Version });
        await flood.Post<ReportView>($"{path}/reports/{followUp.Number}/correction", new CorrectReport { Reason = "重复计算", Figures = Figures(("evacuated", 280)) });
        var stale = await flood.PostRefused(HttpStatusCode.Conflict, $"{path}/grade", new GradeIncident { Grade = "II", Reason = "扩大", Version = seen.Version });
        Assert.Equal("incidents.changed-meanwhile", stale.Code);
        await flood.Post<IncidentView>($"{path}/grade", new GradeIncident { Grade = "II", Reason = "影响扩大" });
        await flood.Post<IncidentView>($"{path}/response", new SetResponse { HeadquartersId = city.Of("FLOOD"), Level = "III", Reason = "启动", Signatory = "张三" });
        await flood.Post<EntryView>($"{path}/notes", new NoteIncident { Text = "险情解除", To = [city.Of("MET")] });
        var closed = await flood.Post<IncidentView>($"{path}/close", new CloseIncident { Outcome = "处置完毕" });
        await city.Settle();

        Assert.Equal(("closed", "II"), (closed.State, closed.Grade));
        Assert.Equal(280, closed.Figures.Single(f => f.Key == "evacuated").Value);
        Assert.DoesNotContain(closed.Clocks, c => c.State is "running" or "overdue");
        Assert.Empty((await city.As("by").Get<InboxPage>("inbox?ask=acknowledge")).Items);
        var timeline = await flood.Get<Page<TimelineRow>>($"{path}/timeline?limit=200");
        Assert.Equal(timeline.Items.OrderByDescending(t => t.Entry.OccurredAt).ThenByDescending(t => t.Entry.Seq).Select(t => t.Entry.Seq), timeline.Items.Select(t => t.Entry.Seq));
        Assert.True((await city.Verify()).Whole);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Lists_are_filtered_sorted_and_paged_by_moments(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var flood = city.As("flood");
        var reported = new List<IncidentView>();
        for (var i = 0; i < 25; i++)
        {
            var request = Reporting.Flood(city, []) with { OccurredAt = city.Now.AddHours(-(i * 7 % 25)), Place = $"第{i}村", Send = null };
            reported.Add(await flood.Post<IncidentView>("information/incidents", request));
        }

        var expected = reported.OrderByDescending(i => i.OccurredAt).Select(i => i.Id).ToList();
        var first = await flood.Get<Page<IncidentRow>>("information/incidents?limit=10");
        var second = await flood.Get<Page<IncidentRow>>($"information/incidents?limit=10&after={first.Next}");
        Assert.Equal(expected.Take(20), first.Items.Concat(second.Items).Select(i => i.Id));
        Assert.Equal(25, first.Total);
        var since = Uri.EscapeDataString(city.Now.AddHours(-9.5).ToOffset(TimeSpan.FromHours(8)).ToString("O"));
        var until = Uri.EscapeDataString(city.Now.AddHours(-3).ToString("O"));
        Assert.Equal(expected[3..10], (await flood.Get<Page<IncidentRow>>($"information/incidents?from={since}&to={until}")).Items.Select(i => i.Id));
        Assert.Equal([reported[7].Id], (await flood.Get<Page<IncidentRow>>("information/incidents?search=" + Uri.EscapeDataString("第7村"))).Items.Select(i => i.Id));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Text_of_every_plane_comes_back_and_what_no_database_keeps_is_refused(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var incident = await city.Report([]);
        const string text = "𠮷 🚒 \U0010FFFD ‮é\u200d\u0001";

        var note = await city.As("flood").Post<EntryView>($"information/incidents/{incident.Id}/notes", new NoteIncident { Text = text });

        Assert.Equal(text, note.Body.GetProperty("text").GetString());
        var refused = await city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"information/incidents/{incident.Id}/notes", new NoteIncident { Text = "a\0b", Category = "\0" });
        Assert.Equal(["category", "text"], refused.Fields);
        await city.As("flood").GetRefused(HttpStatusCode.BadRequest, "information/incidents?search=%00");
        using var half = new StringContent("{\"text\":\"\\ud83d\"}", Encoding.UTF8, "application/json");
        await city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"information/incidents/{incident.Id}/notes", half);
    }

    private static Dictionary<string, decimal> Figures(params (string Key, decimal Value)[] figures) => figures.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
}
