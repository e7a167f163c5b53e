using Yilian.Contracts.Organization;
using Yilian.Organization.Import;
using Yilian.Organization.Units;

namespace Yilian.Organization.Liaisons;

/// <summary>One good row of a spreadsheet of liaisons. An office phone that stands in no column stays as it is.</summary>
internal sealed record LiaisonLine(int Row, string UnitCode, string Name, string Rank, string Mobile, string? OfficePhone, bool StandIn)
{
    public LiaisonFacts Over(Liaison? known) => new(
        Name, Rank, Mobile, OfficePhone is null ? known?.OfficePhone : OfficePhone.Length == 0 ? null : OfficePhone, StandIn, null);
}

/// <summary>The spreadsheet of liaisons: its columns, and what makes a row of it good.</summary>
internal static class LiaisonSheet
{
    private const string UnitCode = "单位代码";
    private const string Name = "姓名";
    private const string Rank = "职级";
    private const string Mobile = "手机";
    private const string OfficePhone = "办公电话";
    private const string Role = "角色";
    private const int LongestName = 64;

    // A mobile is a full number, not one of the short ones.
    private const int ShortestMobile = 5;

    public static Template Template { get; } = new("联络员",
    [
        new(UnitCode, true, "单位在本平台的代码"),
        new(Name, true, "最长 64 个字符"),
        new(Rank, true, "科级干部的职级，例如：正科级"),
        new(Mobile, true, "只向参与联动的人员显示"),
        new(OfficePhone, false, "数字、空格、+、-、括号"),
        new(Role + "(联络员/替补)", false, "联络员 或 替补；不填为联络员。姓名与现任不同的，现任任期结束"),
    ]);

    /// <param name="knowsUnit">Whether a unit with this code is there.</param>
    public static Parsed<LiaisonLine> Parse(Sheet sheet, Func<string, bool> knowsUnit)
    {
        List<ImportError> errors = [.. sheet.Missing(UnitCode, Name, Rank, Mobile), .. sheet.Doubled()];
        var lines = new List<LiaisonLine>();
        var rowOf = new Dictionary<(string, bool), int>();
        foreach (var row in errors.Count > 0 ? [] : sheet.Rows)
        {
            var reader = sheet.Reader(row, errors);
            var line = Line(reader, knowsUnit);
            if (line.UnitCode.Length > 0 && !rowOf.TryAdd((line.UnitCode, line.StandIn), row.Number))
            {
                reader.Wrong(UnitCode, $"单位 {line.UnitCode} 的{Liaison.RoleOf(line.StandIn)}与第 {rowOf[(line.UnitCode, line.StandIn)]} 行重复");
            }

            if (reader.Good)
            {
                lines.Add(line);
            }
        }

        return new Parsed<LiaisonLine>(sheet.Rows.Count, lines, errors);
    }

    private static LiaisonLine Line(RowReader row, Func<string, bool> knowsUnit)
    {
        var code = row.Plain(UnitCode) ?? "";
        if (!knowsUnit(code))
        {
            row.Wrong(UnitCode, code.Length == 0 ? "“单位代码”不能为空" : $"没有代码为“{code}”的单位");
        }

        var (name, rank, mobile, office) = (row.Required(Name, LongestName), row.Required(Rank, LongestName), MobileOf(row), row.Plain(OfficePhone));
        if (office is { Length: > 0 } && !Phones.Valid(office))
        {
            row.Wrong(OfficePhone, $"办公电话“{office}”格式不正确");
        }

        return new LiaisonLine(row.Number, code, name, rank, mobile, office, RoleOf(row));
    }

    // The number itself is not repeated in the message: it is personal data.
    private static string MobileOf(RowReader row)
    {
        var mobile = row.Plain(Mobile) ?? "";
        if (mobile.Length == 0)
        {
            row.Wrong(Mobile, "“手机”不能为空");
        }
        else if (mobile.Length < ShortestMobile || !Phones.Valid(mobile))
        {
            row.Wrong(Mobile, "手机号码格式不正确");
        }

        return mobile;
    }

    private static bool RoleOf(RowReader row)
    {
        switch (row.Text(Role))
        {
            case null or "" or "联络员":
                return false;
            case "替补" or "替补联络员":
                return true;
            case { } other:
                row.Wrong(Role, $"没有“{other}”这个角色，可填：联络员、替补");
                return false;
        }
    }
}
