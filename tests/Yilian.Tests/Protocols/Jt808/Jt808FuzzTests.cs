using System.Buffers;
using CsCheck;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Tests.Protocols.Jt808;

/// <summary>JT/T 808 with bytes that nobody meant, and with anything that can be written.</summary>
public sealed class Jt808FuzzTests
{
    private static readonly byte[][] Frames =
    [
        .. new[]
        {
            "7E02000026123456789012007D02000000010000000200BA7F0E07E4F11C0028003C00001810151010100104000000640202007D01137E",
            "7E0704005D0123456789017FFF000301001C000004000000080006EEB6AD02633DF7013800030063200707192359001C000004000000080006EEB6AD02633DF7013800030063200707192359001C000004000000080006EEB6AD02633DF7013800030063200707192359067E",
            "7E010040540100000000000123456789000A002800323132333400000000000000736D616C6C6368693132330000000000000000000000000000000000000043484931323300000000000000000000000000000000000000000000000001D4C1413132333435B27E",
            "7E0104001E000123456789000A00140200000001040000000A000000130D7777772E62616964752E636F6DF27E",
            "7E0001000701234567890004B303E800020000A8797E",
        }.Select(Convert.FromHexString),
    ];

    private static readonly Jt808Message[] Messages = Enum.GetValues<Jt808Message>();

    private readonly byte[] _scratch = new byte[Jt808Frame.MaxContent];
    private long _sum;

    [Fact]
    public void Damaged_bytes_do_no_harm()
    {
        Fuzzing.Run(Frames, Jt808Frame.Cut, Look);
        Gen.Select(Gen.Int[0, Messages.Length - 1], Gen.Byte.Array[0, 400], Gen.Bool).Sample((message, body, new2019) => Look(Framed(Sender(1, 1, new2019), Messages[message], body)), iter: 5000);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.ULong, Gen.UShort, Gen.Int[0, 0xFFFF], Gen.Byte.Array[0, Jt808Frame.MaxBody], Gen.Bool).Sample((phone, serial, message, body, new2019) =>
        {
            var bytes = Framed(Sender(phone, serial, new2019), (Jt808Message)message, body);

            Assert.Equal(Cut.Whole(bytes.Length), Jt808Frame.Cut(bytes));
            Assert.Equal(Cut.Whole(bytes.Length - 1), Jt808Frame.Cut(bytes.AsSpan(1)));
            Assert.Equal(FrameError.None, Jt808Frame.Read(bytes, _scratch, out var frame));
            Assert.Equal((Sender(phone, serial, new2019).Phone, serial, (Jt808Message)message, new2019), (frame.Phone, frame.Serial, frame.Id, frame.HasVersion));
            Assert.True(frame.Body.SequenceEqual(body));
        }, iter: 1000, threads: 1);

    [Fact]
    public void Any_cut_of_good_frames_gives_the_good_frames() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 4], Gen.Int[1, 60], Gen.Bool).Sample((which, size, shared) =>
        {
            var stream = which.SelectMany((n, i) => shared && i > 0 ? Frames[n][1..] : Frames[n]).ToArray();

            Assert.Equal(which.Select((n, i) => shared && i > 0 ? Frames[n][1..] : Frames[n]), Sharing.Frames(stream.Chunk(size), Jt808Frame.Cut));
        }, iter: 300);

    [Fact]
    public void A_good_frame_is_read_without_allocating()
    {
        var allocated = Fuzzing.Allocated(() =>
        {
            foreach (var bytes in Frames)
            {
                Jt808Frame.Cut(bytes);
                Look(bytes);
            }
        });

        Assert.Equal(0, allocated);
        Assert.NotEqual(0, _sum);
    }

    private static Jt808Sender Sender(ulong phone, ushort serial, bool new2019) =>
        new(Jt808Phone.Parse($"{phone % 1_000_000_000_000}"), new2019 ? Jt808Edition.Edition2019 : Jt808Edition.Edition2013, serial);

    private static byte[] Framed(Jt808Sender sender, Jt808Message message, byte[] body)
    {
        var to = new ArrayBufferWriter<byte>();
        Jt808Writer.Write(to, sender, message, body);
        return to.WrittenSpan.ToArray();
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        Span<byte> scratch = stackalloc byte[Jt808Frame.MaxContent];
        Assert.True(Jt808Frame.Read(bytes, scratch, out var frame) == FrameError.None);
        _sum += frame.Serial + (long)(ulong)frame.Phone.Nibbles;
        Jt808Answer.Read(frame.Body, out var answer);
        Jt808RegisterAnswer.Read(frame.Body, out var registered);
        Jt808Text.Read(frame.Body, frame.HasVersion, out var text);
        Jt808Registration.Read(frame.Body, frame.HasVersion, out var registration);
        Jt808Authentication.Read(frame.Body, frame.HasVersion, out var authentication);
        _sum += answer.Serial + registered.CodeBytes.Length + text.TextBytes.Length + registration.PlateBytes.Length + authentication.CodeBytes.Length;
        if (Jt808Position.Read(frame.Body, out var position) == FrameError.None)
        {
            Sum(position);
        }

        Jt808Batch.Read(frame.Body, out var batch);
        while (batch.MoveNext())
        {
            Sum(batch.Current);
        }

        Jt808Parameters.Read(frame.Body, out var parameters);
        while (parameters.MoveNext())
        {
            _sum += parameters.Id + parameters.Value.Length;
        }
    }

    private void Sum(Jt808Position position)
    {
        _sum += (long)position.Alarms + (position.Time?.Second ?? 0) + position.LatitudeMicro + position.LongitudeMicro + (position.IsLocated ? 1 : 0);
        foreach (var item in position.Items)
        {
            _sum += (long)item.Id + (item.Number ?? 0);
        }
    }
}
