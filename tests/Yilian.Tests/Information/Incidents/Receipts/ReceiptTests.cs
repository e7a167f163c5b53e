using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Information.Incidents.Receipts;

public sealed class ReceiptTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task Sent_seen_acknowledged_and_answered_are_four_different_things()
    {
        var incident = await _city.Sent("MET");
        var states = new List<string> { await State(incident.Id) };

        await _city.As("met").Command(HttpMethod.Post, Path(incident.Id, "seen"), new AcknowledgeIncident());
        states.Add(await State(incident.Id));
        await _city.As("met").Acknowledge(incident.Id);
        states.Add(await State(incident.Id));
        await _city.As("met").Post<IncidentView>(Path(incident.Id, "answer"), new AnswerIncident { Assessment = "夜间有暴雨", People = 12, MinutesToMove = 20 });
        states.Add(await State(incident.Id));

        Assert.Equal(["sent", "seen", "acknowledged", "answered"], states);
        Assert.Equal(20, (await _city.Recipient(incident.Id, "MET")).Answer?.MinutesToMove);
    }

    [Fact]
    public async Task The_lead_and_the_general_headquarters_get_it_without_being_named_and_the_sender_does_not()
    {
        var incident = await _city.As("safe").Report(_city.Flood().SentTo(_city, "MET"));

        var rows = await _city.As("safe").Get<List<RecipientRow>>(Path(incident.Id, "recipients"));

        Assert.Equal(new[] { _city.Of("FLOOD"), _city.Of("GEN"), _city.Of("MET") }.Order(), rows.Select(r => r.OrganizationId).Order());
        Assert.Equal((3, 0), (incident.Receipts.Sent, incident.Receipts.Acknowledged));
    }

    [Fact]
    public async Task Sending_again_adds_the_new_and_leaves_alone_who_has_it()
    {
        var incident = await _city.Sent("MET");
        var before = await _city.Recipient(incident.Id, "MET");

        var after = await _city.As("flood").Post<IncidentView>(Path(incident.Id, "send"), _city.To("MET", "WATER", "WATER"));

        Assert.Equal(incident.Receipts.Sent + 1, after.Receipts.Sent);
        Assert.Equal(before.DueAt, (await _city.Recipient(incident.Id, "MET")).DueAt);
    }

    [Fact]
    public async Task A_unit_called_in_later_reads_what_went_before()
    {
        var incident = await _city.Sent("MET");
        await _city.As("flood").FollowUp(incident.Id, Stories.Further("先前的续报"));

        await _city.As("flood").Post<IncidentView>(Path(incident.Id, "send"), _city.To("WATER"));

        Assert.Contains(await _city.As("water").Get<List<ReportView>>(Path(incident.Id, "reports")), r => r.Text == "先前的续报");
    }

    [Fact]
    public async Task A_second_tap_changes_nothing()
    {
        var incident = await _city.Sent("MET");
        var first = await _city.As("met").Acknowledge(incident.Id);
        await _city.As("met").Acknowledge(incident.Id);

        Assert.Equal(first.Version, (await _city.As("met").Incident(incident.Id)).Version);
        Assert.Equal(1, await _city.Read(db => db.Set<JournalRow>().CountAsync(r => r.IncidentId == incident.Id && r.Kind == IncidentAcknowledged.Kind)));
    }

    [Fact]
    public async Task Answering_acknowledges_as_well()
    {
        var incident = await _city.Sent("MET");

        await _city.As("met").Post<IncidentView>(Path(incident.Id, "answer"), new AnswerIncident { Assessment = "已研判" });

        Assert.NotNull((await _city.Recipient(incident.Id, "MET")).AcknowledgedAt);
    }

    [Fact]
    public async Task A_unit_that_is_no_party_cannot_acknowledge_and_does_not_learn_that_there_is_something()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal("not-found", (await _city.As("water").PostRefused(HttpStatusCode.NotFound, Path(incident.Id, "acknowledge"), new AcknowledgeIncident())).Code);
    }

    [Fact]
    public async Task Nobody_acknowledges_for_another_unit()
    {
        var incident = await _city.Sent("MET", "WATER");

        await _city.As("met").PostRefused(HttpStatusCode.Forbidden, Path(incident.Id, "acknowledge"), new AcknowledgeIncident { OrganizationId = _city.Of("WATER") });

        Assert.Null((await _city.Recipient(incident.Id, "WATER")).AcknowledgedAt);
    }

    [Fact]
    public async Task Who_reported_it_has_nothing_to_acknowledge()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal(
            "incidents.nothing-to-acknowledge",
            (await _city.As("flood").PostRefused(HttpStatusCode.Conflict, Path(incident.Id, "acknowledge"), new AcknowledgeIncident { OrganizationId = _city.Of("FLOOD") })).Code);
    }

    [Fact]
    public async Task An_offline_acknowledgement_counts_from_when_it_was_made()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");
        var at = city.Now.AddMinutes(10);
        await city.Advance(60);

        await city.As("met").Post<IncidentView>(Path(incident.Id, "acknowledge"), new AcknowledgeIncident { OccurredAt = at });

        var row = await city.Recipient(incident.Id, "MET");
        Assert.Equal((false, at), (row.Late, row.AcknowledgedAt));
    }

    [Fact]
    public async Task A_late_acknowledgement_is_marked_so()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");
        await city.Advance(31);
        Assert.Equal("overdue", (await city.Recipient(incident.Id, "MET")).State);

        await city.As("met").Acknowledge(incident.Id);

        Assert.True((await city.Recipient(incident.Id, "MET")).Late);
    }

    [Fact]
    public async Task A_liaison_sends_to_nobody()
    {
        var incident = await _city.Sent("MET");

        var refused = await _city.As("met").PostRefused(HttpStatusCode.Forbidden, Path(incident.Id, "send"), _city.To("WATER"));

        Assert.Equal(Permissions.IncidentsSend, refused.Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task A_headquarters_must_lead_and_every_unit_must_exist()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        Assert.Equal(["leadHeadquartersId"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Path(incident.Id, "send"), new SendIncident { LeadHeadquartersId = _city.Of("MET") })).Fields);
        Assert.Equal(["unitIds"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Path(incident.Id, "send"), _city.To() with { UnitIds = [Guid.CreateVersion7()] })).Fields);
    }

    [Fact]
    public async Task A_call_is_recorded_only_to_a_unit_it_was_sent_to()
    {
        var incident = await _city.Sent("MET");

        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Path(incident.Id, "calls"), new RecordCall { OrganizationId = _city.Of("WATER"), Phone = "1", Reached = true });

        Assert.Equal(["organizationId"], refused.Fields);
    }

    [Fact]
    public async Task The_counts_on_the_incident_equal_the_rows_of_the_board()
    {
        var incident = await _city.Sent("MET", "WATER", "411726");
        await _city.As("met").Acknowledge(incident.Id);
        await _city.As("by").Post<IncidentView>(Path(incident.Id, "answer"), new AnswerIncident { Assessment = "已转移" });

        var counts = (await _city.As("flood").Incident(incident.Id)).Receipts;
        var rows = await _city.As("flood").Get<List<RecipientRow>>(Path(incident.Id, "recipients"));

        Assert.Equal((rows.Count, rows.Count(r => r.AcknowledgedAt is not null), rows.Count(r => r.Answer is not null)), (counts.Sent, counts.Acknowledged, counts.Answered));
        Assert.Equal((4, 2, 1), (counts.Sent, counts.Acknowledged, counts.Answered));
    }

    private static string Path(Guid id, string act) => $"{Stories.Incidents}/{id}/{act}";

    private async Task<string> State(Guid id) => (await _city.Recipient(id, "MET")).State;
}
