using System.Text;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Protocols.Gb26875;
using Yilian.Protocols.Hj212;
using Yilian.Protocols.Jt808;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>Stations speak their own protocols to the real host.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.Start(Simulator.Gateways);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_river_station_reports_and_is_confirmed_when_its_readings_are_stored()
    {
        var station = await Enter("SL1", "sl651", "0012345678", "39", "26");
        using var simulator = await Simulator.Connect(_city, "sl651", Sl651Frame.Cut);
        await simulator.Send(River(7, 110_380));

        var answer = await simulator.Answer();
        var confirm = Sl651Frame.Read(answer);
        Assert.Equal((true, Sl651Function.Timed, (ushort)7, Sl651Mark.Eot), (confirm.IsDown, confirm.Function, confirm.Message.Serial, confirm.End));
        Assert.Equal(110.38, (await Latest(station))["39"]);
    }

    [Fact]
    public async Task A_station_that_keeps_alive_gets_no_answer_and_noise_before_a_report_does_no_harm()
    {
        var station = await Enter("SL2", "sl651", "0012345678", "39");
        using var simulator = await Simulator.Connect(_city, "sl651", Sl651Frame.Cut);
        await simulator.Send(w => Sl651Writer.Frame(w, Header() with { Function = Sl651Function.KeepAlive }, [0, 1, 0x26, 7, 0x20, 0x10, 0, 0], Sl651Mark.Etx));
        Assert.True(await simulator.IsSilent());

        var report = River(8, 99_000);
        await simulator.Send([1, 2, 3], report[..10], report[10..]);
        Assert.Equal(8, Sl651Frame.Read(await simulator.Answer()).Message.Serial);
        Assert.Equal(99.0, (await Latest(station))["39"]);
    }

    [Fact]
    public async Task A_station_that_hangs_up_at_once_is_heard_to_its_end()
    {
        var station = await Enter("SL4", "sl651", "0012345678", "39");
        for (var i = 1; i <= 20; i++)
        {
            using var simulator = await Simulator.Connect(_city, "sl651", Sl651Frame.Cut);
            await simulator.Send(River((ushort)i, 100_000 + i));
            simulator.HangUp();
            var value = 100 + (i / 1000d);
            await City.Eventually(async () => (await Latest(station)).GetValueOrDefault("39") == value);
        }
    }

    [Fact]
    public async Task A_missing_packet_is_asked_for_and_the_message_confirmed_once_it_is_whole()
    {
        await Enter("SL3", "sl651", "0012345678", "39");
        using var simulator = await Simulator.Connect(_city, "sl651", Sl651Frame.Cut);
        await simulator.Send(w => Packet(w, 1, [0, 9, 0x26, 7, 0x20, 0x10, 0, 0, 0xF1, 0xF1, 0, 0x12, 0x34, 0x56, 0x78, 0x48, 0xF3, 0xF3, 0xFF, 0xD8]));
        await simulator.Send(w => Packet(w, 3, [0xFF, 0xD9]));

        var missing = Sl651Frame.Read(await simulator.Answer());
        Assert.Equal((Sl651Mark.Nak, 2), (missing.End, missing.PacketNumber));
        await simulator.Send(w => Packet(w, 2, [1, 2, 3]));
        Assert.Equal(Sl651Mark.Eot, Sl651Frame.Read(await simulator.Answer()).End);
    }

    [Fact]
    public async Task Data_that_wants_an_answer_gets_one_and_a_wrong_clock_is_set()
    {
        var station = await Enter("HJ1", "hj212", "010000A8900016F000169DC0", "a21001", "a34004");
        using var simulator = await Simulator.Connect(_city, "hj212", Hj212Frame.Cut);
        await simulator.Send(Air("20260720100000", "a21001-Rtd=12.5,a21001-Flag=N;a34004-Rtd=88,a34004-Flag=D", flag: 5));

        Assert.Equal(Hj212Command.DataAnswer, Hj212Frame.Read(await simulator.Answer()).Command);
        Assert.Equal(12.5, (await Latest(station))["a21001"]);
        Assert.True(await simulator.IsSilent());

        using var late = await Simulator.Connect(_city, "hj212", Hj212Frame.Cut);
        await late.Send(Air("20260720093000", "a21001-Rtd=12.6,a21001-Flag=N", flag: 4));
        var order = await late.Answer();
        Assert.Equal(Hj212Command.SetTime, Hj212Frame.Read(order).Command);
        Assert.Contains("SystemTime=20260720100000", Encoding.ASCII.GetString(order), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Jt808Edition.Edition2013)]
    [InlineData(Jt808Edition.Edition2019)]
    public async Task A_terminal_registers_proves_itself_and_reports(Jt808Edition edition)
    {
        var station = await Enter("JT1", "jt808", "13900004117", "lon", "lat", "speed", "alarm29");
        using var simulator = await Simulator.Connect(_city, "jt808", Jt808Frame.Cut);
        await Prove(simulator, edition);
        var place = new Jt808Place(_city.Now, 33.222, 114.068, Jt808States.Located, Jt808Alarms.Collision) { SpeedTenths = 615 };
        await simulator.Send(w => Jt808TerminalWriter.Position(w, From(edition, 3), place));

        Assert.Equal(((ushort)3, Jt808Message.Position, Jt808Result.Done), General(await simulator.Answer()));
        var latest = await Latest(station);
        Assert.Equal((114.068, 33.222, 61.5, 1.0), (latest["lon"], latest["lat"], latest["speed"], latest["alarm29"]));
    }

    [Fact]
    public async Task A_terminal_that_has_not_proved_itself_is_refused_and_shown()
    {
        await Enter("JT2", "jt808", "13900004117", "speed");
        using var simulator = await Simulator.Connect(_city, "jt808", Jt808Frame.Cut);
        await simulator.Send(w => Jt808TerminalWriter.Position(w, From(Jt808Edition.Edition2013, 1), new Jt808Place(_city.Now, 33, 114)));
        Assert.Equal(((ushort)1, Jt808Message.Position, Jt808Result.Failed), General(await simulator.Answer()));
        await simulator.Send(w => Jt808TerminalWriter.Authenticate(w, From(Jt808Edition.Edition2013, 2), "guessed"));
        Assert.Equal(((ushort)2, Jt808Message.Authenticate, Jt808Result.Failed), General(await simulator.Answer()));

        await City.Eventually(async () => (await Quarantine()).Items is [{ Reason: "unproven", WireId: "13900004117", Frames: 2 }]);
    }

    [Fact]
    public async Task Time_is_told_and_missing_parts_are_asked_for()
    {
        await Enter("JT3", "jt808", "13900004117", "speed");
        using var simulator = await Simulator.Connect(_city, "jt808", Jt808Frame.Cut);
        await Prove(simulator, Jt808Edition.Edition2019);
        await simulator.Send(w => Jt808TerminalWriter.TimeRequest(w, From(Jt808Edition.Edition2019, 3)));
        var time = Body(await simulator.Answer(), out var id);
        Assert.Equal((Jt808Message.TimeAnswer, "260720020000"), (id, Convert.ToHexString(time)));

        await simulator.Send(w => Jt808Writer.WritePart(w, From(Jt808Edition.Edition2019, 10), Jt808Message.PositionBatch, [1], 3, 1));
        Assert.Equal(Jt808Result.Done, General(await simulator.Answer()).Result);
        await simulator.Send(w => Jt808Writer.WritePart(w, From(Jt808Edition.Edition2019, 12), Jt808Message.PositionBatch, [3], 3, 3));
        var resend = Body(await simulator.Answer(), out id);
        Assert.Equal((Jt808Message.PlatformResend, "000A00010002"), (id, Convert.ToHexString(resend)));
    }

    [Fact]
    public async Task A_fire_report_is_acknowledged_and_one_detector_that_is_normal_does_not_put_the_other_out()
    {
        var station = await Enter("GB1", "gb26875", "889", "fire", "fault");
        using var simulator = await Simulator.Connect(_city, "gb26875", Gb26875Frame.Cut);
        await simulator.Send(w => Gb26875Writer.ComponentState(w, Control(1), new Gb26875Component(1, 1, 42, 7, "后厨"), Gb26875States.Fire, _city.Now));
        Assert.Equal((Gb26875Command.Acknowledge, 1), Gb(await simulator.Answer()));
        await simulator.Send(w => Gb26875Writer.ComponentState(w, Control(2), new Gb26875Component(1, 1, 42, 8, "大厅"), Gb26875States.Normal, _city.Now.AddSeconds(1)));
        Assert.Equal((Gb26875Command.Acknowledge, 2), Gb(await simulator.Answer()));
        Assert.Equal(1.0, (await Latest(station))["fire"]);

        await simulator.Send(w => Gb26875Writer.ComponentState(w, Control(3), new Gb26875Component(1, 1, 42, 7, "后厨"), Gb26875States.Normal, _city.Now.AddSeconds(2)));
        await simulator.Answer();
        Assert.Equal(0.0, (await Latest(station))["fire"]);
    }

    [Fact]
    public async Task Nobody_is_acknowledged_whom_nobody_knows()
    {
        using var simulator = await Simulator.Connect(_city, "gb26875", Gb26875Frame.Cut);
        await simulator.Send(w => Gb26875Writer.SystemState(w, Control(6), 1, 1, Gb26875States.Fire, _city.Now));

        Assert.Equal(Gb26875Command.Deny, Gb(await simulator.Answer()).Command);
    }

    private async Task<StationView> Enter(string code, string protocol, string wireId, params string[] elements) => await _city.Enter(new EditStation
    {
        Code = code,
        Name = "测站" + code,
        Kind = "other",
        Protocol = protocol,
        WireId = wireId,
        Elements = [.. elements.Select(e => new EditElement { Code = e, Name = e })],
    });

    private async Task<Dictionary<string, double>> Latest(StationView station) =>
        (await _city.As("water").Get<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}")).Station.Latest.Where(l => l.Value is not null).ToDictionary(l => l.Element, l => l.Value!.Value);

    private Task<Page<QuarantineRow>> Quarantine() => _city.As("water").Get<Page<QuarantineRow>>("information/monitoring/quarantine");

    private static Sl651Header Header() => new() { Center = 1, Station = new Sl651Station(0x0012345678), Password = 0x1234, Function = Sl651Function.Timed };

    internal static byte[] River(ushort serial, int thousandths)
    {
        var digits = Convert.FromHexString(thousandths.ToString("D8", null));
        byte[] body = [(byte)(serial >> 8), (byte)serial, 0x26, 0x07, 0x20, 0x10, 0, 0, 0xF1, 0xF1, 0, 0x12, 0x34, 0x56, 0x78, 0x48, 0xF0, 0xF0, 0x26, 0x07, 0x20, 0x10, 0, 0x39, 0x23, .. digits];
        var to = new System.Buffers.ArrayBufferWriter<byte>();
        Sl651Writer.Frame(to, Header(), body, Sl651Mark.Etx);
        return to.WrittenSpan.ToArray();
    }

    private static void Packet(System.Buffers.IBufferWriter<byte> to, int number, byte[] body) =>
        Sl651Writer.Frame(to, Header() with { Function = Sl651Function.Picture, PacketCount = 3, PacketNumber = number }, body, number == 3 ? Sl651Mark.Etx : Sl651Mark.Etb);

    internal static byte[] Air(string time, string items, int flag)
    {
        var to = new System.Buffers.ArrayBufferWriter<byte>();
        Hj212Writer.Packet(to, new Hj212Envelope
        {
            Exchange = Encoding.ASCII.GetBytes(time + "000"),
            System = "22"u8,
            Command = Hj212Command.RealTimeData,
            Password = "123456"u8,
            Device = "010000A8900016F000169DC0"u8,
            Flag = flag,
        }, Encoding.ASCII.GetBytes($"DataTime={time};{items}"));
        return to.WrittenSpan.ToArray();
    }

    private static Jt808Sender From(Jt808Edition edition, ushort serial) => new(Jt808Phone.Parse("13900004117"), edition, serial);

    private static async Task Prove(Simulator simulator, Jt808Edition edition)
    {
        await simulator.Send(w => Jt808TerminalWriter.Register(w, From(edition, 1), new Jt808Vehicle("豫Q12345", 2, "T1", "YL", "M")));
        var code = Code(await simulator.Answer());
        await simulator.Send(w => Jt808TerminalWriter.Authenticate(w, From(edition, 2), code));
        Assert.Equal(((ushort)2, Jt808Message.Authenticate, Jt808Result.Done), General(await simulator.Answer()));
    }

    private static string Code(byte[] frame)
    {
        Jt808RegisterAnswer.Read(Body(frame, out _), out var answer);
        Assert.Equal(Jt808RegisterResult.Done, answer.Result);
        return answer.Code();
    }

    private static (ushort Serial, Jt808Message Message, Jt808Result Result) General(byte[] frame)
    {
        Assert.Equal(Yilian.Protocols.FrameError.None, Jt808Answer.Read(Body(frame, out var id), out var answer));
        Assert.Equal(Jt808Message.PlatformAnswer, id);
        return (answer.Serial, answer.Message, answer.Result);
    }

    private static byte[] Body(byte[] frame, out Jt808Message id)
    {
        Assert.Equal(Yilian.Protocols.FrameError.None, Jt808Frame.Read(frame, new byte[Jt808Frame.MaxContent], out var read));
        id = read.Id;
        return read.Body.ToArray();
    }

    private Gb26875Control Control(ushort serial) => new(serial, _city.Now, 889, 88888);

    private static (Gb26875Command Command, int Serial) Gb(byte[] frame)
    {
        Gb26875Frame.Read(frame, out var read);
        return (read.Command, read.Serial);
    }
}
