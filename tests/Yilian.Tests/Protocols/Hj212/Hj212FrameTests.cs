using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using Yilian.Host.Decoding;
using Yilian.Protocols;
using Yilian.Protocols.Hj212;

namespace Yilian.Tests.Protocols.Hj212;

/// <summary>What a packet of HJ 212 says, and the packets that the platform writes.</summary>
public sealed class Hj212FrameTests
{
    private const string Interval = "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";
    private const string Dust = "##0116QN=20220814021304000;ST=22;CN=2011;PW=123456;MN=;Flag=5;CP=&&DataTime=20220814021304;a50001-Rtd=0.00,a50001-Flag=B&&06C0\r\n";
    private static readonly string[] Same = ["declaredLength", "crcComputed", "segmentEndsWithCP", "head", "cp"];

    [Fact]
    public void Every_shared_packet_is_judged_and_read_as_expected()
    {
        Sharing.MustBeThere();
        foreach (var shared in Sharing.FramesOf("HJ212").Concat(Sharing.MoreOf("HJ212")))
        {
            var json = Hj212Json.Of(shared.Frame);
            Assert.Equal(shared.Valid, (bool)json["valid"]!);
            Assert.Equal(shared.Valid, (bool)Hj212Json.Of(shared.Frame.TrimEnd())["valid"]!);
            Assert.Equal(shared.Valid, json["error"] is null);
            foreach (var name in shared.Valid && shared.Fields.TryGetProperty("cp", out _) ? Same : [])
            {
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(shared.Fields.GetProperty(name).GetRawText()), json[name]), $"{shared.Id} {name}: {json[name]}");
            }
        }
    }

    [Fact]
    public void The_head_and_the_items_of_a_real_packet_are_read()
    {
        var frame = Hj212Frame.Read(Encoding.ASCII.GetBytes(Dust));

        Assert.Equal((Hj212Command.RealTimeData, 5, Hj212Edition.Of2017, true, false), (frame.Command, frame.Flag, frame.Edition, frame.WantsAnswer, frame.AnnouncesPacketNumber));
        Assert.True(frame.Device.IsEmpty);
        Assert.Equal(new DateTimeOffset(2022, 8, 14, 2, 13, 4, TimeSpan.FromHours(8)), frame.DataTime);
        Assert.Equal(["DataTime Parameter 20220814021304", "a50001 Rtd 0.00", "a50001 Flag B"], Fields(frame));
        Assert.True(Hj212Text.TryDecimal(frame.Parameter("a50001-Rtd"u8), out var mantissa, out var decimals));
        Assert.Equal((0L, 2), (mantissa, decimals));
    }

    [Theory]
    [InlineData("20230230120000")]
    [InlineData("20231301120000")]
    [InlineData("20230101250000")]
    [InlineData("2023010112")]
    [InlineData("2023010112000x")]
    [InlineData("00000101120000")]
    public void An_impossible_time_is_none(string time) => Assert.Null(Hj212Text.Time(Encoding.ASCII.GetBytes(time)));

    [Theory]
    [InlineData("30.18", 3018, 2)]
    [InlineData("-0.052", -52, 3)]
    [InlineData("880", 880, 0)]
    [InlineData(".5", 5, 1)]
    public void A_number_keeps_its_digits(string text, long mantissa, int decimals)
    {
        Assert.True(Hj212Text.TryDecimal(Encoding.ASCII.GetBytes(text), out var read, out var behind));
        Assert.Equal((mantissa, decimals), (read, behind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,2")]
    [InlineData("NaN")]
    [InlineData("1234567890123456789")]
    public void What_is_no_number_is_not_taken_for_one(string text) => Assert.False(Hj212Text.TryDecimal(Encoding.ASCII.GetBytes(text), out _, out _));

    [Fact]
    public void Answers_repeat_the_exchange_and_ask_for_none()
    {
        var asked = Hj212Frame.Read(Encoding.ASCII.GetBytes(Interval));
        const string head = "QN=20160801085857223;ST=91;CN={0};PW=100000;MN=010000A8900016F000169DC0;Flag=4;CP=&&{1}&&";

        Assert.Equal(Packet(string.Format(head, 9014, "")), Written(asked, (IBufferWriter<byte> to, in Hj212Frame a) => Hj212Writer.DataAnswer(to, a)));
        Assert.Equal(Packet(string.Format(head, 9013, "")), Written(asked, (IBufferWriter<byte> to, in Hj212Frame a) => Hj212Writer.NoticeAnswer(to, a)));
        Assert.Equal(Packet(string.Format(head, 9011, "QnRtn=1")), Written(asked, (IBufferWriter<byte> to, in Hj212Frame a) => Hj212Writer.RequestAnswer(to, a, 1)));
        Assert.Equal(Packet(string.Format(head, 9012, "ExeRtn=100")), Written(asked, (IBufferWriter<byte> to, in Hj212Frame a) => Hj212Writer.Result(to, a, 100)));
    }

    [Fact]
    public void The_example_of_the_standard_is_written()
    {
        var to = new ArrayBufferWriter<byte>();
        Hj212Writer.SetRealTimeInterval(to, new Hj212Peer("32", "100000", "010000A8900016F000169DC0"), new DateTimeOffset(2016, 8, 1, 0, 58, 57, 223, TimeSpan.Zero), 30);

        Assert.Equal(Interval, Encoding.ASCII.GetString(to.WrittenSpan));
    }

    [Fact]
    public void The_clock_of_a_station_is_set_to_beijing_time()
    {
        var to = new ArrayBufferWriter<byte>();
        Hj212Writer.SetTime(to, new Hj212Peer("21", "123456", "M1", Hj212Edition.Of2025), new DateTimeOffset(2026, 12, 31, 16, 0, 1, TimeSpan.Zero));
        var frame = Hj212Frame.Read(to.WrittenSpan);

        Assert.Equal((Hj212Command.SetTime, 9), (frame.Command, frame.Flag));
        Assert.Equal("20270101000001", Encoding.ASCII.GetString(frame.Parameter("SystemTime"u8)));
        Assert.Equal("20270101000001000", Encoding.ASCII.GetString(frame.Exchange));
    }

    [Fact]
    public void An_encrypted_packet_is_told_and_opened_with_the_key()
    {
        var key = new Sm4("0123456789abcdef"u8);
        var clear = "DataTime=20240601085857;w01001-Rtd=7.1,w01001-Flag=N"u8;
        Span<byte> sealedData = stackalloc byte[400];
        var length = Hj212Cipher.Seal(clear, key, sealedData);
        var to = new ArrayBufferWriter<byte>();
        Hj212Writer.Packet(to, new Hj212Envelope { Exchange = "1"u8, System = "21"u8, Command = Hj212Command.RealTimeData, Device = "M"u8, Flag = 8 }, sealedData[..length]);
        var frame = Hj212Frame.Read(to.WrittenSpan);
        Span<byte> opened = stackalloc byte[2000];

        Assert.True(frame.IsEncrypted);
        Assert.True(Hj212Cipher.TryOpen(frame, key, opened, out var written));
        Assert.True(Hj212Frame.OfSegment(opened[..written]).Data.SequenceEqual(clear));
        var checksum = $"{Hj212Checksum.Of(opened[..written]):X4}";
        Assert.False(Hj212Cipher.TryOpen(Hj212Frame.OfSegment("CP=&&{0x11,0x22}&&"u8), key, opened, out _));

        // The same packet with the checksum of its text in clear is taken with the key only.
        byte[] other = [.. to.WrittenSpan[..^6], .. Encoding.ASCII.GetBytes(checksum)];
        Assert.Equal(FrameError.BadChecksum, Hj212Frame.Cut(other).Error);
        Assert.Equal(CutKind.Frame, Hj212Frame.Cut(other, Hj212Frame.LongestSegment, key).Kind);
    }

    [Fact]
    public void Sm4_gives_the_block_that_the_standard_prints()
    {
        var block = Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210");
        var cipher = new Sm4(block);
        cipher.Encrypt(block);

        Assert.Equal("681EDF34D206965E86B3E94F536E4246", Convert.ToHexString(block));
        cipher.Decrypt(block);
        Assert.Equal("0123456789ABCDEFFEDCBA9876543210", Convert.ToHexString(block));
    }

    [Fact]
    public void Two_thousand_and_five_has_no_flag_and_2025_may_send_again()
    {
        Assert.Equal((-1, Hj212Edition.Of2005, false), Look("ST=32;CN=2011;PW=123456;MN=1;CP=&&&&"));
        Assert.True(Hj212Frame.OfSegment("ST=32;CN=2011;RF=1;Flag=8;CP=&&&&"u8).IsResent);
        var packet = Hj212Frame.OfSegment("ST=32;PNO=0002;PNUM=0003;Flag=6;CP=&&&&"u8);
        Assert.Equal((3, 2, true), (packet.PacketCount, packet.PacketNumber, packet.AnnouncesPacketNumber));
    }

    private static (int Flag, Hj212Edition Edition, bool Wants) Look(string segment)
    {
        var frame = Hj212Frame.OfSegment(Encoding.ASCII.GetBytes(segment));
        return (frame.Flag, frame.Edition, frame.WantsAnswer);
    }

    private static List<string> Fields(in Hj212Frame frame)
    {
        List<string> all = [];
        foreach (var item in frame.Items)
        {
            foreach (var field in item.Fields)
            {
                all.Add($"{Encoding.ASCII.GetString(field.Factor)} {field.Kind} {Encoding.ASCII.GetString(field.Value)}");
            }
        }

        return all;
    }

    private delegate void Write(IBufferWriter<byte> to, in Hj212Frame asked);

    private static string Written(in Hj212Frame asked, Write write)
    {
        var to = new ArrayBufferWriter<byte>();
        write(to, asked);
        return Encoding.ASCII.GetString(to.WrittenSpan);
    }

    private static string Packet(string segment) => $"##{segment.Length:D4}{segment}{Hj212Checksum.Of(Encoding.ASCII.GetBytes(segment)):X4}\r\n";
}
