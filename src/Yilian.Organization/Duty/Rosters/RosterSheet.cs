using System.Globalization;
using Yilian.Contracts.Organization;
using Yilian.Organization.Import;
using Yilian.Organization.Units;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>One good row of a spreadsheet of shifts.</summary>
internal sealed record ShiftLine(int Row, ShiftFacts Facts);

/// <summary>The spreadsheet of a roster: its columns, and what makes a row of it good. What is exported can be imported again.</summary>
internal static class RosterSheet
{
    public const string Date = "日期";

    private const string Post = "岗位";
    private const string Name = "姓名";
    private const string Phone = "电话";
    private const string Start = "开始时间";
    private const string End = "结束时间";
    private const int LongestName = 64;

    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "MM/dd/yyyy HH:mm:ss", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"];
    private static readonly string[] TimeForms = ["H:mm", "HH:mm:ss", "H:mm:ss", "MM/dd/yyyy HH:mm:ss", "H时mm分", "H点"];

    public static Template Template { get; } = new("值班表",
    [
        new(Date, true, "班次开始的日期，例如 2026-10-01"),
        new(Post, true, Posts.Choices),
        new(Name, true, "最长 64 个字符"),
        new(Phone, true, "数字、空格、+、-、括号，3-32 位"),
        new(Start, false, "例如 08:00；不填为 08:00"),
        new(End, false, "例如 20:00；不晚于开始时间的算次日；不填则值满 24 小时"),
    ]);

    public static Parsed<ShiftLine> Parse(Sheet sheet)
    {
        List<ImportError> errors = [.. sheet.Missing(Date, Post, Name, Phone), .. sheet.Doubled()];
        var lines = new List<ShiftLine>();
        foreach (var row in errors.Count > 0 ? [] : sheet.Rows)
        {
            var reader = sheet.Reader(row, errors);
            if (Line(reader) is { } line && reader.Good)
            {
                RefuseOverlap(reader, line, lines);
                lines.Add(line);
            }
        }

        return new Parsed<ShiftLine>(sheet.Rows.Count, lines, errors);
    }

    /// <summary>The shifts as rows of the same columns.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<DutyShift> shifts) => shifts.Select(s => (IReadOnlyList<string>)
        [Local(s.From, "yyyy-MM-dd"), Posts.TitleOf(s.Post), s.PersonName, s.Phone, Local(s.From, "HH:mm"), Local(s.To, "HH:mm")]);

    private static string Local(DateTimeOffset at, string form) => at.ToOffset(BeijingDays.Beijing).ToString(form, CultureInfo.InvariantCulture);

    private static ShiftLine? Line(RowReader row)
    {
        var (day, post) = (DateOf(row), PostOf(row));
        var (name, phone) = (row.Required(Name, LongestName), PhoneOf(row));
        var start = TimeOf(row, Start) ?? BeijingDays.Morning;
        var end = TimeOf(row, End) ?? start;
        if (day is not { } date || post is null)
        {
            return null;
        }

        var from = BeijingDays.At(date, start);
        return new ShiftLine(row.Number, new ShiftFacts(post, name, phone, null, from, BeijingDays.At(end > start ? date : date.AddDays(1), end)));
    }

    private static DateOnly? DateOf(RowReader row)
    {
        var text = row.Plain(Date) ?? "";
        if (DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100)
        {
            return DateOnly.FromDateTime(day);
        }

        row.Wrong(Date, text.Length == 0 ? "“日期”不能为空" : $"日期“{text}”应写作 2026-10-01 这样的形式");
        return null;
    }

    private static TimeOnly? TimeOf(RowReader row, string heading)
    {
        var text = (row.Plain(heading) ?? "").Replace('：', ':');
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time))
        {
            return TimeOnly.FromDateTime(time);
        }

        row.Wrong(heading, $"时间“{text}”应写作 08:00 这样的形式");
        return null;
    }

    private static string? PostOf(RowReader row)
    {
        var text = row.Text(Post) ?? "";
        if (Posts.Meant(text) is { } post)
        {
            return post;
        }

        row.Wrong(Post, text.Length == 0 ? "“岗位”不能为空" : $"没有“{text}”这个岗位，可填：{Posts.Choices}");
        return null;
    }

    // The number itself is not repeated in the message: it is personal data.
    private static string PhoneOf(RowReader row)
    {
        var phone = row.Plain(Phone) ?? "";
        if (!Phones.Valid(phone))
        {
            row.Wrong(Phone, phone.Length == 0 ? "“电话”不能为空" : "电话格式不正确");
        }

        return phone;
    }

    private static void RefuseOverlap(RowReader row, ShiftLine line, List<ShiftLine> before)
    {
        if (before.Find(b => string.Equals(b.Facts.Post, line.Facts.Post, StringComparison.Ordinal) && b.Facts.From < line.Facts.To && b.Facts.To > line.Facts.From) is { } other)
        {
            row.Wrong(Date, $"与第 {other.Row} 行的{Posts.TitleOf(line.Facts.Post)}时间重叠");
        }
    }
}
