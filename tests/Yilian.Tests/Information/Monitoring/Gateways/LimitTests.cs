using System.Text;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Protocols.Gb26875;
using Yilian.Protocols.Hj212;
using Yilian.Protocols.Jt808;
using Yilian.Protocols.Sl651;
using Yilian.Tests.Protocols;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>Whoever sends too long, too fast, too slowly or too often harms nobody else (further limits: <see cref="QuarantineTests"/>).</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("sl651")]
    [InlineData("hj212")]
    [InlineData("jt808")]
    [InlineData("gb26875")]
    public async Task After_a_frame_without_end_the_next_good_one_on_the_same_connection_is_heard(string protocol)
    {
        await using var city = await City.Start(Simulator.Gateways);
        var (begin, cut, good) = Speech(protocol);
        await Enter(city, protocol);
        using var simulator = await Simulator.Connect(city, protocol, cut);
        await simulator.Send(begin, Encoding.ASCII.GetBytes(new string('A', 300_000)));
        await simulator.Send(good(city));

        Assert.NotEmpty(await simulator.Answer());
        var gateway = (await city.As("water").Get<List<GatewayRow>>("information/monitoring/gateways")).Single(g => g.Protocol == protocol);
        Assert.True(gateway.Broken + gateway.NoiseBytes > 0);
        Assert.Equal(1, gateway.Frames);
    }

    [Theory]
    [InlineData("sl651")]
    [InlineData("hj212")]
    [InlineData("jt808")]
    [InlineData("gb26875")]
    public async Task A_frame_that_drips_in_slowly_is_not_waited_for(string protocol)
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:FrameSeconds=1"]);
        var (_, cut, good) = Speech(protocol);
        using var simulator = await Simulator.Connect(city, protocol, cut);
        var frame = good(city);
        var dripping = Task.Run(async () =>
        {
            for (var i = 0; i < frame.Length - 1; i++)
            {
                await simulator.Send([frame[i]]);
                await Task.Delay(200);
            }
        });

        var began = Environment.TickCount64;
        await simulator.Closed();
        Assert.InRange(Environment.TickCount64 - began, 0, 5_000);
        await Assert.ThrowsAnyAsync<IOException>(() => dripping);
    }

    [Fact]
    public async Task A_station_that_storms_is_read_slowly_and_the_others_are_not()
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:FramesPerSecond=20"]);
        await Enter(city, "sl651");
        using var storm = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        using var calm = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        var began = Environment.TickCount64;
        await storm.Send([.. Enumerable.Range(1, 70).SelectMany(i => GatewayTests.River((ushort)i, 100_000 + i))]);
        await calm.Send(GatewayTests.River(500, 99_000));
        Assert.Equal(500, Sl651Frame.Read(await calm.Answer()).Message.Serial);
        var answered = Environment.TickCount64 - began;
        for (var i = 0; i < 70; i++)
        {
            await storm.Answer();
        }

        var stormed = Environment.TickCount64 - began;
        Assert.True(stormed >= 2_000 && answered < stormed, $"the storm took {stormed} ms, the other was answered after {answered} ms");
    }

    [Fact]
    public async Task Of_more_connections_than_there_is_room_for_the_last_are_closed()
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:Connections=2"]);
        await Enter(city, "sl651");
        using var first = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        using var second = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await first.Send(GatewayTests.River(1, 100_000));
        await first.Answer();
        await second.Send(GatewayTests.River(2, 100_000));
        await second.Answer();
        Assert.False(await IsHeard(city, 3));

        first.Dispose();
        await City.Eventually(() => IsHeard(city, 4));
    }

    // The gateway may hang up before the connection is quite there.
    private static async Task<bool> IsHeard(City city, ushort serial)
    {
        try
        {
            using var simulator = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
            await simulator.Send(GatewayTests.River(serial, 100_000));
            return Sl651Frame.Read(await simulator.Answer()).Message.Serial == serial;
        }
        catch (Exception closed) when (closed is IOException or System.Net.Sockets.SocketException or Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private static (byte[] Begin, Sharing.Cutter Cut, Func<City, byte[]> Good) Speech(string protocol) => protocol switch
    {
        "sl651" => ([0x7E, 0x7E, 1, 0, 0x12, 0x34, 0x56, 0x78, 0, 0, 0x32, 0x0F, 0xFF, 2], Sl651Frame.Cut, _ => GatewayTests.River(9, 100_000)),
        "hj212" => (Encoding.ASCII.GetBytes("##9999QN="), Hj212Frame.Cut, _ => GatewayTests.Air("20260720100000", "a21001-Rtd=1", flag: 5)),
        "jt808" => ([0x7E], Jt808Frame.Cut, _ => Written(w => Jt808TerminalWriter.Register(w, new Jt808Sender(Jt808Phone.Parse("13900004117"), Jt808Edition.Edition2013, 1), new Jt808Vehicle("豫Q12345", 2, "T1", "YL", "M")))),
        _ => ([0x40, 0x40, 1, 0], Gb26875Frame.Cut, city => Written(w => Gb26875Writer.Heartbeat(w, new Gb26875Control(1, city.Now, 889, 88888)))),
    };

    private static byte[] Written(Action<System.Buffers.IBufferWriter<byte>> write)
    {
        var to = new System.Buffers.ArrayBufferWriter<byte>();
        write(to);
        return to.WrittenSpan.ToArray();
    }

    private static Task<StationView> Enter(City city, string protocol) => city.Enter(new EditStation
    {
        Code = "T1",
        Name = "测站",
        Kind = "other",
        Protocol = protocol,
        WireId = protocol switch { "sl651" => "0012345678", "hj212" => "010000A8900016F000169DC0", "jt808" => "13900004117", _ => "889" },
        Elements = [new EditElement { Code = "39", Name = "水位" }],
    });
}
