using System.Text.Json.Nodes;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Host.Decoding;

/// <summary>A frame of JT/T 808 as JSON: its header, and its body where the message is one that the codec knows.</summary>
internal static class Jt808Json
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

        // A line is one frame with both its marks: one that stands behind another, or shares a mark, belongs to a stream.
        if (bytes.Length == 0 || bytes[0] != Jt808Frame.Mark)
        {
            return DecodeVerb.Refused(nameof(FrameError.NoStart));
        }

        if (bytes.Length < 2 || bytes[^1] != Jt808Frame.Mark)
        {
            return DecodeVerb.Refused(nameof(FrameError.Incomplete));
        }

        var error = Jt808Frame.Read(bytes, new byte[Jt808Frame.MaxContent], out var frame);
        return error == FrameError.None ? Of(frame) : DecodeVerb.Refused(error.ToString());
    }

    private static JsonObject Of(in Jt808Frame frame)
    {
        var json = new JsonObject
        {
            ["valid"] = true,
            ["msgId"] = $"{(int)frame.Id:X4}",
            ["message"] = Enum.IsDefined(frame.Id) ? frame.Id.ToString() : null,
            ["bodyLength"] = frame.Body.Length,
            ["encrypt"] = frame.Encryption,
            ["subpackage"] = frame.IsPart,
            ["version"] = (int)frame.Edition,
        };
        if (frame.HasVersion)
        {
            json["protocolVersion"] = frame.ProtocolVersion;
        }

        json["phone"] = Convert.ToHexStringLower(frame.PhoneDigits);
        json["serial"] = frame.Serial;
        if (frame.IsPart)
        {
            json["packages"] = frame.Parts;
            json["package"] = frame.Part;
        }

        var known = frame.Encryption == 0 && frame.Part == 1;
        if ((known ? Body(json, frame) : null) is not FrameError.None and var outcome)
        {
            json["body"] = Convert.ToHexString(frame.Body);
            if (outcome is { } broken)
            {
                json["bodyError"] = broken.ToString();
            }
        }

        return json;
    }

    // Null when the message is not one that is read.
    private static FrameError? Body(JsonObject json, in Jt808Frame frame) => frame.Id switch
    {
        Jt808Message.TerminalAnswer or Jt808Message.PlatformAnswer => Answer(json, frame.Body),
        Jt808Message.Heartbeat or Jt808Message.Logout or Jt808Message.TimeRequest => FrameError.None,
        Jt808Message.Register => Register(json, frame),
        Jt808Message.RegisterAnswer => RegisterAnswer(json, frame.Body),
        Jt808Message.Authenticate => Authenticate(json, frame),
        Jt808Message.Position => Position(json, frame.Body),
        Jt808Message.PositionAnswer => PositionAnswer(json, frame.Body),
        Jt808Message.PositionBatch when !frame.IsPart => Batch(json, frame.Body),
        Jt808Message.SetParameters when !frame.IsPart => Parameters(json, frame.Body),
        Jt808Message.ParametersAnswer when !frame.IsPart => ParametersAnswer(json, frame.Body),
        Jt808Message.Text => Text(json, frame),
        _ => null,
    };

    private static FrameError Answer(JsonObject json, ReadOnlySpan<byte> body)
    {
        var error = Jt808Answer.Read(body, out var answer);
        if (error == FrameError.None)
        {
            json["reply"] = new JsonObject { ["serial"] = answer.Serial, ["msgId"] = $"{(int)answer.Message:X4}", ["result"] = (int)answer.Result };
        }

        return error;
    }

    private static FrameError Register(JsonObject json, in Jt808Frame frame)
    {
        var error = Jt808Registration.Read(frame.Body, frame.HasVersion, out var read);
        if (error == FrameError.None)
        {
            json["register"] = new JsonObject
            {
                ["edition"] = (int)read.Edition,
                ["province"] = read.Province,
                ["city"] = read.City,
                ["maker"] = read.Maker(),
                ["model"] = read.Model(),
                ["terminalId"] = read.Id(),
                ["plateColor"] = read.PlateColor,
                ["plate"] = read.Plate(),
            };
        }

        return error;
    }

    private static FrameError RegisterAnswer(JsonObject json, ReadOnlySpan<byte> body)
    {
        var error = Jt808RegisterAnswer.Read(body, out var answer);
        if (error == FrameError.None)
        {
            json["reply"] = new JsonObject { ["serial"] = answer.Serial, ["msgId"] = "0100", ["result"] = (int)answer.Result };
            json["authCode"] = answer.Code();
        }

        return error;
    }

    private static FrameError Authenticate(JsonObject json, in Jt808Frame frame)
    {
        var error = Jt808Authentication.Read(frame.Body, frame.HasVersion, out var read);
        if (error == FrameError.None)
        {
            json["authCode"] = read.Code();
            if (frame.HasVersion)
            {
                json["imei"] = read.Imei();
                json["software"] = read.Software();
            }
        }

        return error;
    }

    private static FrameError Position(JsonObject json, ReadOnlySpan<byte> body)
    {
        var error = Jt808Position.Read(body, out var position);
        if (error == FrameError.None)
        {
            json["location"] = Jt808PositionJson.Of(position);
        }

        return error;
    }

    private static FrameError PositionAnswer(JsonObject json, ReadOnlySpan<byte> body)
    {
        if (body.Length < 2)
        {
            return FrameError.BadBody;
        }

        json["replySerial"] = (body[0] << 8) | body[1];
        return Position(json, body[2..]);
    }

    private static FrameError Batch(JsonObject json, ReadOnlySpan<byte> body)
    {
        var error = Jt808Batch.Read(body, out var batch);
        if (error != FrameError.None)
        {
            return error;
        }

        var items = new JsonArray();
        while (batch.MoveNext())
        {
            items.Add((JsonNode)Jt808PositionJson.Of(batch.Current));
        }

        json["batch"] = new JsonObject { ["count"] = batch.Count, ["type"] = batch.IsBlindArea ? 1 : 0, ["items"] = items };
        return batch.IsBroken ? FrameError.BadBody : FrameError.None;
    }

    private static FrameError ParametersAnswer(JsonObject json, ReadOnlySpan<byte> body)
    {
        if (body.Length < 2)
        {
            return FrameError.BadBody;
        }

        json["replySerial"] = (body[0] << 8) | body[1];
        return Parameters(json, body[2..]);
    }

    private static FrameError Parameters(JsonObject json, ReadOnlySpan<byte> body)
    {
        var error = Jt808Parameters.Read(body, out var parameters);
        if (error != FrameError.None)
        {
            return error;
        }

        var list = new JsonArray();
        while (parameters.MoveNext())
        {
            list.Add((JsonNode)new JsonObject { ["id"] = $"{parameters.Id:X4}", ["data"] = Convert.ToHexString(parameters.Value) });
        }

        json["parameters"] = list;
        return parameters.IsBroken || list.Count != parameters.Count ? FrameError.BadBody : FrameError.None;
    }

    private static FrameError Text(JsonObject json, in Jt808Frame frame)
    {
        var error = Jt808Text.Read(frame.Body, frame.HasVersion, out var text);
        if (error == FrameError.None)
        {
            json["flag"] = text.Flag;
            json["text"] = text.Text();
        }

        return error;
    }
}
