using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Writing;

namespace Yilian.Information.Basics.Registers.Facts;

/// <summary>Reads the typed fields of an entry against their definitions: what is not defined is refused, what is defined is brought into one form.</summary>
internal sealed class FactsReader(List<DraftError> errors)
{
    private const int MostRows = 200;

    public JsonObject Read(string register, string kind, JsonElement? given)
    {
        var read = new JsonObject();
        if (given is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) })
        {
            Wrong("facts", "facts", "应为按字段名组织的对象|An object with the fields by key");
            return read;
        }

        var fields = Definitions.FieldsOf(register, kind);
        RefuseUnknown(fields, given);
        foreach (var field in fields)
        {
            var value = ValueOf(given, field.Key);
            if (field.Type == "rows")
            {
                Put(read, field.Key, Rows(field, value));
            }
            else
            {
                Put(read, field.Key, One(new Typed(field.Type, field.Title, field.Unit, field.Min, field.Max, field.Longest, field.Required, field.Choices), $"facts.{field.Key}", field.Title, value));
            }
        }

        return read;
    }

    private void RefuseUnknown(IReadOnlyList<RegisterField> fields, JsonElement? given)
    {
        if (given is not { ValueKind: JsonValueKind.Object } facts)
        {
            return;
        }

        foreach (var property in facts.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null && fields.All(f => !string.Equals(f.Key, p.Name, StringComparison.Ordinal))))
        {
            Wrong($"facts.{property.Name}", property.Name, "这一类型没有该字段，请刷新页面后重试|This kind has no such field");
        }
    }

    private JsonArray? Rows(RegisterField field, JsonElement? value)
    {
        if (value is null)
        {
            Demand(field.Required, $"facts.{field.Key}", field.Title);
            return null;
        }

        if (value.Value.ValueKind != JsonValueKind.Array || value.Value.GetArrayLength() > MostRows)
        {
            Wrong($"facts.{field.Key}", field.Title, $"应为列表，最多 {MostRows} 行|A list of at most {MostRows} rows");
            return null;
        }

        var rows = new JsonArray();
        foreach (var (row, i) in value.Value.EnumerateArray().Select((r, i) => (r, i)))
        {
            rows.Add(Row(field, row, i));
        }

        return rows.Count == 0 ? null : rows;
    }

    private JsonNode? Row(RegisterField field, JsonElement row, int index)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            Wrong($"facts.{field.Key}[{index}]", field.Title, "应为按列名组织的对象|An object with the columns by key");
            return null;
        }

        var read = new JsonObject();
        foreach (var c in field.Columns)
        {
            var typed = new Typed(c.Type, c.Title, c.Unit, c.Min, c.Max, c.Longest, c.Required, c.Choices);
            Put(read, c.Key, One(typed, $"facts.{field.Key}[{index}].{c.Key}", $"{field.Title}第 {index + 1} 行{c.Title}", ValueOf(row, c.Key), field.Title));
        }

        return read;
    }

    private JsonNode? One(Typed type, string path, string title, JsonElement? value, string? column = null)
    {
        if (value is null || (value.Value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.Value.GetString())))
        {
            Demand(type.Required, path, title, column);
            return null;
        }

        var (node, problem) = Typing.Read(type, value.Value);
        if (problem is not null)
        {
            errors.Add(new DraftError(path, column ?? title, $"{title}：{problem.Split('|')[0]}|{problem.Split('|')[^1]}"));
        }

        return node;
    }

    private void Demand(bool required, string path, string title, string? column = null)
    {
        if (required)
        {
            errors.Add(new DraftError(path, column ?? title, $"请填写{title}|Enter this field"));
        }
    }

    private void Wrong(string path, string title, string problem) => errors.Add(new DraftError(path, title, problem));

    private static JsonElement? ValueOf(JsonElement? holder, string key) =>
        holder is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static void Put(JsonObject read, string key, JsonNode? node)
    {
        if (node is not null)
        {
            read[key] = node;
        }
    }
}

/// <summary>What a single value must be.</summary>
internal sealed record Typed(string Type, string Title, string? Unit, double? Min, double? Max, int? Longest, bool Required, IReadOnlyList<RegisterChoice> Choices);

/// <summary>Reads one value of a type; says what is wrong with it in both languages.</summary>
internal static class Typing
{
    private const string Dates = "yyyy-MM-dd";

    public static (JsonNode? Node, string? Problem) Read(Typed type, JsonElement value) => type.Type switch
    {
        "number" => Number(type, value, whole: false),
        "integer" => Number(type, value, whole: true),
        "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? (JsonValue.Create(value.GetBoolean()), null) : (null, "应为是或否|true or false"),
        "date" => Date(value),
        "choice" => Choice(type, value),
        _ => Text(type, value),
    };

    private static (JsonNode?, string?) Number(Typed type, JsonElement value, bool whole)
    {
        var unit = type.Unit is null ? "" : $"（{type.Unit}）";
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            return (null, $"应为数字{unit}，不要带单位|A number, without a unit");
        }

        if (number < type.Min || number > type.Max)
        {
            return (null, $"应在 {type.Min} 到 {type.Max} 之间{unit}|Between {type.Min} and {type.Max}");
        }

        if (!whole)
        {
            return (JsonValue.Create(number), null);
        }

        return number == Math.Floor(number) ? (JsonValue.Create((long)number), null) : (null, $"应为整数{unit}|A whole number");
    }

    private static (JsonNode?, string?) Date(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (JsonValue.Create(date.ToString(Dates, CultureInfo.InvariantCulture)), null)
            : (null, "日期格式应为 2026-08-05|A date such as 2026-08-05");

    private static (JsonNode?, string?) Choice(Typed type, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ToString();
        var meant = type.Choices.FirstOrDefault(c => string.Equals(c.Value, text, StringComparison.Ordinal));
        return meant is null
            ? (null, $"没有“{text.Replace('|', ' ')}”这一项，可选：{string.Join('、', type.Choices.Take(40).Select(c => c.Title))}|Not one of the choices")
            : (JsonValue.Create(meant.Value), null);
    }

    private static (JsonNode?, string?) Text(Typed type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return (null, "应为文字|A text");
        }

        var text = value.GetString()!.Trim();
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return (null, "不能含有空字符（U+0000）|The character U+0000 is not allowed");
        }

        return text.Length > (type.Longest ?? 200) ? (null, $"最长 {type.Longest ?? 200} 个字符|At most {type.Longest ?? 200} characters") : (JsonValue.Create(text), null);
    }
}
