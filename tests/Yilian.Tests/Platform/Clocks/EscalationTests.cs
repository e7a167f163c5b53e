using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Clocks;

public sealed class EscalationTests
{
    private static readonly string[] Ladder = ["liaison", "standIn", "dutyPhone", "leader"];

    [Fact]
    public async Task A_unit_that_does_not_acknowledge_is_chased_step_by_step()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);

        await city.Advance(14.9);
        Assert.Empty(await Taken(city, incident.Id, "WATER"));
        var taken = new List<int>();
        foreach (var minutes in new[] { 0.2, 4, 4, 7 })
        {
            await city.Advance(minutes);
            taken.Add((await Taken(city, incident.Id, "WATER")).Count);
        }

        Assert.Equal([1, 2, 3, 4], taken);
        Assert.Equal(Ladder, await Taken(city, incident.Id, "WATER"));
    }

    [Fact]
    public async Task A_leap_in_time_takes_every_step_once_and_in_order()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);

        await city.Advance(600);

        Assert.Equal(Ladder, await Taken(city, incident.Id, "WATER"));
    }

    [Fact]
    public async Task Acknowledging_stops_the_ladder()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);
        await city.Advance(15.1);

        await city.As("water").Acknowledge(incident.Id);
        await city.Advance(600);

        Assert.Equal(["liaison"], await Taken(city, incident.Id, "WATER"));
        Assert.True((await city.Recipient(incident.Id, "WATER")).Late);
    }

    [Fact]
    public async Task A_unit_that_acknowledges_in_time_is_never_chased()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);
        await city.Advance(14);

        await city.As("water").Acknowledge(incident.Id);
        await city.Advance(600);

        Assert.Empty(await Taken(city, incident.Id, "WATER"));
        Assert.False((await city.Recipient(incident.Id, "WATER")).Late);
    }

    [Fact]
    public async Task A_restart_fires_nothing_twice_and_forgets_nothing()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);
        await city.Advance(15.1);

        await city.Restart(() => city.Time.Advance(TimeSpan.FromMinutes(5)));
        await city.Advance(0);
        await city.Restart();
        await city.Advance(0);

        Assert.Equal(["liaison", "standIn"], await Taken(city, incident.Id, "WATER"));
    }

    [Fact]
    public async Task The_steps_reach_the_liaison_the_stand_in_the_lead_headquarters_and_the_general_headquarters()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);

        await city.Advance(600);

        Assert.Contains(await Inbox(city, "water", incident.Id), i => i is { Personal: true, Ask: Asks.Acknowledge });
        Assert.Contains(await Inbox(city, "water2", incident.Id), i => i is { Personal: true, Ask: Asks.Acknowledge });
        Assert.Contains(await Inbox(city, "flood", incident.Id), i => i.Ask == Asks.Call);
        Assert.Contains(await Inbox(city, "gen", incident.Id), i => i.Ask == Asks.Read && i.Title.Contains("市水利局", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_reached_somebody_settles_the_call_but_not_the_acknowledgement()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);
        await city.Advance(24);

        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/calls", new RecordCall { OrganizationId = city.Of("WATER"), Phone = "0396-5550000", Person = "值班员", Reached = true });
        await city.Settle();

        Assert.DoesNotContain(await Inbox(city, "flood", incident.Id), i => i.Ask == Asks.Call && i.Title.Contains("市水利局", StringComparison.Ordinal));
        var row = await city.Recipient(incident.Id, "WATER");
        Assert.Equal(("overdue", 1), (row.State, row.Calls.Count));
    }

    [Fact]
    public async Task A_call_that_reached_nobody_leaves_the_call_to_be_made()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);
        await city.Advance(24);

        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/calls", new RecordCall { OrganizationId = city.Of("WATER"), Phone = "0396-5550000", Reached = false });
        await city.Settle();

        Assert.Contains(await Inbox(city, "flood", incident.Id), i => i.Ask == Asks.Call && i.Title.Contains("市水利局", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_the_incident_stops_every_ladder()
    {
        await using var city = await City.Start();
        var incident = await SentThree(city);
        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/close", new CloseIncident { Outcome = "险情排除" });

        await city.Advance(600);

        Assert.False(await city.Read(db => db.Set<JournalRow>().AnyAsync(r => r.Kind == ReceiptOverdue.Kind || r.Kind == ReportObligationOverdue.Kind)));
    }

    [Fact]
    public async Task The_minutes_of_the_grade_decide()
    {
        await using var city = await City.Start();
        await city.As("editor").Put<DeadlineRow>($"{Stories.Incidents}/deadlines", new EditDeadline { Grade = "III", AcknowledgeMinutes = 2, StandInAfterMinutes = 1, DutyPhoneAfterMinutes = 2, LeaderAfterMinutes = 3 });
        var incident = await SentThree(city);

        await city.Advance(5.1);

        Assert.Equal(Ladder, await Taken(city, incident.Id, "WATER"));
    }

    private static Task<IncidentView> SentThree(City city) => city.As("flood").Report(city.Accident(dead: 3).SentTo(city, "WATER", "MET"));

    private static async Task<List<string>> Taken(City city, Guid incident, string unit)
    {
        var id = city.Of(unit);
        var bodies = await city.Read(db => db.Set<JournalRow>().Where(r => r.Kind == ReceiptOverdue.Kind && r.IncidentId == incident && r.OrganizationId == id).OrderBy(r => r.Seq).Select(r => r.Body).ToListAsync());
        return bodies.ConvertAll(b => System.Text.Json.JsonDocument.Parse(b).RootElement.GetProperty("step").GetString()!);
    }

    private static async Task<IReadOnlyList<InboxItem>> Inbox(City city, string user, Guid incident)
    {
        var page = await city.As(user).Get<InboxPage>("inbox?limit=200");
        return [.. page.Items.Where(i => i.IncidentId == incident)];
    }
}
