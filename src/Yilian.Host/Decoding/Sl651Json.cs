using System.Text;
using System.Text.Json.Nodes;
using Yilian.Protocols;
using Yilian.Protocols.Sl651;

namespace Yilian.Host.Decoding;

/// <summary>A frame of SL 651 as JSON: its header, serial and time, and its elements.</summary>
internal static class Sl651Json
{
    public static JsonObject Of(string line)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromHexString(string.Concat(line.Where(c => !char.IsWhiteSpace(c))));
        }
        catch (FormatException)
        {
            return DecodeVerb.Refused("NotHexadecimal");
        }

        var cut = Sl651Frame.Cut(bytes);
        if (cut.Kind != CutKind.Frame)
        {
            return DecodeVerb.Refused((cut.Kind == CutKind.NeedMore ? FrameError.Incomplete : cut.Error).ToString());
        }

        var frame = Sl651Frame.Read(bytes);
        var json = Header(frame);
        json["crcComputed"] = $"{Sl651Checksum.Of(bytes.AsSpan(0, cut.Length - (frame.IsAscii ? 4 : 2))):X4}";
        json["trailing"] = Convert.ToHexString(bytes, cut.Length, bytes.Length - cut.Length);
        Add(json, frame.Message);
        return json;
    }

    private static JsonObject Header(in Sl651Frame frame)
    {
        var json = new JsonObject
        {
            ["valid"] = true,
            ["encoding"] = frame.IsAscii ? "ASCII" : "HEX",
            ["direction"] = frame.IsDown ? "down" : "up",
            ["center"] = $"{frame.Center:X2}",
            ["station"] = frame.Station.ToString(),
            ["password"] = $"{frame.Password:X4}",
            ["func"] = $"{(byte)frame.Function:X2}",
            ["length"] = frame.BodyLength,
            ["start"] = frame.Start.ToString().ToUpperInvariant(),
            ["end"] = frame.End.ToString().ToUpperInvariant(),
        };
        if (frame.PacketCount > 0)
        {
            json["packets"] = frame.PacketCount;
            json["packet"] = frame.PacketNumber;
        }

        return json;
    }

    private static void Add(JsonObject json, in Sl651Message message)
    {
        if (!message.HasPreamble)
        {
            return;
        }

        json["serial"] = message.Serial;
        json["sendTime"] = message.SentAt?.ToString("yyyy-MM-dd HH:mm:ss");
        if (!message.HasElements)
        {
            json["content"] = Convert.ToHexString(message.Content);
            return;
        }

        var elements = new JsonArray();
        foreach (var element in message.Elements)
        {
            Describe(json, element);
            elements.Add((JsonNode)Of(element));
        }

        json["elements"] = elements;
    }

    /// <summary>Station, class and time of the first group stand beside the elements too, where a reader looks for them.</summary>
    private static void Describe(JsonObject json, in Sl651Element element)
    {
        if (element.Station != default)
        {
            json["elementStation"] = element.Station.ToString();
        }

        if (element.Class != 0)
        {
            json["stationType"] = $"{(char)element.Class}";
        }

        if (!json.ContainsKey("obsTime") && element.ObservedAt is { } time)
        {
            json["obsTime"] = Minutes(time);
        }
    }

    private static JsonObject Of(in Sl651Element element)
    {
        var json = new JsonObject { ["id"] = element.Id >= 0xFF00 ? $"{element.Id:X4}" : $"{element.Id:X2}" };
        if (Sl651Catalog.Find(element.Id) is { } known)
        {
            (json["name"], json["title"], json["unit"]) = (known.Name, known.Title, known.Unit);
        }
        else if (!element.Name.IsEmpty)
        {
            json["name"] = Encoding.ASCII.GetString(element.Name);
        }

        Value(json, element);
        if (element.ObservedAt is { } time)
        {
            json["obsTime"] = Minutes(time);
        }

        if (element.TimeIsImpossible)
        {
            json["badTime"] = true;
        }

        return json;
    }

    private static void Value(JsonObject json, in Sl651Element element)
    {
        switch (element.Kind)
        {
            case Sl651Kind.Picture:
                json["bytes"] = element.Raw.Length;
                return;
            case Sl651Kind.Text:
                json["text"] = Encoding.Latin1.GetString(element.Raw);
                return;
            case Sl651Kind.Step:
                json["timeStep_ddHHmm"] = $"{element.Step.Days:00}{element.Step.Hours:00}{element.Step.Minutes:00}";
                return;
            case Sl651Kind.State:
                json["raw"] = Raw(element);
                json["statusBits"] = element.StateBits;
                return;
            case Sl651Kind.Series:
                json["raw"] = Raw(element);
                json[element.Id == 0xF4 ? "values_mm" : element.Id is >= 0xF5 and <= 0xFC ? "values_m" : "series"] = Numbers(element);
                return;
            case Sl651Kind.Unreadable:
                json["unreadable"] = Raw(element);
                return;
            default:
                json["raw"] = Raw(element);
                json["value"] = element.Value.Number;
                if (element.Value.Validity == Sl651Validity.Malformed)
                {
                    json["badBcd"] = true;
                }

                return;
        }
    }

    private static JsonArray Numbers(in Sl651Element element)
    {
        var numbers = new JsonArray();
        for (var i = 0; i < element.Count; i++)
        {
            numbers.Add((JsonNode?)element[i].Number);
        }

        return numbers;
    }

    private static string Raw(in Sl651Element element) =>
        element.Name.IsEmpty ? Convert.ToHexString(element.Raw) : Encoding.Latin1.GetString(element.Raw);

    private static string Minutes(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm");
}
