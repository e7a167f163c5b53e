using System.Buffers;
using Xunit;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Protocols.Sl651;

/// <summary>Pictures that come in several packets.</summary>
public sealed class Sl651PacketsTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_picture_is_joined_in_order_whatever_order_its_packets_come_in()
    {
        var picture = new byte[1000];
        Random.Shared.NextBytes(picture);
        byte[] body = [.. Convert.FromHexString("0005240111161118F1F1001234567848F0F02401111611F3F3"), .. picture];
        var packets = new Sl651Packets(new Sl651PacketLimits());

        Assert.Equal(Sl651PacketFate.Kept, Add(packets, 3, 5, body, Now));
        Assert.Equal(Sl651PacketFate.Kept, Add(packets, 1, 5, body, Now));
        Assert.Equal(Sl651PacketFate.Repeated, Add(packets, 3, 5, body, Now));
        Assert.Equal(Sl651PacketFate.Kept, Add(packets, 5, 5, body, Now));
        Assert.Equal([2, 4], packets.Missing(Key(5)));
        Assert.False(packets.TryTake(Key(5), out _));
        Assert.Equal(Sl651PacketFate.Kept, Add(packets, 2, 5, body, Now));
        Assert.Equal(Sl651PacketFate.Complete, Add(packets, 4, 5, body, Now));

        Assert.True(packets.TryTake(Key(5), out var joined));
        Assert.Equal(body, joined);
        Assert.Equal(0, packets.Count);
        foreach (var element in new Sl651Message(joined, Sl651Function.Picture, ascii: false).Elements)
        {
            Assert.Equal(Sl651Kind.Picture, element.Kind);
            Assert.True(element.Raw.SequenceEqual(picture));
        }
    }

    [Fact]
    public void What_waits_too_long_or_is_too_much_is_given_up()
    {
        var packets = new Sl651Packets(new Sl651PacketLimits(Messages: 2, Bytes: 300, Age: TimeSpan.FromMinutes(1)));
        var body = new byte[200 * 4];

        Assert.Equal(Sl651PacketFate.Kept, Add(packets, 1, 4, body, Now));
        Assert.Equal(Sl651PacketFate.TooMuch, Add(packets, 2, 4, body, Now));
        Assert.Empty(packets.Missing(Key(4)));
        Add(packets, 1, 4, body, Now);
        Add(packets, 1, 5, body, Now.AddSeconds(30));
        Add(packets, 1, 6, body, Now.AddSeconds(40));
        Assert.Equal(2, packets.Count);
        Assert.Empty(packets.Missing(Key(4)));
        Assert.Equal([Key(5)], packets.Expire(Now.AddSeconds(95)));
        Assert.Equal(Sl651PacketFate.Refused, Add(packets, 9, 8, body, Now));
        Assert.Equal(Sl651PacketFate.Refused, Add(packets, 0, 8, body, Now));
    }

    [Fact]
    public void A_first_packet_with_other_bytes_begins_another_picture()
    {
        var packets = new Sl651Packets(new Sl651PacketLimits());
        Add(packets, 1, 2, [1, 1], Now);
        Add(packets, 1, 2, [2, 2], Now);
        Add(packets, 2, 2, [2, 2], Now);

        Assert.True(packets.TryTake(Key(2), out var body));
        Assert.Equal([2, 2], body);
    }

    [Fact]
    public void A_missing_packet_is_asked_for_by_its_number()
    {
        var to = new ArrayBufferWriter<byte>();
        var frame = Packet(1, 13, new byte[26]);
        Sl651Writer.AskAgain(to, Sl651Frame.Read(frame), 7, 5, Now);
        var asked = Sl651Frame.Read(to.WrittenSpan);

        Assert.Equal((true, 13, 7, Sl651Mark.Syn, Sl651Mark.Nak), (asked.IsDown, asked.PacketCount, asked.PacketNumber, asked.Start, asked.End));
        to.Clear();
        Sl651Writer.Confirm(to, Sl651Frame.Read(frame), 5, Now, stay: false);
        var confirmed = Sl651Frame.Read(to.WrittenSpan);
        Assert.Equal((13, 13, Sl651Mark.Eot), (confirmed.PacketCount, confirmed.PacketNumber, confirmed.End));
    }

    private static Sl651PacketsKey Key(int total) => new(new Sl651Station(0x12345678), Sl651Function.Picture, total);

    private static Sl651PacketFate Add(Sl651Packets packets, int number, int total, byte[] body, DateTimeOffset now) =>
        packets.Add(Sl651Frame.Read(Packet(number, total, body)), now);

    private static byte[] Packet(int number, int total, byte[] body)
    {
        var size = (body.Length + total - 1) / total;
        var from = Math.Clamp((number - 1) * size, 0, body.Length);
        var to = new ArrayBufferWriter<byte>();
        var header = new Sl651Header { Center = 1, Station = new Sl651Station(0x12345678), Function = Sl651Function.Picture, PacketCount = total, PacketNumber = number };
        Sl651Writer.Frame(to, header, body.AsSpan(from, Math.Min(size, body.Length - from)), number == total ? Sl651Mark.Etx : Sl651Mark.Etb);
        return to.WrittenSpan.ToArray();
    }
}
