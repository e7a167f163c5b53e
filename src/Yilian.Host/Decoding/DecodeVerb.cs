using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yilian.Host.Decoding;

/// <summary>The <c>decode</c> verb: one frame a line in, one JSON object a line out. What a line says depends on its frame alone.</summary>
internal static class DecodeVerb
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By protocol, what turns a line into the object that describes its frame.</summary>
    private static readonly Dictionary<string, Func<string, JsonObject>> Decoders = new(StringComparer.Ordinal)
    {
        ["hj212"] = Hj212Json.Of,
        ["sl651"] = Sl651Json.Of,
        ["jt808"] = Jt808Json.Of,
        ["gb26875"] = Gb26875Json.Of,
    };

    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        if (args.Length is 0 or > 2 || !Decoders.TryGetValue(args[0], out var decode))
        {
            await Console.Error.WriteLineAsync($"用法：decode {string.Join('|', Decoders.Keys)} [文件|-]");
            return 2;
        }

        try
        {
            using var lines = args.Length == 1 || args[1] == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(args[1], Encoding.UTF8);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            while (await lines.ReadLineAsync(ct) is { } line)
            {
                if (line.Length > 0)
                {
                    await output.WriteLineAsync(decode(line).ToJsonString(Readable));
                }
            }

            return 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"无法读取文件：{unreadable.Message}");
            return 1;
        }
    }

    /// <summary>The answer for bytes that are no frame.</summary>
    public static JsonObject Refused(string error) => new() { ["valid"] = false, ["error"] = error };
}
