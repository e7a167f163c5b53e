using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Facts;
using Yilian.Organization.Import;

namespace Yilian.Information.Basics.Registers.Sheets;

/// <summary>The spreadsheet of a register: the same columns in the template, the import and the export, all from its definition.</summary>
internal static class RegisterSheet
{
    public const string Code = "编码";
    public const string Name = "名称";
    public const string Kind = "类别";
    public const string Owner = "所属单位";
    public const string County = "县区";
    public const string Place = "地点";
    public const string Longitude = "经度";
    public const string Latitude = "纬度";
    public const string Datum = "坐标系";
    public const string Impact = "影响半径";
    public const string ContactName = "联系人";
    public const string ContactPhone = "联系电话";
    public const string Readiness = "状态";
    public const string Level = "级别";
    public const string Quantity = "数量";
    public const string Unit = "计量单位";

    /// <summary>What an export tells beyond what can be imported.</summary>
    public static readonly string[] Extra = ["核实时间", "核实期限", "核实情况"];

    /// <summary>60,000 rows: more than a city's largest register, and still one command of a few seconds.</summary>
    public static SheetLimits Limits { get; } = new(60_000, 80_000, 150, 40, 600L * 1024 * 1024);

    public static IReadOnlyList<TemplateColumn> Columns(RegisterDefinition register) => [.. Base(register), .. Fields(register).Select(f => new TemplateColumn(f.Unit is null ? f.Title : $"{f.Title}({f.Unit})", false, Meaning(f)))];

    public static Template Template(RegisterDefinition register) => new(register.Title, Columns(register));

    /// <summary>The fields of all kinds by their titles; two kinds may mean different fields of the same title.</summary>
    public static IEnumerable<RegisterField> Fields(RegisterDefinition register) =>
        register.Fields.Concat(register.Kinds.SelectMany(k => k.Fields)).DistinctBy(f => f.Title);

    /// <summary>The columns that hold numbers, so that a spreadsheet program can add them up.</summary>
    public static HashSet<string> Numeric(RegisterDefinition register) =>
        [Longitude, Latitude, Impact, Level, Quantity, .. Fields(register).Where(f => f.Type is "number" or "integer").Select(f => f.Title)];

    private static IEnumerable<TemplateColumn> Base(RegisterDefinition register)
    {
        var located = register.Position == Definitions.Required;
        yield return new(Code, false, "1-32 位字母、数字、点、横线；已有该编码的条目将被更新；不填则新增并自动编号");
        yield return new(Name, true, "最长 100 个字符");
        yield return new(Kind, true, "类别名称或代码：" + string.Join('、', register.Kinds.Select(k => k.Name)));
        yield return new(Owner, false, "单位全称、简称或代码；不填则为导入人所在单位");
        yield return new(County, false, "县区名称或 6 位代码；不填则按经纬度判断");
        yield return new(Place, false, "最长 200 个字符");
        yield return new(Longitude, located, "度，例如 114.0215");
        yield return new(Latitude, located, "度，例如 33.0123");
        yield return new(Datum, false, "WGS84（不填）或 GCJ02（高德、腾讯地图坐标，自动换算）");
        if (register.HasImpact)
        {
            yield return new(Impact + "(米)", false, "以经纬度为圆心的影响半径");
        }

        yield return new(ContactName, false, "最长 64 个字符");
        yield return new(ContactPhone, false, "24 小时可接通的电话");
        if (register.HasReadiness)
        {
            yield return new(Readiness, false, string.Join('、', Definitions.Readiness.Select(r => r.Title)) + "；不填为备勤");
        }

        if (register.HasLevel)
        {
            yield return new(Level, false, "1 到 4，1 最高；能按标准计算的自动计算");
        }

        if (register.HasQuantity)
        {
            yield return new(Quantity, true, "不小于 0 的数字，不带单位");
            yield return new(Unit, true, string.Join('、', register.Units));
        }
    }

    private static string Meaning(RegisterField field)
    {
        var form = field.Type switch
        {
            "number" => $"数字，{field.Min} 到 {field.Max}",
            "integer" => $"整数，{field.Min} 到 {field.Max}",
            "date" => "日期，例如 2026-08-05",
            "flag" => "是或否",
            "choice" => string.Join('、', field.Choices.Select(c => c.Title)),
            "rows" => $"每行依次为{string.Join(FactsText.BetweenColumns, field.Columns.Select(c => c.Title))}，列间用 {FactsText.BetweenColumns}，行间用 {FactsText.BetweenRows}",
            _ => $"最长 {field.Longest} 个字符",
        };
        return $"{(field.Required ? "该类别必填；" : "")}{form}{(field.Hint is null ? "" : "；" + field.Hint)}";
    }
}
