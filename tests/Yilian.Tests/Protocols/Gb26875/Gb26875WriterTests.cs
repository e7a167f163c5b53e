using System.Buffers;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Tests.Protocols.Gb26875;

/// <summary>What a center and a transmission device say to each other.</summary>
public sealed class Gb26875WriterTests
{
    private static readonly DateTimeOffset Moment = new(2021, 7, 2, 9, 0, 5, TimeSpan.FromHours(8));

    [Fact]
    public void The_fire_report_of_the_samples_is_written_byte_for_byte()
    {
        var control = new Gb26875Control(28, Moment, 0x010203040506, 1, 0);
        var component = new Gb26875Component(1, 3, 0, 393433, "Ａ区１层呷哺走廊");
        var bytes = Written(w => Gb26875Writer.ComponentState(w, control, component, Gb26875States.Fire, new DateTimeOffset(2020, 8, 1, 19, 18, 48, TimeSpan.FromHours(8))));

        Assert.Equal("40401C0001000500090207150605040302010100000000003000020201010300D90006000200A3C1C7F8A3B1B2E3DFC8B2B8D7DFC0C8000000000000000000000000000000301213010814462323", Convert.ToHexString(bytes));
    }

    [Fact]
    public void An_answer_goes_back_with_the_serial_number()
    {
        Gb26875Frame.Read(Written(w => Gb26875Writer.Heartbeat(w, new Gb26875Control(32, Moment, 0x010203040506, 1, 0))), out var heartbeat);
        Assert.False(heartbeat.Objects.HasHead);
        var back = Gb26875Control.Answering(heartbeat, Moment);

        Assert.Equal("404020000100050009020715010000000000060504030201000006692323", Convert.ToHexString(Written(w => Gb26875Writer.Deny(w, back))));
        Gb26875Frame.Read(Written(w => Gb26875Writer.Acknowledge(w, back)), out var answer);
        Assert.Equal((Gb26875Command.Acknowledge, (ushort)32, 1ul, 0x010203040506ul), (answer.Command, answer.Serial, answer.Source, answer.Destination));
    }

    [Fact]
    public void Orders_and_reports_are_read_as_they_were_meant()
    {
        var control = new Gb26875Control(1, Moment, 1, 2);
        Assert.Equal(Moment, Only(w => Gb26875Writer.SyncClock(w, control, Moment)).Time);
        Assert.Equal(10, (int)Only(w => Gb26875Writer.PresenceCheck(w, control, 10)).Number!);
        Assert.Equal((int)(Gb26875States.Fire | Gb26875States.Reset), (int)Only(w => Gb26875Writer.SystemState(w, control, 1, 3, Gb26875States.Fire | Gb26875States.Reset, Moment)).Number!);
        Assert.Equal((int)Gb26875DeviceStates.PowerFault, (int)Only(w => Gb26875Writer.DeviceState(w, control, Gb26875DeviceStates.PowerFault, Moment)).Number!);
        Assert.Equal((-12.5m, Moment), Only(w => Gb26875Writer.Analogue(w, control, new Gb26875Component(11, 1, 92, 7, "水箱"), Gb26875Quantity.Temperature, -125, Moment)));
    }

    [Fact]
    public void A_clock_order_with_a_reserved_byte_is_read_too()
    {
        Gb26875Frame.Read(Convert.FromHexString("40401E0001000500090207150100000000000605040302010900045A0100001E0805081A162323"), out var frame);
        var objects = frame.Objects;

        Assert.True(objects.MoveNext());
        Assert.Equal(new DateTimeOffset(2026, 8, 5, 8, 30, 0, TimeSpan.FromHours(8)), objects.Current.Time);
    }

    [Fact]
    public void An_impossible_time_is_no_time()
    {
        var bytes = Written(w => Gb26875Writer.SystemState(w, new Gb26875Control(1, Moment, 1, 2), 1, 1, Gb26875States.Normal, Moment));
        bytes[10] = 13;
        bytes[^3] += 6;
        Assert.Equal(FrameError.None, Gb26875Frame.Read(bytes, out var frame));

        Assert.Null(frame.Time);
    }

    private static (decimal? Number, DateTimeOffset? Time) Only(Action<IBufferWriter<byte>> write)
    {
        Gb26875Frame.Read(Written(write), out var frame);
        var objects = frame.Objects;
        Assert.True(objects.MoveNext());
        var one = objects.Current;
        Assert.False(objects.MoveNext());
        Assert.False(objects.IsBroken);
        var number = one.Quantity is { } quantity ? Gb26875Names.Step(quantity) * one.Steps : one.Minutes ?? (decimal?)one.States ?? (decimal?)one.DeviceStates;
        return (number, one.Time);
    }

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var to = new ArrayBufferWriter<byte>();
        write(to);
        return to.WrittenSpan.ToArray();
    }
}
