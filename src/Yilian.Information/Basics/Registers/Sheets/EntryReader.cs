using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Organization;
using Yilian.Organization.Import;
using Yilian.Platform.Access;

namespace Yilian.Information.Basics.Registers.Sheets;

/// <summary>A good row of a spreadsheet, checked against the entry it updates.</summary>
/// <param name="Known">The entry with this code; null: a new one.</param>
/// <param name="Age">How long ago it was confirmed.</param>
internal sealed record SheetEntry(int Row, EntryDraft Draft, RegisterEntry? Known, TimeSpan Age = default, bool Demonstration = false);

/// <summary>Reads the rows of a register's spreadsheet. A column that is not there leaves what is known as it is.</summary>
internal sealed partial class EntryReader
{
    private readonly RegisterDefinition _register;
    private readonly IOrganizationBook _book;
    private readonly Caller _caller;
    private readonly Guid _usual;
    private readonly IReadOnlyDictionary<string, RegisterEntry> _known;
    private readonly Dictionary<string, Guid?> _owners = new(StringComparer.Ordinal);

    /// <param name="usual">Whose an entry is when the row does not say.</param>
    /// <param name="known">The entries with the codes of the sheet.</param>
    public EntryReader(RegisterDefinition register, IOrganizationBook book, Caller caller, Guid usual, IReadOnlyDictionary<string, RegisterEntry> known) =>
        (_register, _book, _caller, _usual, _known) = (register, book, caller, usual, known);

    public SheetEntry? Read(RowReader row, List<ImportError> errors)
    {
        var code = CodeOf(row);
        var known = code is null ? null : _known.GetValueOrDefault(code);
        var kind = KindOf(row, known);
        var owner = OwnerOf(row, known);
        if (known is { Removed: true })
        {
            row.Wrong(RegisterSheet.Code, $"编码 {code} 的条目已注销，请先恢复，或换一个编码");
        }

        if (kind is null || owner is null || !row.Good)
        {
            return null;
        }

        var request = Request(row, code, kind, known);
        if (!row.Good)
        {
            return null;
        }

        var wrong = new List<DraftError>();
        var draft = Drafting.Draft(request, owner.Value, _book, wrong);
        errors.AddRange(wrong.Select(e => new ImportError(row.Number, e.Column, e.Text.Split('|')[0])));
        return draft is null ? null : new SheetEntry(row.Number, draft, known);
    }

    private EditRegisterEntry Request(RowReader row, string? code, RegisterKind kind, RegisterEntry? known)
    {
        var (x, y) = (Number(row, RegisterSheet.Longitude), Number(row, RegisterSheet.Latitude));
        var moved = x is not null || y is not null;
        return new EditRegisterEntry
        {
            Register = _register.Key,
            Code = code,
            KindCode = kind.Code,
            Name = row.Text(RegisterSheet.Name) is null && known is not null ? known.Name : row.Required(RegisterSheet.Name, 100),
            Place = Text(row, RegisterSheet.Place, 200, known?.Place),
            CountyCode = CountyOf(row, known, moved),
            Longitude = moved ? x : known?.Longitude,
            Latitude = moved ? y : known?.Latitude,
            Datum = moved ? DatumOf(row) : null,
            Geometry = Json(known?.Geometry),
            ImpactRadius = _register.HasImpact && row.Text(RegisterSheet.Impact) is not null ? Number(row, RegisterSheet.Impact, 0, 200_000) : known?.ImpactRadius,
            ImpactArea = Json(known?.ImpactArea),
            ContactName = Text(row, RegisterSheet.ContactName, 64, known?.ContactName),
            ContactPhone = PhoneOf(row, known),
            Readiness = ReadinessOf(row) ?? known?.Readiness,
            Level = LevelOf(row) ?? (known?.LevelSource == "entered" ? known.Level : null),
            Quantity = row.Text(RegisterSheet.Quantity) is null ? known?.Quantity : Number(row, RegisterSheet.Quantity),
            Unit = row.Text(RegisterSheet.Unit) ?? known?.Unit,
            Facts = FactsOf(row, kind, known),
        };
    }

    private static string? CodeOf(RowReader row)
    {
        var code = row.Plain(RegisterSheet.Code);
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        if (!CodeForm().IsMatch(code))
        {
            row.Wrong(RegisterSheet.Code, $"编码“{code}”应为 1-32 位字母、数字、点、横线");
        }

        return code;
    }

    private RegisterKind? KindOf(RowReader row, RegisterEntry? known)
    {
        if (row.Text(RegisterSheet.Kind) is not { } text)
        {
            return known is null ? null : Definitions.KindOf(_register.Key, known.KindCode);
        }

        var kind = _register.Kinds.FirstOrDefault(k => k.Name == text || string.Equals(k.Code, RowReader.Narrow(text), StringComparison.OrdinalIgnoreCase));
        if (kind is null)
        {
            row.Wrong(RegisterSheet.Kind, text.Length == 0 ? "“类别”不能为空" : $"“{_register.Title}”没有类别“{text}”，可填：{string.Join('、', _register.Kinds.Take(12).Select(k => k.Name))} 等，见模板的填写说明");
        }

        return kind;
    }

    private Guid? OwnerOf(RowReader row, RegisterEntry? known)
    {
        var owner = known?.OwnerId ?? _usual;
        if (row.Text(RegisterSheet.Owner) is { Length: > 0 } name)
        {
            if (Named(name) is not { } found)
            {
                row.Wrong(RegisterSheet.Owner, $"没有名为“{name}”的单位，请填全称、简称或代码");
                return null;
            }

            owner = found;
        }

        if (_caller.Keeps(owner) && (known is null || _caller.Keeps(known.OwnerId)))
        {
            return owner;
        }

        row.Wrong(RegisterSheet.Owner, $"您无权维护“{_book.Find(_caller.Keeps(owner) ? known!.OwnerId : owner)?.Name}”的条目");
        return null;
    }

    private Guid? Named(string name)
    {
        if (!_owners.TryGetValue(name, out var found))
        {
            found = _book.All().FirstOrDefault(o => !o.Dissolved && (o.Name == name || o.ShortName == name || string.Equals(o.Code, name, StringComparison.OrdinalIgnoreCase)))?.Id;
            _owners[name] = found;
        }

        return found;
    }

    private string? CountyOf(RowReader row, RegisterEntry? known, bool moved)
    {
        if (row.Text(RegisterSheet.County) is not { Length: > 0 } text)
        {
            return moved ? null : known?.CountyCode;
        }

        var code = RowReader.Narrow(text);
        var county = _book.Districts.FirstOrDefault(d => d.Code == code || d.Name == text || d.Name.TrimEnd('县', '区') == text);
        if (county is null)
        {
            row.Wrong(RegisterSheet.County, $"“{text}”不是本市的县区；市外的请留空");
        }

        return county?.Code;
    }

    private static string? DatumOf(RowReader row)
    {
        switch (row.Plain(RegisterSheet.Datum)?.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal))
        {
            case null or "" or "WGS84" or "CGCS2000":
                return null;
            case "GCJ02" or "火星坐标":
                return Places.Datum.Gcj02;
            default:
                row.Wrong(RegisterSheet.Datum, "坐标系应为 WGS84 或 GCJ02");
                return null;
        }
    }

    private static string? PhoneOf(RowReader row, RegisterEntry? known)
    {
        if (row.Plain(RegisterSheet.ContactPhone) is not { } phone)
        {
            return known?.ContactPhone;
        }

        // An export shows a personal phone with its middle left out; taken back it means: as it was.
        if (known?.ContactPhone is { } kept && phone == Differences.Masked(kept))
        {
            return kept;
        }

        if (phone.Length > 0 && !PhoneForm().IsMatch(phone))
        {
            row.Wrong(RegisterSheet.ContactPhone, $"电话“{phone}”格式不正确");
        }

        return phone;
    }

    private string? ReadinessOf(RowReader row)
    {
        if (!_register.HasReadiness || row.Text(RegisterSheet.Readiness) is not { Length: > 0 } text)
        {
            return null;
        }

        return Definitions.Readiness.FirstOrDefault(r => r.Title == text || r.Value == text)?.Value ?? text;
    }

    private int? LevelOf(RowReader row)
    {
        if (!_register.HasLevel || row.Plain(RegisterSheet.Level) is not { Length: > 0 } text)
        {
            return null;
        }

        var level = "一二三四".IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var i ? i + 1 : CellValues.Number(text) is { } n && n == Math.Floor(n) ? (int)n : 0;
        if (level is < 1 or > 4)
        {
            row.Wrong(RegisterSheet.Level, $"级别“{text}”应为 1 到 4");
        }

        return level;
    }

    private JsonElement? FactsOf(RowReader row, RegisterKind kind, RegisterEntry? known)
    {
        var facts = known is null ? [] : JsonNode.Parse(known.Facts)!.AsObject();
        var fields = Definitions.FieldsOf(_register.Key, kind.Code);
        foreach (var stale in facts.Select(f => f.Key).Where(k => fields.All(f => f.Key != k)).ToList())
        {
            facts.Remove(stale);
        }

        foreach (var field in fields)
        {
            if (row.Text(field.Title) is { } text)
            {
                facts.Remove(field.Key);
                if (text.Length > 0)
                {
                    facts[field.Key] = CellValues.Of(field, text);
                }
            }
        }

        return JsonSerializer.SerializeToElement(facts);
    }

    private static double? Number(RowReader row, string heading, double min = double.MinValue, double max = double.MaxValue)
    {
        if (row.Text(heading) is not { Length: > 0 } text)
        {
            return null;
        }

        var number = CellValues.Number(text);
        if (number is null)
        {
            row.Wrong(heading, $"“{heading}”应为数字，不要带单位（现为“{text}”）");
        }
        else if (number < min || number > max)
        {
            row.Wrong(heading, $"“{heading}”应在 {min} 到 {max} 之间");
        }

        return number;
    }

    private static string? Text(RowReader row, string heading, int longest, string? known) => row.Text(heading) is { } text ? row.AtMost(heading, text, longest) : known;

    private static JsonElement? Json(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[0-9+() -]{3,32}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneForm();
}
