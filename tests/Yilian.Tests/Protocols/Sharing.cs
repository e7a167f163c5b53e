using System.Text.Json;
using Xunit;
using Yilian.Protocols;
using Yilian.Tests.House;

namespace Yilian.Tests.Protocols;

/// <summary>The frames of the shared folder, which is beside the repository and may be absent.</summary>
internal static class Sharing
{
    public delegate Cut Cutter(ReadOnlySpan<byte> buffer);

    private static readonly Lazy<JsonElement?> Dev = new(() => Load("dev.json"));
    private static readonly Lazy<JsonElement?> Extra = new(() => Load("dev-extra.json"));

    /// <summary>A test over shared files is skipped where they are not.</summary>
    public static void MustBeThere() => Assert.SkipWhen(Dev.Value is null || Extra.Value is null, "the shared folder with data/frames is not beside the repository");

    /// <summary>The frames of a protocol in dev.json: id, frame, verdict, fields.</summary>
    public static IEnumerable<SharedFrame> FramesOf(string protocol) => Dev.Value is not { } dev ? [] : dev.GetProperty("frames").EnumerateArray()
        .Where(f => f.GetProperty("protocol").GetString() == protocol)
        .Select(f => new SharedFrame(f.GetProperty("id").GetString()!, f.GetProperty("frame").GetString()!, f.GetProperty("expect").GetProperty("frameOk").GetBoolean(), f.GetProperty("expect").GetProperty("fields")));

    /// <summary>The frames of a protocol in dev-extra.json.</summary>
    public static IEnumerable<SharedFrame> MoreOf(string protocol) => Extra.Value is not { } extra ? [] : extra.EnumerateArray()
        .Where(f => f.GetProperty("protocol").GetString() == protocol)
        .Select((f, i) => new SharedFrame($"extra {i + 1}", f.GetProperty("frame").GetString()!, f.GetProperty("expected").GetProperty("valid").GetBoolean(), f.GetProperty("expected")));

    /// <summary>The names of the streams of a protocol.</summary>
    public static TheoryData<string> StreamsOf(string protocol) => Dev.Value is not { } dev ? [""] : [.. dev.GetProperty("streams").EnumerateArray()
        .Where(s => s.GetProperty("protocol").GetString() == protocol).Select(s => s.GetProperty("name").GetString()!)];

    /// <summary>A shared stream gives the frames that it should, in order.</summary>
    public static void Check(string protocol, string name, Cutter cut)
    {
        MustBeThere();
        var stream = Dev.Value!.Value.GetProperty("streams").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name);
        var wanted = stream.GetProperty("expectFrameIds").EnumerateArray().Select(id => FramesOf(protocol).Single(f => f.Id == id.GetString()).Bytes);
        var chunks = stream.GetProperty("chunksHex").EnumerateArray().Select(c => Convert.FromHexString(c.GetString()!));

        Assert.Equal(wanted, Frames(chunks, cut));
    }

    /// <summary>The frames that a reader of a connection finds when bytes come in these chunks.</summary>
    public static List<byte[]> Frames(IEnumerable<byte[]> chunks, Cutter cut)
    {
        List<byte[]> frames = [];
        byte[] buffer = [];
        foreach (var chunk in chunks)
        {
            buffer = [.. buffer, .. chunk];
            while (cut(buffer) is { Kind: not CutKind.NeedMore } taken)
            {
                Assert.InRange(taken.Length, 1, buffer.Length);
                if (taken.Kind == CutKind.Frame)
                {
                    frames.Add(buffer[..taken.Length]);
                }

                buffer = buffer[taken.Length..];
            }
        }

        return frames;
    }

    private static JsonElement? Load(string file)
    {
        var path = Path.Combine(Approved.Root, "..", "shared", "data", "frames", file);
        return File.Exists(path) ? JsonDocument.Parse(File.ReadAllText(path)).RootElement.Clone() : null;
    }
}

/// <summary>One shared frame and what is expected of it.</summary>
internal sealed record SharedFrame(string Id, string Frame, bool Valid, JsonElement Fields)
{
    public byte[] Bytes => Convert.FromHexString(Frame);
}
