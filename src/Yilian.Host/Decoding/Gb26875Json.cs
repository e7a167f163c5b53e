using System.Text.Json.Nodes;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Host.Decoding;

/// <summary>A frame of GB/T 26875.3 as JSON: its control unit and its information objects.</summary>
internal static class Gb26875Json
{
    private const int Control = 27;

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

        var error = Gb26875Frame.Read(bytes, out var frame);
        if (error != FrameError.None)
        {
            return DecodeVerb.Refused(error.ToString());
        }

        var end = Control + frame.Data.Length;
        var json = Header(frame);
        json["checksumStated"] = $"{bytes[end]:X2}";
        json["checksumComputed"] = $"{bytes[end]:X2}";
        json["tail"] = Convert.ToHexStringLower(bytes.AsSpan(end + 1, 2));
        json["trailing"] = Convert.ToHexStringLower(bytes.AsSpan(end + 3));
        Objects(json, frame.Objects);
        return json;
    }

    private static JsonObject Header(in Gb26875Frame frame)
    {
        var time = frame.TimeBytes;
        var json = new JsonObject
        {
            ["valid"] = true,
            ["serial_LE"] = frame.Serial,
            ["version"] = $"{frame.MajorVersion}.{frame.UserVersion}",
            ["time"] = new JsonArray(2000 + time[5], time[4], time[3], time[2], time[1], time[0]),
            ["at"] = Moment(frame.Time),
            ["source_LE"] = $"{frame.Source:X12}",
            ["target_LE"] = $"{frame.Destination:X12}",
            ["appLength"] = frame.Data.Length,
            ["command"] = (int)frame.Command,
            ["commandName"] = Gb26875Names.Command(frame.Command) ?? "?",
        };
        if (frame.Time is null)
        {
            json["timeError"] = true;
        }

        return json;
    }

    private static void Objects(JsonObject json, Gb26875Objects objects)
    {
        if (!objects.HasHead)
        {
            return;
        }

        json["type"] = (int)objects.Type;
        json["count"] = objects.Count;
        var list = new JsonArray();
        while (objects.MoveNext())
        {
            list.Add((JsonNode)Gb26875ObjectJson.Of(objects.Current));
        }

        if (objects.IsBroken)
        {
            json["bodyError"] = nameof(FrameError.BadBody);
            json["raw"] = Convert.ToHexStringLower(objects.Raw);
        }

        json["objects"] = list;
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
