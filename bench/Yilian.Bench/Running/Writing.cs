using System.Text.Json;
using Yilian.Bench.Wires;
using Yilian.Contracts.Information;
using Yilian.Organization;

namespace Yilian.Bench.Running;

/// <summary>What the officers of the measured city write.</summary>
internal static class Writing
{
    public const string Incidents = "/api/information/incidents";
    private static readonly string[] Codes = ["11A01", "11B01", "12A01", "12B01", "13A01", "11E01"];
    private static readonly string[] Places = ["宿鸭湖水库", "汝河大堤", "乐山林场", "西平县城关镇", "确山县任店镇", "遂平县工业园"];
    private static readonly string[] Counties = ["411702", "411721", "411722", "411723", "411724", "411725"];

    private const string NoteText =
        "坝前水位持续上涨，入库流量每秒一千八百立方米，巡查人员在右岸桩号二百三十米处发现渗水点，已用砂袋反滤围井，抢险队三十人在场，请下游三个乡镇做好转移准备，下一次情况半小时后报。";

    /// <summary>One of many incidents: class, place and figures differ from one to the next.</summary>
    public static ReportIncident Report(int number, DateTimeOffset occurredAt, IEnumerable<Guid>? units) => new()
    {
        Code = Codes[number % Codes.Length],
        OccurredAt = occurredAt,
        Place = Places[number / 3 % Places.Length],
        CountyCode = Counties[number / 7 % Counties.Length],
        Longitude = 113.5 + (number % 100 / 100.0),
        Latitude = 32.6 + (number / 100 % 100 / 100.0),
        Harm = $"第{number}号险情：{NoteText}",
        Measures = "已转移群众，封闭道路，组织巡查。",
        Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["dead"] = number % 40 == 0 ? 3 : 0, ["slightlyInjured"] = number % 9 },
        Send = units is null ? null : Send(units),
    };

    public static SendIncident Send(IEnumerable<Guid> units) => new() { LeadHeadquartersId = KnownHeadquarters.Flood, UnitIds = [.. units], AcknowledgeMinutes = 1440 };

    public static NoteIncident Note(Guid? organization = null) => new() { OrganizationId = organization, Category = "动态", Text = NoteText };

    /// <summary>The units of an incident in a ring of all units: neighbours share incidents, nobody sees all.</summary>
    public static IEnumerable<Guid> Ring(int from, int count) => Enumerable.Range(from, count).Select(i => City.Unit(i % City.Units));

    public static async Task<Guid> Report(Wire wire, Person by, ReportIncident report)
    {
        var answer = (await wire.Send(Requests.Post(Incidents, by.Token, report))).Demand("report");
        return IdIn(answer);
    }

    public static Guid IdIn(Answer answer)
    {
        using var incident = JsonDocument.Parse(answer.Body);
        return incident.RootElement.GetProperty("id").GetGuid();
    }
}
