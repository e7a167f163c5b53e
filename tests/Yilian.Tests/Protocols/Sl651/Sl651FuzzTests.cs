using System.Buffers;
using System.Text;
using CsCheck;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Protocols.Sl651;

/// <summary>SL 651 with bytes that nobody meant, and with anything that can be written.</summary>
public sealed class Sl651FuzzTests
{
    private static readonly byte[][] Frames =
    [
        .. new[]
        {
            "7E7E05001122334403E8340068020033170718110014F1F1001122334448F0F01707181005F4600500000014FFFFFFFFFF0000F0F017071811002619000040F0F01707181005F5C0000C000C001C00310031FFFFFFFFFFFFFFFFFFFF00310031F0F0170718110039230001049020190000403812109903F502",
            "7E7E010030746200001232002F024465260701060036F1F1003074620048F0F02607010600261900311345200060048138121287FF090820FF3311020503B042",
            "7E7E05001122334403E838002A020035170718110128F1F1001122334448F0F017071810050418000005F4600500000014FFFFFFFFFF000003E8AB",
            "7E7E00123456780204D23280080200121412051100021BBD6C",
        }.Select(Convert.FromHexString),
        Written(),
    ];

    private long _sum;

    [Fact]
    public void Damaged_bytes_do_no_harm()
    {
        Fuzzing.Run(Frames, Sl651Frame.Cut, frame => Sum(Sl651Frame.Read(frame).Message));
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Byte, Gen.Bool).Sample((bytes, function, ascii) => Sum(new Sl651Message(bytes, (Sl651Function)(0x30 + (function % 11)), ascii)), iter: 5000);
        Gen.Select(Gen.Char["STPJZM0123456789 .DRNHVEX"].Array[16, 200], Gen.Byte).Sample((text, function) => Sum(new Sl651Message(Encoding.ASCII.GetBytes(text), (Sl651Function)(0x30 + (function % 11)), ascii: true)), iter: 5000);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Byte, Gen.ULong[0, 0xFFFFFFFFFF], Gen.UShort, Gen.Byte.Array[0, 300], Gen.Bool, Gen.Bool, Gen.Int[0, 4095]).Sample((center, station, password, body, ascii, down, packets) =>
        {
            var header = new Sl651Header { Center = center, Station = new Sl651Station(station), Password = password, Function = Sl651Function.Picture, IsAscii = ascii, IsDown = down, PacketCount = packets, PacketNumber = packets };
            var to = new ArrayBufferWriter<byte>();
            Sl651Writer.Frame(to, header, body, Sl651Mark.Etb);

            Assert.Equal(Cut.Whole(to.WrittenCount), Sl651Frame.Cut(to.WrittenSpan));
            var frame = Sl651Frame.Read(to.WrittenSpan);
            Assert.Equal((center, station, password, ascii, down, packets, packets, Sl651Mark.Etb), (frame.Center, frame.Station.Value, frame.Password, frame.IsAscii, frame.IsDown, frame.PacketCount, frame.PacketNumber, frame.End));
            Assert.True(frame.Body.SequenceEqual(body));
        }, iter: 500);

    [Fact]
    public void The_checksum_is_that_of_the_standard_bit_by_bit() => Gen.Byte.Array[0, 100].Sample(bytes =>
    {
        var crc = 0xFFFF;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            }
        }

        Assert.Equal(crc, Sl651Checksum.Of(bytes));
    }, iter: 500);

    [Fact]
    public void A_good_frame_is_read_without_allocating()
    {
        var allocated = Fuzzing.Allocated(() =>
        {
            foreach (var bytes in Frames)
            {
                Sl651Frame.Cut(bytes);
                Sum(Sl651Frame.Read(bytes).Message);
            }
        });

        Assert.Equal(0, allocated);
        Assert.NotEqual(0, _sum);
    }

    private static byte[] Written()
    {
        var to = new ArrayBufferWriter<byte>();
        var header = new Sl651Header { Center = 1, Station = new Sl651Station(0x12345678), Function = Sl651Function.Timed, IsAscii = true };
        Sl651Writer.Command(to, header, 3, new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero), "ST 0012345678 H TT 2607010800 PJ 5.5 Z M DRP 0500000014FFFFFFFFFF0000 VT 12.3 "u8, Sl651Mark.Etx);
        return to.WrittenSpan.ToArray();
    }

    private void Sum(Sl651Message message)
    {
        _sum += message.Serial + (message.SentAt?.Ticks ?? 0);
        foreach (var element in message.Elements)
        {
            _sum += element.Id + (long)element.StateBits + (element.ObservedAt?.Minute ?? 0);
            for (var i = 0; i < element.Count; i++)
            {
                _sum += element[i].Mantissa;
            }
        }
    }
}
