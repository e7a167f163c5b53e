using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Incidents;

/// <summary>What happens in the test city, told in one line each.</summary>
internal static class Stories
{
    public const string Incidents = "information/incidents";

    /// <summary>A flood at Banqiao, reported and not sent to anybody.</summary>
    public static ReportIncident Flood(this City city) => new()
    {
        Code = "11A01",
        OccurredAt = city.Now.AddMinutes(-5),
        Place = "泌阳县板桥镇",
        CountyCode = "411726",
        Harm = "河水漫堤，两村进水",
        Measures = "已组织转移",
    };

    /// <summary>An accident in which people died; the figures decide the grade.</summary>
    public static ReportIncident Accident(this City city, decimal dead) => city.Flood() with
    {
        Code = "12F01",
        Harm = "厂房坍塌",
        Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["dead"] = dead },
    };

    public static ReportIncident SentTo(this ReportIncident report, City city, params string[] units) => report with { Send = city.To(units) };

    /// <summary>Under the lead of the flood headquarters.</summary>
    public static SendIncident To(this City city, params string[] units) =>
        new() { LeadHeadquartersId = city.Of("FLOOD"), UnitIds = [.. units.Select(city.Of)] };

    public static Task<IncidentView> Report(this Client client, ReportIncident report, Guid? key = null) => client.Post<IncidentView>(Incidents, report, key);

    /// <summary>Reported by the flood headquarters and sent to these units.</summary>
    public static Task<IncidentView> Sent(this City city, params string[] units) => city.As("flood").Report(city.Flood().SentTo(city, units));

    public static Task<IncidentView> Incident(this Client client, Guid id) => client.Get<IncidentView>($"{Incidents}/{id}");

    public static Task<IncidentView> Acknowledge(this Client client, Guid id) => client.Post<IncidentView>($"{Incidents}/{id}/acknowledge", new AcknowledgeIncident());

    public static FollowUpIncident Further(string text = "水位继续上涨", params (string Key, decimal Value)[] figures) =>
        new() { ReportKind = "followUp", Text = text, Figures = figures.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal) };

    public static Task<ReportView> FollowUp(this Client client, Guid id, FollowUpIncident report) => client.Post<ReportView>($"{Incidents}/{id}/reports", report);

    public static async Task<RecipientRow> Recipient(this City city, Guid id, string unit, string reader = "flood")
    {
        var rows = await city.As(reader).Get<List<RecipientRow>>($"{Incidents}/{id}/recipients");
        return rows.Single(r => r.OrganizationId == city.Of(unit));
    }
}
