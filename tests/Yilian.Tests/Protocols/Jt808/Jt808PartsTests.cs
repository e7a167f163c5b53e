using System.Buffers;
using Xunit;
using Yilian.Protocols.Jt808;

namespace Yilian.Tests.Protocols.Jt808;

/// <summary>Long messages in parts.</summary>
public sealed class Jt808PartsTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(1);

    [Fact]
    public void Parts_in_any_order_give_the_body()
    {
        var parts = new Jt808Parts(4, 10_000, TimeSpan.FromSeconds(30));

        Assert.Equal(Jt808PartState.Kept, Add(parts, 3, out _));
        Assert.Equal(Jt808PartState.Kept, Add(parts, 1, out _));
        Assert.Equal(Jt808PartState.Repeated, Add(parts, 1, out _));
        Assert.Equal(Jt808PartState.Whole, Add(parts, 2, out var body));
        Assert.Equal([1, 1, 2, 2, 3, 3], body);
        Assert.Equal(0, parts.Count);
    }

    [Fact]
    public void The_missing_are_named_with_the_first_serial()
    {
        var parts = new Jt808Parts(4, 10_000, TimeSpan.FromSeconds(30));
        Add(parts, 2, out _, total: 4);
        Jt808Frame.Read(Part(2, 4), new byte[Jt808Frame.MaxContent], out var frame);

        Assert.Equal([1, 3, 4], parts.Missing(frame).Select(p => (int)p));
        Assert.Equal(0xFFFF, Jt808Parts.FirstSerial(frame));
    }

    [Fact]
    public void What_is_too_old_too_much_or_impossible_is_not_kept()
    {
        var parts = new Jt808Parts(1, 3, TimeSpan.FromSeconds(30));

        Assert.Equal(Jt808PartState.Refused, Add(parts, 1, out _, total: 4));
        Assert.Equal(Jt808PartState.Kept, Add(parts, 1, out _));
        Assert.Equal(Jt808PartState.Refused, Add(parts, 2, out _));
        Assert.Equal(Jt808PartState.Refused, Add(parts, 1, out _, total: 2));
        Assert.Equal(1, parts.Expire(Start.Add(TimeSpan.FromSeconds(31))));
        Assert.Equal(0, parts.Count);
    }

    private static Jt808PartState Add(Jt808Parts parts, ushort number, out byte[] body, ushort total = 3)
    {
        Jt808Frame.Read(Part(number, total), new byte[Jt808Frame.MaxContent], out var frame);
        return parts.Add(frame, Start, out body);
    }

    // The serial numbers go over the end: the first is 65535.
    private static byte[] Part(ushort number, ushort total)
    {
        var to = new ArrayBufferWriter<byte>();
        Jt808Writer.WritePart(to, new Jt808Sender(Jt808Phone.Parse("13800138000"), Jt808Edition.Edition2013, (ushort)(0xFFFE + number)), (Jt808Message)0x0801, [(byte)number, (byte)number], total, number);
        return to.WrittenSpan.ToArray();
    }
}
