using System.Buffers;
using System.Text;
using CsCheck;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Hj212;

namespace Yilian.Tests.Protocols.Hj212;

/// <summary>HJ 212 with bytes that nobody meant, and with anything that can be written.</summary>
public sealed class Hj212FuzzTests
{
    private static readonly byte[][] Frames =
    [
        .. new[]
        {
            "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n",
            "##0116QN=20220814021304000;ST=22;CN=2011;PW=123456;MN=;Flag=5;CP=&&DataTime=20220814021304;a50001-Rtd=0.00,a50001-Flag=B&&06C0\r\n",
            "##0124QN=20180519013039400;ST=32;CN=2061;PW=123456;MN=88888880000020;Flag=3;CP=&&BeginTime=20180518070000,EndTime=20180518070000&&D581\r\n",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    private long _sum;

    [Fact]
    public void Damaged_bytes_do_no_harm()
    {
        Fuzzing.Run(Frames, Hj212Frame.Cut, frame => Sum(Hj212Frame.Read(frame)));
        var key = new Sm4(new byte[16]);
        Gen.Byte.Array[0, 300].Sample(
            bytes =>
            {
                Sum(Hj212Frame.OfSegment(bytes));
                Hj212Cipher.TryOpen(Hj212Frame.OfSegment([.. "CP=&&{0x"u8, .. bytes, .. "&&"u8]), key, new byte[400], out _);
            }, iter: 2000);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var name = Gen.Char["abcdefABCDEF0123456789"].Array[0, 24].Select(c => Encoding.ASCII.GetBytes(c));
        Gen.Select(name, name, Gen.Int[0, 255], Gen.Int[0, 9999], name.Array[0, 40]).Sample((device, password, flag, command, values) =>
        {
            var data = Encoding.ASCII.GetBytes(string.Join(';', values.Select((v, i) => $"a{i:D5}-Rtd={Encoding.ASCII.GetString(v)}")));
            var to = new ArrayBufferWriter<byte>();
            Hj212Writer.Packet(to, new Hj212Envelope { Exchange = "20160801085857223"u8, System = "22"u8, Command = (Hj212Command)command, Device = device, Password = password, Flag = flag }, data);

            Assert.Equal(Cut.Whole(to.WrittenCount), Hj212Frame.Cut(to.WrittenSpan));
            var frame = Hj212Frame.Read(to.WrittenSpan);
            Assert.Equal((command, flag), ((int)frame.Command, frame.Flag));
            Assert.True(frame.Device.SequenceEqual(device) && frame.Password.SequenceEqual(password) && frame.Data.SequenceEqual(data));
            Assert.Equal(values.Length, Count(frame));
        }, iter: 500);
    }

    [Fact]
    public void The_checksum_is_that_of_the_standard_bit_by_bit() => Gen.Byte.Array[0, 100].Sample(bytes =>
    {
        var register = 0xFFFF;
        foreach (var one in bytes)
        {
            register = (register >> 8) ^ one;
            for (var bit = 0; bit < 8; bit++)
            {
                register = (register & 1) == 1 ? (register >> 1) ^ 0xA001 : register >> 1;
            }
        }

        Assert.Equal(register, Hj212Checksum.Of(bytes));
    }, iter: 500);

    [Fact]
    public void A_good_packet_is_read_without_allocating()
    {
        var allocated = Fuzzing.Allocated(() =>
        {
            foreach (var bytes in Frames)
            {
                Hj212Frame.Cut(bytes);
                Sum(Hj212Frame.Read(bytes));
            }
        });

        Assert.Equal(0, allocated);
        Assert.NotEqual(0, _sum);
    }

    private static int Count(in Hj212Frame frame)
    {
        var count = 0;
        foreach (var item in frame.Items)
        {
            count += item.Text.IsEmpty ? 0 : 1;
        }

        return count;
    }

    private void Sum(in Hj212Frame frame)
    {
        _sum += frame.Flag + (int)frame.Command + frame.PacketCount + frame.Device.Length + (frame.DataTime?.Ticks ?? 0) + (frame.ExchangeTime?.Ticks ?? 0) + (frame.IsEncrypted ? 1 : 0);
        foreach (var item in frame.Items)
        {
            foreach (var field in item.Fields)
            {
                _sum += (int)field.Kind + field.Factor.Length + (field.TryDecimal(out var mantissa, out _) ? mantissa : 0);
            }
        }
    }
}
