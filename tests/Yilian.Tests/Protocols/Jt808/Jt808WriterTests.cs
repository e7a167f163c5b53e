using System.Buffers;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Tests.Protocols.Jt808;

/// <summary>What a platform and a terminal say to each other, byte for byte as others say it.</summary>
public sealed class Jt808WriterTests
{
    private static readonly DateTimeOffset Moment = new(2018, 10, 15, 10, 10, 10, TimeSpan.FromHours(8));

    [Fact]
    public void The_example_of_the_domain_file_is_written_and_read()
    {
        var place = new Jt808Place(Moment, 12.222222, 132.444444, Jt808States.Located, Jt808Alarms.Emergency) { Altitude = 40, SpeedTenths = 60 };
        var bytes = Written(w => Jt808TerminalWriter.Position(w, From("123456789012", 126), place, [1, 4, 0, 0, 0, 0x64, 2, 2, 0, 0x7D]));

        Assert.Equal("7E02000026123456789012007D02000000010000000200BA7F0E07E4F11C0028003C00001810151010100104000000640202007D01137E", Convert.ToHexString(bytes));
        Jt808Frame.Read(bytes, new byte[Jt808Frame.MaxContent], out var frame);
        Assert.Equal(FrameError.None, Jt808Position.Read(frame.Body, out var position));
        Assert.Equal((Jt808Alarms.Emergency, true, 12.222222, 132.444444, 6.0, Moment), (position.Alarms, position.IsLocated, position.Latitude, position.Longitude, position.Speed, position.Time));
        var items = position.Items;
        Assert.True(items.MoveNext());
        Assert.Equal((Jt808ItemId.Mileage, 100u), (items.Current.Id, items.Current.Number));
        Assert.True(items.MoveNext());
        Assert.Equal((Jt808ItemId.Fuel, 125u), (items.Current.Id, items.Current.Number));
        Assert.False(items.MoveNext());
    }

    [Fact]
    public void Answers_of_the_platform_are_those_of_other_platforms()
    {
        Assert.Equal("7E80010005012345678900000A0064020000617E", Hex(w => Jt808Writer.Answer(w, From("012345678900", 10), 100, Jt808Message.Position, Jt808Result.Done)));
        Assert.Equal("7E81000009012345678900000A006400313233343536687E", Hex(w => Jt808Writer.RegisterAnswer(w, From("012345678900", 10), 100, Jt808RegisterResult.Done, "123456")));
        Assert.Equal("7E8004400601000000001234567890120001191202101010517E", Hex(w => Jt808Writer.TimeAnswer(w, New("123456789012", 1), new DateTimeOffset(2019, 12, 2, 18, 10, 10, TimeSpan.FromHours(8)))));
        Assert.Equal("7E8103000A000123456789000A0100000001040000000A057E", Hex(w => Jt808Writer.SetParameters(w, From("123456789", 10), Jt808Parameter.Number(Jt808Parameter.HeartbeatSeconds, 10))));
        Assert.Equal("7E820200060123456789017FFF000500000258D17E", Hex(w => Jt808Writer.Track(w, From("012345678901", 0x7FFF), 5, 600)));
        Assert.Equal("7E830000180123456789017FFF09B2E2CAD43132334034353623616263212E2E2EBDE1CAF8B17E", Hex(w => Jt808Writer.Text(w, From("012345678901", 0x7FFF), 9, 0, "测试123@456#abc!...结束")));
        Assert.Equal("7E8300400E010000000001234567890000010501736D616C6C63686920353138417E", Hex(w => Jt808Writer.Text(w, New("1234567890" + "0", 1), 5, 1, "smallchi 518")));
        Assert.Equal("7E800340160100000000017299841738FFFF10990009000100020003000400050006000700080009147E", Hex(w => Jt808Writer.Resend(w, New("17299841738", 0xFFFF), 0x1099, [1, 2, 3, 4, 5, 6, 7, 8, 9])));
    }

    [Theory]
    [InlineData(Jt808Edition.Edition2011)]
    [InlineData(Jt808Edition.Edition2013)]
    [InlineData(Jt808Edition.Edition2019)]
    public void A_terminal_registers_and_authenticates_in_every_edition(Jt808Edition edition)
    {
        var from = new Jt808Sender(Jt808Phone.Parse("13800138000"), edition, 1);
        var scratch = new byte[Jt808Frame.MaxContent];
        Jt808Frame.Read(Written(w => Jt808TerminalWriter.Register(w, from, new Jt808Vehicle("豫Q12345", 2, "T000001", "YL808", "YL-1") { Province = 41, City = 1700 })), scratch, out var frame);
        Assert.Equal(FrameError.None, Jt808Registration.Read(frame.Body, frame.HasVersion, out var registration));

        Assert.Equal((edition, "豫Q12345", "T000001", "YL808", "YL-1", (ushort)41, (ushort)1700, (byte)2), (registration.Edition, registration.Plate(), registration.Id(), registration.Maker(), registration.Model(), registration.Province, registration.City, registration.PlateColor));

        Jt808Frame.Read(Written(w => Jt808TerminalWriter.Authenticate(w, from, "code-1", "860000000000001", "1.0")), scratch, out frame);
        Assert.Equal(FrameError.None, Jt808Authentication.Read(frame.Body, frame.HasVersion, out var authentication));
        Assert.Equal("code-1", authentication.Code());
        Assert.Equal(edition == Jt808Edition.Edition2019 ? "860000000000001" : "", authentication.Imei());
        Assert.Equal("13800138000", frame.Phone.ToString());
    }

    [Fact]
    public void A_batch_and_a_position_without_a_time_are_read()
    {
        Jt808Place[] places = [new(Moment, 33, 114), new(Moment.AddSeconds(5), -33.5, -114.5)];
        Jt808Frame.Read(Written(w => Jt808TerminalWriter.Batch(w, From("1", 1), true, places)), new byte[Jt808Frame.MaxContent], out var frame);
        Jt808Batch.Read(frame.Body, out var batch);

        Assert.Equal((2, true), (batch.Count, batch.IsBlindArea));
        Assert.True(batch.MoveNext());
        Assert.Equal((33.0, 114.0), (batch.Current.Latitude, batch.Current.Longitude));
        Assert.True(batch.MoveNext());
        Assert.Equal((-33.5, -114.5), (batch.Current.Latitude, batch.Current.Longitude));
        Assert.False(batch.MoveNext());
        Assert.False(batch.IsBroken);
        Jt808Position.Read(new byte[Jt808Position.FixedLength], out var nowhere);
        Assert.Null(nowhere.Time);
        Assert.False(nowhere.IsLocated);
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut_at_a_whole_character()
    {
        Jt808Frame.Read(Written(w => Jt808Writer.Text(w, From("1", 1), 1, 0, new string('汛', 800))), new byte[Jt808Frame.MaxContent], out var frame);
        Jt808Text.Read(frame.Body, frame.HasVersion, out var text);

        Assert.Equal(new string('汛', 511), text.Text());
    }

    private static Jt808Sender From(string phone, ushort serial) => new(Jt808Phone.Parse(phone), Jt808Edition.Edition2013, serial);

    private static Jt808Sender New(string phone, ushort serial) => From(phone, serial) with { Edition = Jt808Edition.Edition2019 };

    private static string Hex(Action<IBufferWriter<byte>> write) => Convert.ToHexString(Written(write));

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var to = new ArrayBufferWriter<byte>();
        write(to);
        return to.WrittenSpan.ToArray();
    }
}
