using System.Text.Json.Nodes;
using Yilian.Protocols.Jt808;

namespace Yilian.Host.Decoding;

/// <summary>A position of JT/T 808 as JSON.</summary>
internal static class Jt808PositionJson
{
    public static JsonObject Of(in Jt808Position position)
    {
        var json = new JsonObject
        {
            ["alarm"] = (uint)position.Alarms,
            ["alarms"] = Names((uint)position.Alarms, bit => (Jt808Alarms)bit),
            ["status"] = (uint)position.States,
            ["states"] = Names((uint)position.States, bit => (Jt808States)bit),
            ["acc"] = position.States.HasFlag(Jt808States.Ignition) ? 1 : 0,
            ["positioned"] = position.States.HasFlag(Jt808States.Located) ? 1 : 0,
            ["lat"] = position.Latitude,
            ["lon"] = position.Longitude,
            ["altitude"] = position.Altitude,
            ["speed_kmh"] = position.Speed,
            ["direction"] = position.Direction,
            ["time"] = Written(Convert.ToHexStringLower(position.TimeBytes)),
            ["at"] = position.Time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
        };
        if (position.Time is null)
        {
            json["timeError"] = true;
        }

        Items(json, position.Items);
        return json;
    }

    private static void Items(JsonObject json, Jt808Items items)
    {
        var extras = new JsonArray();
        while (items.MoveNext())
        {
            var extra = new JsonObject { ["id"] = $"{(int)items.Current.Id:X2}", ["data"] = Convert.ToHexString(items.Current.Value) };
            if (Enum.IsDefined(items.Current.Id))
            {
                extra["name"] = items.Current.Id.ToString();
                extra["value"] = items.Current.Number;
            }

            extras.Add((JsonNode)extra);
        }

        if (extras.Count > 0)
        {
            json["extras"] = extras;
        }

        if (items.IsBroken)
        {
            json["extraError"] = true;
        }
    }

    // As it was sent, whether there is such a moment or not.
    private static string Written(string digits) =>
        $"20{digits[..2]}-{digits[2..4]}-{digits[4..6]} {digits[6..8]}:{digits[8..10]}:{digits[10..]}";

    private static JsonArray Names<T>(uint bits, Func<uint, T> name)
        where T : struct, Enum
    {
        var names = new JsonArray();
        for (var i = 0; i < 32; i++)
        {
            if ((bits & (1u << i)) != 0 && Enum.IsDefined(name(1u << i)))
            {
                names.Add(name(1u << i).ToString());
            }
        }

        return names;
    }
}
