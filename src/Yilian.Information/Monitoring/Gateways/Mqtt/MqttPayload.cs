using System.Globalization;
using System.Text.Json;

namespace Yilian.Information.Monitoring.Gateways.Mqtt;

/// <summary>A value in a message.</summary>
/// <param name="Element">Null: that of the topic.</param>
/// <param name="At">Null: when it came.</param>
internal sealed record MqttValue(string? Element, double Value, DateTimeOffset? At, string? Unit, string? Quality);

/// <summary>
/// What a message says, as JSON: a value; an object of value with time, unit, element, quality; an object of elements with one time, when the topic
/// names no element; or an array of these. All of it can be read, or none is taken.
/// </summary>
internal static class MqttPayload
{
    private const int Most = 1_000;
    private const double MillisecondsFrom = 100_000_000_000;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Null when it cannot be read.</summary>
    public static List<MqttValue>? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 8 });
            var values = new List<MqttValue>();
            return Add(values, json.RootElement) && values.Count is > 0 and <= Most ? values : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Add(List<MqttValue> values, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                return json.GetArrayLength() <= Most && json.EnumerateArray().All(e => e.ValueKind != JsonValueKind.Array && Add(values, e));
            case JsonValueKind.Object:
                return json.TryGetProperty("value", out _) ? AddOne(values, json) : AddNamed(values, json);
            default:
                return Number(json) is { } plain && Put(values, new MqttValue(null, plain, null, null, null));
        }
    }

    private static bool AddOne(List<MqttValue> values, JsonElement json) =>
        Number(json.GetProperty("value")) is { } value && Time(json, out var at) && Text(json, "element", out var element) && Text(json, "unit", out var unit)
        && Text(json, "quality", out var quality) && quality is null or "ok" or "suspect" or "bad" && Put(values, new MqttValue(element, value, at, unit, quality));

    private static bool AddNamed(List<MqttValue> values, JsonElement json)
    {
        if (!Time(json, out var at))
        {
            return false;
        }

        foreach (var member in json.EnumerateObject().Where(m => m.Name != "time"))
        {
            if (Number(member.Value) is not { } value)
            {
                return false;
            }

            values.Add(new MqttValue(member.Name, value, at, null, null));
        }

        return true;
    }

    private static bool Put(List<MqttValue> values, MqttValue value)
    {
        values.Add(value);
        return true;
    }

    private static double? Number(JsonElement json)
    {
        var value = json.ValueKind switch
        {
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.String when double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) => text,
            _ => double.NaN,
        };
        return double.IsFinite(value) ? value : null;
    }

    private static bool Text(JsonElement json, string name, out string? text)
    {
        text = json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String;
    }

    // A text without an offset is Beijing time; a number counts seconds or milliseconds since 1970.
    private static bool Time(JsonElement json, out DateTimeOffset? at)
    {
        at = null;
        if (!json.TryGetProperty("time", out var time) || time.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (time.ValueKind == JsonValueKind.Number && time.GetDouble() is >= 0 and < 4_000_000_000_000 and var number)
        {
            at = DateTimeOffset.FromUnixTimeMilliseconds((long)(number < MillisecondsFrom ? number * 1000 : number));
            return true;
        }

        if (time.ValueKind != JsonValueKind.String || !DateTime.TryParse(time.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read))
        {
            return false;
        }

        at = read.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(read, Beijing) : new DateTimeOffset(read.ToUniversalTime(), TimeSpan.Zero);
        return true;
    }
}
