using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yilian.Exercises.Signals;

/// <summary>A frame that a station of a scenario sends at its moment.</summary>
/// <param name="At">When.</param>
/// <param name="Protocol">Which gateway it is for, in small letters.</param>
/// <param name="Station">The station's code.</param>
/// <param name="Frame">The bytes.</param>
public sealed record Signal(DateTimeOffset At, string Protocol, string Station, ReadOnlyMemory<byte> Frame);

/// <summary>The signals that come with the scenarios.</summary>
public static class SignalShelf
{
    private const string Folder = "Signals/";

    /// <summary>The signals of a scenario in order of time; none when it has none.</summary>
    public static IReadOnlyList<Signal> Of(string scenario)
    {
        using var stream = typeof(SignalShelf).Assembly.GetManifestResourceStream($"{Folder}{scenario}.jsonl");
        if (stream is null)
        {
            return [];
        }

        using var lines = new StreamReader(stream);
        var signals = new List<Signal>();
        while (lines.ReadLine() is { } line)
        {
            if (JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web) is { } read)
            {
                signals.Add(new Signal(read.At, read.Protocol.ToLowerInvariant(), read.Station, read.Bytes()));
            }
        }

        return [.. signals.OrderBy(s => s.At)];
    }

    // HJ 212 is text; the others are written as hex.
    private sealed record Line([property: JsonRequired] DateTimeOffset At, [property: JsonRequired] string Protocol, [property: JsonRequired] string Station, [property: JsonRequired] string Frame)
    {
        public byte[] Bytes() => Frame.StartsWith("##", StringComparison.Ordinal) ? System.Text.Encoding.UTF8.GetBytes(Frame.EndsWith("\r\n", StringComparison.Ordinal) ? Frame : Frame + "\r\n") : Convert.FromHexString(Frame);
    }
}
