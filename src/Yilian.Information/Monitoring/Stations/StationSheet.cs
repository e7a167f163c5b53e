using System.Globalization;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Organization;
using Yilian.Organization.Import;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>The spreadsheet of stations: one row an element; the rows of a station share its code.</summary>
internal static class StationSheet
{
    public const string Code = "站码";
    private const string Name = "站名";
    private const string Kind = "站类";
    private const string Protocol = "规约";
    private const string WireId = "报文站号";
    private const string Owner = "所属单位代码";
    private const string Basin = "流域";
    private const string Place = "地点";
    private const string Longitude = "经度";
    private const string Latitude = "纬度";
    private const string Interval = "报送间隔";
    private const string Element = "要素代码";
    private const string ElementName = "要素名称";
    private const string Unit = "单位";
    private const string Measure = "计量方式";
    private const string Low = "下限";
    private const string High = "上限";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["水库"] = "reservoir",
        ["河道"] = "river",
        ["雨量"] = "rain",
        ["空气"] = "air",
        ["水质"] = "water-quality",
        ["气体"] = "gas",
        ["消防"] = "fire",
        ["车载"] = "vehicle",
        ["气象"] = "weather",
        ["其他"] = "other",
    };

    private static readonly Dictionary<string, string> MeasureNames = new(StringComparer.Ordinal) { ["瞬时"] = Measures.Instant, ["时段量"] = Measures.Amount, ["累计"] = Measures.Counter, ["状态"] = Measures.State };

    // 特征值 columns are named by the kind of threshold.
    private static readonly (string Heading, string Kind)[] Thresholds =
        [("汛限", "flood-limit"), ("警戒", "warning"), ("保证", "guarantee"), ("历史最高", "record"), ("设计", "design"), ("一级报警", "alarm-1"), ("二级报警", "alarm-2"), ("限值", "limit")];

    public static Template Template { get; } = new("监测站",
    [
        new(Code, true, "1-32 位字母、数字、点、横线；同一站的多个要素各占一行，站码相同；已有该站码的监测站将被更新"), new(Name, true, "最长 100 个字符"), new(Kind, true, string.Join('、', Kinds.Keys)),
        new(Protocol, true, string.Join('、', StationProtocols.All)), new(WireId, false, "报文中的站号；不填同站码"), new(Owner, false, "单位代码；不填为导入人所在单位"),
        new(Basin, false, "用于统计和多站报警归并"), new(Place, false, "最长 200 个字符"), new(Longitude, false, "WGS84 度"), new(Latitude, false, "WGS84 度"),
        new(Interval, false, "分钟，默认 60"), new(Element, true, "规约中的要素代码，如 39、26、a21001"), new(ElementName, true, "最长 50 个字符"), new(Unit, false, "如 m、mm、mg/m3"),
        new(Measure, false, string.Join('、', MeasureNames.Keys) + "；默认瞬时"), new(Low, false, "低于此值视为超量程"), new(High, false, "高于此值视为超量程"),
        .. Thresholds.Select(t => new TemplateColumn(t.Heading, false, "全年有效的特征值；分期值请在页面填写")),
    ]);

    public static Parsed<EditStation> Parse(Sheet sheet, IOrganizationBook book)
    {
        List<ImportError> errors = [.. sheet.Missing(Code, Name, Kind, Protocol, Element, ElementName), .. sheet.Doubled()];
        var stations = new List<EditStation>();
        foreach (var group in errors.Count > 0 ? [] : sheet.Rows.GroupBy(r => sheet.Reader(r, []).Plain(Code) ?? "", StringComparer.OrdinalIgnoreCase))
        {
            var readers = group.Select(r => sheet.Reader(r, errors)).ToList();
            var elements = readers.ConvertAll(ElementOf);
            var station = StationOf(readers[0], elements, book);
            if (readers.TrueForAll(r => r.Good))
            {
                stations.Add(station);
            }
        }

        return new Parsed<EditStation>(sheet.Rows.Count, stations, errors);
    }

    private static EditStation StationOf(RowReader row, List<EditElement> elements, IOrganizationBook book) => new()
    {
        Code = CodeOf(row),
        Name = row.Required(Name, 100),
        Kind = Chosen(row, Kind, Kinds, null),
        Protocol = StationProtocols.All.FirstOrDefault(p => string.Equals(p, row.Plain(Protocol), StringComparison.OrdinalIgnoreCase)) ?? Wrong(row, Protocol, $"规约可填：{string.Join('、', StationProtocols.All)}"),
        WireId = row.Plain(WireId) is { Length: > 0 } wire ? wire : null,
        OwnerId = OwnerOf(row, book),
        Basin = row.Text(Basin),
        Place = row.Text(Place),
        Longitude = NumberOf(row, Longitude),
        Latitude = NumberOf(row, Latitude),
        ReportMinutes = (int)(NumberOf(row, Interval) ?? 60),
        Elements = elements,
    };

    private static EditElement ElementOf(RowReader row) => new()
    {
        Code = row.Required(Element, 32),
        Name = row.Required(ElementName, 50),
        Unit = row.Text(Unit) ?? "",
        Measure = Chosen(row, Measure, MeasureNames, Measures.Instant),
        Low = NumberOf(row, Low),
        High = NumberOf(row, High),
        Thresholds = [.. Thresholds.Select(t => (t.Kind, Value: NumberOf(row, t.Heading))).Where(t => t.Value is not null).Select(t => new StationThreshold { Kind = t.Kind, Value = t.Value!.Value })],
    };

    private static string CodeOf(RowReader row)
    {
        var code = row.Plain(Code) ?? "";
        return code.Length is > 0 and <= 32 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-') ? code : Wrong(row, Code, $"站码“{code}”应为 1-32 位字母、数字、点、横线");
    }

    private static Guid? OwnerOf(RowReader row, IOrganizationBook book)
    {
        if (row.Plain(Owner) is not { Length: > 0 } code)
        {
            return null;
        }

        if (book.ByCode(code) is { } owner)
        {
            return owner.Id;
        }

        row.Wrong(Owner, $"没有代码为“{code}”的单位");
        return null;
    }

    private static string Chosen(RowReader row, string heading, Dictionary<string, string> names, string? usual)
    {
        var text = row.Text(heading) ?? "";
        return text.Length == 0 && usual is not null ? usual
            : names.TryGetValue(text, out var value) ? value
            : names.ContainsValue(text) ? text : Wrong(row, heading, $"“{heading}”可填：{string.Join('、', names.Keys)}");
    }

    private static double? NumberOf(RowReader row, string heading)
    {
        if (row.Plain(heading) is not { Length: > 0 } text)
        {
            return null;
        }

        if (double.TryParse(text, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        row.Wrong(heading, $"“{text}”不是数值");
        return null;
    }

    private static string Wrong(RowReader row, string heading, string message)
    {
        row.Wrong(heading, message);
        return "";
    }
}
