using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Facts;
using Yilian.Information.Basics.Registers.Reading;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Sheets;

/// <summary>二（一）1 基本应急信息: a register as a spreadsheet, with the filters of the list; what is exported can be changed and imported again.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ExportRegisterSlice : ISlice
{
    private const int Most = 100_000;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/registers/export", Handle).Produces<byte[]>(contentType: Xlsx);

    private static async Task<IResult> Handle(ReadingDesk desk, IOrganizationBook book, Lane lane, [AsParameters] RegisterFilter filter, string? format, CancellationToken ct)
    {
        var register = Definitions.Of(filter.Register);
        if (format is not (null or "" or "xlsx" or "csv"))
        {
            throw new InvalidRequestException("format", "格式可选 xlsx、csv|xlsx or csv");
        }

        var entries = filter.Of(desk.Db.Set<RegisterEntry>().AsNoTracking().VisibleTo(desk.Caller, desk.Db), desk.Caller, desk.Now);
        var rows = await ListRegisterSlice.Ordered(entries, null).Take(Most + 1).ToListAsync(ct);
        if (rows.Count > Most)
        {
            throw new InvalidRequestException("register", $"一次最多导出 {Most} 条，请先筛选|At most {Most} entries; filter first");
        }

        var headings = RegisterSheet.Columns(register).Select(c => c.Heading).Concat(RegisterSheet.Extra).ToList();
        var lines = rows.Select(e => new EntryLine(register, e, desk, book).Cells());
        var name = $"{register.Title}{desk.Now.ToOffset(Numbers.Beijing).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}";
        await Record(register, rows.Count, format is "csv" ? "csv" : "xlsx", desk, lane, ct);
        return format is "csv"
            ? Results.File(Csv(headings, lines), "text/csv; charset=utf-8", name + ".csv")
            : Results.File(Workbook(headings, lines, register), Xlsx, name + ".xlsx");
    }

    // Nothing goes out that is not on record: when the record cannot be written, neither is the file.
    private static Task Record(RegisterDefinition register, int count, string format, ReadingDesk reading, Lane lane, CancellationToken ct) => lane.Run(
        new Command(null, "", reading.Caller, async (desk, token) =>
        {
            var audience = await desk.AudienceOf([KnownHeadquarters.General, Audience.Auditors], token);
            desk.Record(
                new RegisterExported(register.Key, count, format), $"{reading.Caller.DisplayName}导出{register.Title} {count} 条（{format}）",
                new Subject(audience, Organization: reading.Caller.Grants.Select(g => (Guid?)g.OrganizationId).FirstOrDefault()));
            return "null";
        }), ct);

    private static byte[] Workbook(List<string> headings, IEnumerable<IReadOnlyList<string>> lines, RegisterDefinition register)
    {
        var numbers = RegisterSheet.Numeric(register);
        var numeric = headings.ConvertAll(h => numbers.Contains(h.Split('(')[0]));
        using var stream = new MemoryStream();
        stream.SaveAs(lines.Select(l => Row(l, numeric)).Prepend(Row(headings, numeric)), printHeader: false, sheetName: register.Title);
        return stream.ToArray();
    }

    private static Dictionary<string, object> Row(IReadOnlyList<string> cells, List<bool> numeric)
    {
        var row = new Dictionary<string, object>(cells.Count, StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            // The library takes a text that begins with $= for a formula.
            row["c" + i] = numeric[i] && CellValues.Number(cells[i]) is { } number ? number : cells[i].StartsWith("$=", StringComparison.Ordinal) ? "'" + cells[i] : cells[i];
        }

        return row;
    }

    private static byte[] Csv(List<string> headings, IEnumerable<IReadOnlyList<string>> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Prepend(headings))
        {
            text.AppendJoin(',', line.Select(Quoted)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A text that a spreadsheet program would run as a formula is kept a text.
    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '@' or '+' or '-' or '\t' && CellValues.Number(cell) is null && !cell.Skip(1).All(c => char.IsAsciiDigit(c) || c is ' ' or '-') ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <summary>An entry as a line of its register's spreadsheet.</summary>
internal sealed class EntryLine(RegisterDefinition register, RegisterEntry e, ReadingDesk desk, IOrganizationBook book)
{
    public IReadOnlyList<string> Cells()
    {
        List<string> cells =
        [
            e.Code, e.Name, Definitions.KindName(e.Register, e.KindCode), book.Find(e.OwnerId)?.Name ?? "", e.CountyCode is null ? "" : book.CountyName(e.CountyCode) ?? "",
            e.Place, Number(e.Longitude), Number(e.Latitude), "",
        ];
        Add(cells, register.HasImpact, Number(e.ImpactRadius));
        cells.Add(e.ContactName ?? "");
        cells.Add(desk.Caller.PhoneFor(e.ContactPhone, e.OwnerId, book) ?? "");
        Add(cells, register.HasReadiness, Definitions.TitleOf(Definitions.Readiness, e.Readiness));
        Add(cells, register.HasLevel, e.Level?.ToString(CultureInfo.InvariantCulture));
        Add(cells, register.HasQuantity, Number(e.Quantity));
        Add(cells, register.HasQuantity, e.Unit);
        cells.AddRange(Facts());
        cells.AddRange([Day(e.VerifiedAt), Day(e.VerifyBy), e.FreshnessAt(desk.Now) switch { Freshnesses.Stale => "逾期未核实", Freshnesses.Due => "即将到期", _ => "有效" }]);
        return cells;
    }

    // A column stands for the kind's own field of this title.
    private IEnumerable<string> Facts()
    {
        using var facts = JsonDocument.Parse(e.Facts);
        var fields = Definitions.FieldsOf(e.Register, e.KindCode).ToDictionary(f => f.Title, StringComparer.Ordinal);
        return [.. RegisterSheet.Fields(register).Select(f => fields.TryGetValue(f.Title, out var field) ? FactsText.Of(field, facts.RootElement) ?? "" : "")];
    }

    private static void Add(List<string> cells, bool present, string? text)
    {
        if (present)
        {
            cells.Add(text ?? "");
        }
    }

    private static string Number(double? number) => number?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateTimeOffset at) => at.ToOffset(Numbers.Beijing).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
