using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yilian.Protocols.Cap;

namespace Yilian.Host.Decoding;

/// <summary>The <c>cap</c> verb: one JSON object a file, with the verdict and the reasons.</summary>
internal static class CapVerb
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Run(string[] files, CancellationToken ct)
    {
        if (files.Length == 0)
        {
            await Console.Error.WriteLineAsync("用法：cap 文件…");
            return 2;
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var unreadable = 0;
        foreach (var file in files)
        {
            try
            {
                await output.WriteLineAsync(Judge(file, await ReadBounded(file, ct)).ToJsonString(Readable));
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                unreadable++;
                await Console.Error.WriteLineAsync($"无法读取 {file}：{wrong.Message}");
            }
        }

        return unreadable == 0 ? 0 : 1;
    }

    internal static JsonObject Judge(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = CapReader.Read(bytes);
        return new JsonObject
        {
            ["file"] = file,
            ["verdict"] = reading.Word,
            ["errors"] = new JsonArray([.. reading.Errors.Select(e => JsonValue.Create(e.ToString()))]),
            ["identifier"] = reading.Alert?.Identifier,
            ["format"] = reading.Format,
            ["flags"] = new JsonArray([.. reading.Flags.Select(e => JsonValue.Create(e.ToString()))]),
        };
    }

    // One byte more than the limit is enough to be refused.
    private static async Task<byte[]> ReadBounded(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        var bytes = new byte[CapLimits.Bytes + 1];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, false, ct);
        return bytes[..read];
    }
}
