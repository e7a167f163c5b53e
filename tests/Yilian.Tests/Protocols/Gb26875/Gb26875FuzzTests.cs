using System.Buffers;
using CsCheck;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Tests.Protocols.Gb26875;

/// <summary>GB/T 26875.3 with bytes that nobody meant, and with anything that can be written.</summary>
public sealed class Gb26875FuzzTests
{
    private static readonly byte[][] Frames =
    [
        .. new[]
        {
            "4040010000010500090207150504030201000B0A09080706030004590100D12323",
            "40400A0001000500090207150605040302010100000000005E00020202010279010203040402D5E2CAC7D2BBB8F6D7AAC2EBB2E2CAD40000000000000000000000000000000400090207150D0379030405060501D5E2CAC7D2BBB8F6D7AAC2EBB2E2CAD4000000000000000000000000000000050009020715FB2323",
            "40400C0001000500090207150605040302010100000000002200020302010228010203040320030400090207150D037903040506020150050009020715182323",
            "404018000100050009020715060504030201010000000000120002180231FA04000902071573FB050009020715792323",
            "404020000100050009020715010000000000060504030201000006692323",
        }.Select(Convert.FromHexString),
    ];

    private long _sum;

    [Fact]
    public void Damaged_bytes_do_no_harm()
    {
        Fuzzing.Run(Frames, Gb26875Frame.Cut, Look);
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte[0, 95]).Sample((body, type) => Look(Framed(new Gb26875Control(1, DateTimeOffset.UnixEpoch.AddYears(50), 1, 2), [type, .. body])), iter: 5000);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.UShort, Gen.ULong[0, 0xFFFFFFFFFFFF], Gen.ULong[0, 0xFFFFFFFFFFFF], Gen.Byte.Array[0, Gb26875Frame.MaxData], Gen.Int[0, 2_000_000_000]).Sample((serial, source, destination, data, second) =>
        {
            var time = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddSeconds(second);
            var bytes = Framed(new Gb26875Control(serial, time, source, destination), data);

            Assert.Equal(Cut.Whole(bytes.Length), Gb26875Frame.Cut(bytes));
            Assert.Equal(FrameError.None, Gb26875Frame.Read(bytes, out var frame));
            Assert.Equal((serial, time, source, destination), (frame.Serial, frame.Time, frame.Source, frame.Destination));
            Assert.True(frame.Data.SequenceEqual(data));
        }, iter: 1000);

    [Fact]
    public void A_good_frame_behind_any_damaged_one_is_found() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 200], Gen.Byte, Gen.Int[0, 4], Gen.Int[1, 50]).Sample((which, at, value, good, size) =>
        {
            var damaged = (byte[])Frames[which].Clone();
            damaged[at % damaged.Length] = value;

            Assert.Equal(Frames[good], Sharing.Frames(damaged.Concat(Frames[good]).Chunk(size), Gb26875Frame.Cut)[^1]);
        }, iter: 2000);

    [Fact]
    public void A_good_frame_is_read_without_allocating()
    {
        var allocated = Fuzzing.Allocated(() =>
        {
            foreach (var bytes in Frames)
            {
                Gb26875Frame.Cut(bytes);
                Look(bytes);
            }
        });

        Assert.Equal(0, allocated);
        Assert.NotEqual(0, _sum);
    }

    private static byte[] Framed(Gb26875Control control, byte[] data)
    {
        var to = new ArrayBufferWriter<byte>();
        Gb26875Writer.Write(to, control, Gb26875Command.Send, data);
        return to.WrittenSpan.ToArray();
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        Assert.True(Gb26875Frame.Read(bytes, out var frame) == FrameError.None);
        _sum += frame.Serial + (long)frame.Source + (frame.Time?.Second ?? 0);
        foreach (var item in frame.Objects)
        {
            _sum += (long)(item.States ?? Gb26875States.None) + (long)(item.DeviceStates ?? Gb26875DeviceStates.None) + (item.SystemType ?? 0) + (item.ComponentAddress ?? 0) + (item.Steps ?? 0) + (item.Operator ?? 0)
                + (item.Minutes ?? 0) + (item.Version?.Major ?? 0) + item.TextBytes.Length + (item.Time?.Second ?? 0);
        }
    }
}
