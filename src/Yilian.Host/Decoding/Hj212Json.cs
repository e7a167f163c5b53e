using System.Text;
using System.Text.Json.Nodes;
using Yilian.Protocols;
using Yilian.Protocols.Hj212;

namespace Yilian.Host.Decoding;

/// <summary>A packet of HJ 212 as JSON: its head, the items of its data area, and what the Flag says.</summary>
internal static class Hj212Json
{
    private const int HeadLength = 6;

    public static JsonObject Of(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var cut = Hj212Frame.Cut(bytes);
        if (cut.Kind != CutKind.Frame)
        {
            return DecodeVerb.Refused((cut.Kind == CutKind.NeedMore ? FrameError.Incomplete : cut.Error).ToString());
        }

        var frame = Hj212Frame.Read(bytes);
        var end = HeadLength + frame.Segment.Length + 4;
        var json = new JsonObject
        {
            ["valid"] = true,
            ["declaredLength"] = frame.Segment.Length,
            ["crcStated"] = Encoding.UTF8.GetString(bytes, end - 4, 4),
            ["crcComputed"] = $"{Hj212Checksum.Of(frame.Segment):X4}",
            ["segmentEndsWithCP"] = frame.HasData,
            ["head"] = Fields(frame.Head),
            ["cp"] = Items(frame),
        };
        if (frame.HasFlag)
        {
            json["flag"] = Flag(frame);
        }

        if (frame.DataTime is { } time)
        {
            json["dataTime"] = time.ToString("yyyy-MM-ddTHH:mm:sszzz");
        }

        json["encrypted"] = frame.IsEncrypted;
        json["trailing"] = Encoding.UTF8.GetString(bytes, cut.Length, bytes.Length - cut.Length);
        return json;
    }

    private static JsonArray Items(in Hj212Frame frame)
    {
        var items = new JsonArray();
        if (!frame.IsEncrypted)
        {
            foreach (var item in frame.Items)
            {
                items.Add((JsonNode)Fields(item.Fields));
            }
        }

        return items;
    }

    private static JsonObject Fields(Hj212Fields fields)
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            json[Encoding.UTF8.GetString(field.Name)] = Encoding.UTF8.GetString(field.Value);
        }

        return json;
    }

    private static JsonObject Flag(in Hj212Frame frame) => new()
    {
        ["needAnswer"] = frame.WantsAnswer,
        ["hasPacketNumber"] = frame.AnnouncesPacketNumber,
        ["version"] = frame.Edition switch
        {
            Hj212Edition.Of2005 => "HJ/T 212-2005",
            Hj212Edition.Of2017 => "HJ 212-2017",
            Hj212Edition.Of2025 => "HJ 212-2025",
            _ => $"{(int)frame.Edition}",
        },
    };
}
