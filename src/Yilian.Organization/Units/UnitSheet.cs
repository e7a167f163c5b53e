using System.Text.RegularExpressions;
using Yilian.Contracts.Organization;
using Yilian.Organization.Divisions;
using Yilian.Organization.Headquarters;
using Yilian.Organization.Import;

namespace Yilian.Organization.Units;

/// <summary>One good row of a spreadsheet of units. What is null stands in no column and stays as it is.</summary>
internal sealed record UnitLine(
    int Row, string Code, string Name, string? ShortName, string? Kind, string? DivisionCode, IReadOnlyList<string>? DutyPhones, IReadOnlyList<Guid>? HeadquartersIds)
{
    /// <summary>The unit's facts with this row over what is known of it.</summary>
    public UnitFacts Over(UnitFacts? known) => new(
        Code, Name, UnitFacts.Short(ShortName ?? known?.ShortName, Name), Kind ?? known?.Kind ?? OrganizationKinds.MemberUnit,
        DivisionCode is null ? known?.DivisionCode : DivisionCode.Length == 0 ? null : DivisionCode,
        DutyPhones ?? known?.DutyPhones ?? [], HeadquartersIds ?? known?.HeadquartersIds ?? []);
}

/// <summary>The spreadsheet of units: its columns, and what makes a row of it good.</summary>
internal static partial class UnitSheet
{
    private const string Code = "代码";
    private const string Name = "名称";
    private const string ShortName = "简称";
    private const string Kind = "类别";
    private const string Division = "区划代码";
    private const string DutyPhones = "值班电话";
    private const string Headquarters = "所属指挥部";
    private const int LongestName = 100;
    private const int LongestShortName = 30;

    public static Template Template { get; } = new("单位",
    [
        new(Code, true, "1-32 位字母、数字、横线；已有该代码的单位将被更新"),
        new(Name, true, "单位全称，最长 100 个字符"),
        new(ShortName, false, "最长 30 个字符；不填则用全称"),
        new(Kind, false, $"{UnitKinds.Choices}；不填为成员单位"),
        new(Division, false, "6 位数字；县区单位必填"),
        new(DutyPhones, false, "多个用、或 ; 分隔，最多 10 个"),
        new(Headquarters, false, "指挥部的名称、简称或代码，多个用、或 ; 分隔"),
    ]);

    public static Parsed<UnitLine> Parse(Sheet sheet)
    {
        List<ImportError> errors = [.. sheet.Missing(Code, Name), .. sheet.Doubled()];
        var lines = new List<UnitLine>();
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in errors.Count > 0 ? [] : sheet.Rows)
        {
            var reader = sheet.Reader(row, errors);
            var line = Line(reader);
            if (line.Code.Length > 0 && !rowOf.TryAdd(line.Code, row.Number))
            {
                reader.Wrong(Code, $"代码 {line.Code} 与第 {rowOf[line.Code]} 行重复");
            }

            if (reader.Good)
            {
                lines.Add(line);
            }
        }

        return new Parsed<UnitLine>(sheet.Rows.Count, lines, errors);
    }

    private static UnitLine Line(RowReader row)
    {
        var code = CodeOf(row);
        var name = row.Required(Name, LongestName);
        var shortName = row.Text(ShortName) is { } text ? row.AtMost(ShortName, text, LongestShortName) : null;
        var kind = KindOf(row);
        return new UnitLine(row.Number, code, name, shortName, kind, DivisionOf(row, kind), PhonesOf(row), HeadquartersOf(row));
    }

    private static string CodeOf(RowReader row)
    {
        var code = row.Plain(Code) ?? "";
        if (!CodeForm().IsMatch(code))
        {
            row.Wrong(Code, code.Length == 0 ? "“代码”不能为空" : $"代码“{code}”应为 1-32 位字母、数字、横线");
        }
        else if (Appendix.HasCode(code))
        {
            row.Wrong(Code, $"代码 {code} 是指挥部；指挥部由通知附件确定，不能导入");
        }

        return code;
    }

    private static string? KindOf(RowReader row)
    {
        if (row.Text(Kind) is not { Length: > 0 } text)
        {
            return null;
        }

        if (UnitKinds.Meant(text) is { } kind)
        {
            return kind;
        }

        row.Wrong(Kind, $"没有“{text}”这个类别，可填：{UnitKinds.Choices}");
        return null;
    }

    private static string? DivisionOf(RowReader row, string? kind)
    {
        var code = row.Plain(Division);
        if (UnitKinds.NeedsDivision(kind) && !DivisionBook.Knows(code ?? ""))
        {
            row.Wrong(Division, "县区单位须填写本市县区的 6 位区划代码");
        }
        else if (code is { Length: > 0 } && !DivisionForm().IsMatch(code))
        {
            row.Wrong(Division, $"区划代码“{code}”应为 6 位数字");
        }

        return code;
    }

    private static List<string>? PhonesOf(RowReader row)
    {
        var phones = row.Several(DutyPhones)?.Select(RowReader.Narrow).ToList();
        if (phones?.Find(p => !Phones.Valid(p)) is { } wrong)
        {
            row.Wrong(DutyPhones, $"电话“{wrong}”格式不正确");
        }

        if (phones?.Count > Phones.Most)
        {
            row.Wrong(DutyPhones, $"值班电话最多 {Phones.Most} 个");
        }

        return phones;
    }

    private static IReadOnlyList<Guid>? HeadquartersOf(RowReader row)
    {
        if (row.Several(Headquarters) is not { } names)
        {
            return null;
        }

        var ids = new List<Guid>(names.Count);
        foreach (var name in names)
        {
            if (Appendix.Meant(name) is { } id)
            {
                ids.Add(id);
            }
            else
            {
                row.Wrong(Headquarters, $"没有名为“{name}”的指挥部");
            }
        }

        return UnitFacts.Ordered(ids);
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DivisionForm();
}
