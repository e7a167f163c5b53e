using System.Text;
using Microsoft.Extensions.Options;
using Yilian.Information.Monitoring.Stations;
using Yilian.Protocols;

namespace Yilian.Information.Monitoring.Gateways.Mqtt;

/// <summary>MQTT messages as stations' words. As evidence a message is kept as its topic, a line feed, and its payload.</summary>
internal sealed class MqttWords(StationBook stations, IOptions<MqttOptions> options) : IStationWords
{
    public string Protocol => "mqtt";

    public MqttTopic Topic { get; } = new(options.Value.Topic, options.Value.Allow);

    public static byte[] Frame(string topic, ReadOnlySpan<byte> payload) => [.. Encoding.UTF8.GetBytes(topic), (byte)'\n', .. payload];

    public Cut Cut(ReadOnlySpan<byte> buffer) => buffer.IsEmpty ? Protocols.Cut.More : Protocols.Cut.Whole(buffer.Length);

    public IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt)
    {
        var end = frame.Span.IndexOf((byte)'\n');
        return end > 0 && Topic.Read(Encoding.UTF8.GetString(frame.Span[..end])) is { } topic && MqttPayload.Read(frame[(end + 1)..]) is { } values
            && values.TrueForAll(v => (v.Element ?? topic.Element) is not null)
            ? [new Said(topic.Station, values.ConvertAll(v => Reading(topic.Station, v, v.Element ?? topic.Element!, receivedAt)))]
            : [];
    }

    // A level in centimeters that is taken for meters would raise a false alarm: another unit makes the value unusable.
    private SignalReading Reading(string station, MqttValue value, string element, DateTimeOffset receivedAt)
    {
        var unit = stations.ByWire(Protocol, station)?.Element(element)?.Unit;
        var fits = string.IsNullOrEmpty(unit) || string.IsNullOrEmpty(value.Unit) || string.Equals(unit, value.Unit, StringComparison.OrdinalIgnoreCase);
        return new SignalReading(element, value.At ?? receivedAt, value.Value, fits ? value.Quality : "bad");
    }
}
