using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>What is entered of a station, checked and put into place; the same from the form, a spreadsheet or an exercise.</summary>
internal static class StationDraft
{
    private const string SeriesName = "reading-series";

    /// <exception cref="InvalidRequestException">A field names something that does not exist or cannot be.</exception>
    public static void Check(EditStation request, IOrganizationBook book)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Expect(errors, "kind", StationKinds.All.Contains(request.Kind), "没有这个站类|There is no such kind of station");
        Expect(errors, "protocol", StationProtocols.All.Contains(request.Protocol), "没有这个通信规约|There is no such protocol");
        Expect(errors, "password", PasswordFits(request), "密码：HJ 212 为 1-16 位字符，SL 651 为 4 位十六进制数；其他规约没有密码|HJ 212: 1-16 characters; SL 651: four hex digits; other protocols have none");
        Expect(errors, "headquartersIds", request.HeadquartersIds.All(h => book.Find(h).IsHeadquarters()), "所选指挥部不存在|There is no such headquarters");
        Expect(errors, "longitude", request.Longitude is null == request.Latitude is null, "经度和纬度须同时填写|Give both longitude and latitude");
        Expect(errors, "countyCode", request.CountyCode is null || book.Districts.Any(d => d.Code == request.CountyCode), "没有这个县区|There is no such county");
        foreach (var (element, i) in request.Elements.Select((e, i) => (e, i)))
        {
            Expect(errors, $"elements[{i}].code", !request.Elements.Take(i).Any(e => string.Equals(e.Code, element.Code, StringComparison.OrdinalIgnoreCase)), "要素代码重复|The code stands twice");
            Expect(errors, $"elements[{i}].low", element.Low is not { } low || element.High is not { } high || low < high, "下限须小于上限|The lower bound must be below the upper");
            foreach (var (threshold, j) in element.Thresholds.Select((t, j) => (t, j)))
            {
                Expect(errors, $"elements[{i}].thresholds[{j}].kind", ThresholdKinds.All.Contains(threshold.Kind), "没有这种特征值|There is no such threshold");
                Expect(errors, $"elements[{i}].thresholds[{j}].from", threshold.From is null == threshold.To is null, "起止日须同时填写|Give both days");
            }
        }

        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }
    }

    public static Guid OwnerOf(EditStation request, Guid? former, Desk desk)
    {
        var owner = request.OwnerId ?? former ?? desk.Caller.With(Permissions.MonitoringStations).FirstOrDefault();
        if (owner == Guid.Empty)
        {
            throw new RightMissingException(Permissions.MonitoringStations, null);
        }

        desk.Caller.DemandHolding(Permissions.MonitoringStations, owner);
        return desk.Service<IOrganizationBook>().Find(owner) is { Dissolved: false } ? owner : throw new InvalidRequestException("ownerId", "所属单位不存在或已撤销，请重新选择|The owner does not exist or was dissolved");
    }

    /// <exception cref="RuleBrokenException">Another station in use has the code or the wire id.</exception>
    public static async Task RefuseTaken(Desk desk, EditStation request, Guid id, CancellationToken ct)
    {
        var plain = StationCard.Plain(request.WireId ?? request.Code);
        var others = desk.Db.Set<Station>().Where(s => s.Id != id && s.RetiredAt == null);
        if (await others.FirstOrDefaultAsync(s => s.Code == request.Code, ct) is { } same)
        {
            throw new RuleBrokenException("monitoring.station-code-taken", $"站码 {request.Code} 已由“{same.Name}”使用，请换一个。|The code {request.Code} is used by another station.");
        }

        if (await others.FirstOrDefaultAsync(s => s.Protocol == request.Protocol && s.PlainWireId == plain, ct) is { } heard)
        {
            throw new RuleBrokenException("monitoring.wire-id-taken", $"报文站号 {request.WireId ?? request.Code} 已由“{heard.Name}”使用，请核对。|The wire id is used by another station.");
        }
    }

    public static async Task Fill(Desk desk, Station station, EditStation request, Guid owner, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var county = request.CountyCode ?? (request is { Longitude: { } x, Latitude: { } y } ? book.DivisionAt(x, y) : null);
        (station.Code, station.Name, station.Kind, station.Protocol) = (request.Code.Trim(), request.Name.Trim(), request.Kind, request.Protocol);
        (station.WireId, station.PlainWireId) = ((request.WireId ?? request.Code).Trim(), StationCard.Plain(request.WireId ?? request.Code));
        station.Pinyin = PinyinInitials.Of(station.Name) + " " + station.Code.ToLowerInvariant();
        (station.OwnerId, station.CountyCode, station.Basin, station.Place) = (owner, county, Blank(request.Basin), request.Place?.Trim() ?? "");
        (station.Longitude, station.Latitude, station.Datum) = (request.Longitude, request.Latitude, Blank(request.Datum));
        station.Password = HasPasswords(request.Protocol) ? PasswordOf(request, station.Password) : null;
        (station.RiskSourceId, station.ReportMinutes) = (RiskSource(request, desk), request.ReportMinutes);
        station.HeadquartersIds = [.. request.HeadquartersIds.Distinct().Order()];
        station.AudienceId = await desk.AudienceOf(StationRights.SeenBy(owner, county, request.HeadquartersIds, book), ct);
        await Measure(desk, station, request.Elements, ct);
    }

    // Null leaves it as it is, so that whoever changes a name need not know it.
    private static string? PasswordOf(EditStation request, string? former) =>
        request.Password is not { } wanted ? former : wanted.Length == 0 ? null : request.Protocol == "sl651" ? wanted.ToUpperInvariant() : wanted;

    private static bool HasPasswords(string protocol) => protocol is "sl651" or "hj212";

    private static bool PasswordFits(EditStation request) => string.IsNullOrEmpty(request.Password)
        || (request.Protocol == "sl651" ? request.Password.Length == 4 && request.Password.All(char.IsAsciiHexDigit) : request.Protocol == "hj212");

    private static Guid? RiskSource(EditStation request, Desk desk) =>
        request.RiskSourceId is null || desk.Service<IRegisterBook>().Find(request.RiskSourceId.Value) is { Register: "risk-source" }
            ? request.RiskSourceId
            : throw new InvalidRequestException("riskSourceId", "所选风险源不存在|There is no such risk source");

    private static async Task Measure(Desk desk, Station station, IReadOnlyList<EditElement> wanted, CancellationToken ct)
    {
        foreach (var gone in station.Elements.Where(e => !wanted.Any(w => Same(w, e))))
        {
            gone.Ended = true;
        }

        foreach (var (element, i) in wanted.Select((e, i) => (e, i)))
        {
            var known = station.Elements.Find(e => Same(element, e));
            if (known is null)
            {
                known = new StationElement { Series = await NextSeries(desk, ct), StationId = station.Id, Code = element.Code, Position = i, Name = element.Name, Measure = element.Measure };
                station.Elements.Add(known);
                desk.Add(known);
            }

            (known.Name, known.Unit, known.Measure, known.Decimals) = (element.Name.Trim(), element.Unit.Trim(), element.Measure, element.Decimals);
            (known.Low, known.High, known.Position, known.Ended) = (element.Low, element.High, i, false);
            known.Thresholds = JsonSerializer.Serialize(element.Thresholds.OrderByDescending(t => t.Value), YilianJson.Options);
        }
    }

    private static bool Same(EditElement wanted, StationElement known) => string.Equals(wanted.Code, known.Code, StringComparison.OrdinalIgnoreCase);

    private static async Task<int> NextSeries(Desk desk, CancellationToken ct)
    {
        var series = await desk.Db.Set<NumberSeries>().FindAsync([SeriesName], ct);
        if (series is null)
        {
            series = new NumberSeries { Name = SeriesName };
            desk.Add(series);
        }

        return ++series.Last;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void Expect(Dictionary<string, string[]> errors, string field, bool holds, string text)
    {
        if (!holds)
        {
            errors[field] = [text];
        }
    }
}
