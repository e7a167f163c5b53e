using Yilian.Contracts.Information;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

/// <summary>Reports and sends incidents through the public API.</summary>
internal static class Reporting
{
    public static ReportIncident Flood(City city, IReadOnlyList<Guid> units, int? minutes = 15) => new()
    {
        Code = "11A01",
        OccurredAt = city.Now.AddMinutes(-10),
        Place = "泌阳县沙河店镇",
        CountyCode = "411726",
        Harm = "水库副坝渗漏，下游三个村受威胁",
        Measures = "已组织巡查",
        Grade = "III",
        GradeReason = "险情正在发展",
        Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["exposed"] = 1200 },
        Send = new SendIncident { LeadHeadquartersId = city.Of("FLOOD"), UnitIds = units, AcknowledgeMinutes = minutes },
    };

    public static Task<IncidentView> Report(this City city, IReadOnlyList<Guid> units, int? minutes = 15) =>
        city.As("flood").Post<IncidentView>("information/incidents", Flood(city, units, minutes));
}
