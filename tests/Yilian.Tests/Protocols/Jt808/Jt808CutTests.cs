using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Tests.Protocols.Jt808;

/// <summary>Frames of JT/T 808 in a stream.</summary>
public sealed class Jt808CutTests
{
    private static readonly byte[] Heartbeat = Convert.FromHexString("7E00020000012345678900000A817E");
    private static readonly byte[] Answer = Convert.FromHexString("7E0001000701234567890004B303E800020000A8797E");

    public static TheoryData<string> Streams => Sharing.StreamsOf("JT808");

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_stream_gives_the_frames_that_are_in_it(string name) => Sharing.Check("JT808", name, Jt808Frame.Cut);

    [Fact]
    public void One_mark_may_end_a_frame_and_start_the_next()
    {
        byte[] stream = [.. Heartbeat, .. Answer[1..], .. Heartbeat[1..]];

        Assert.Equal([Heartbeat, Answer[1..], Heartbeat[1..]], Sharing.Frames([stream], Jt808Frame.Cut));
        Assert.Equal(3, Sharing.Frames(stream.Select(b => new[] { b }), Jt808Frame.Cut).Count);
    }

    [Fact]
    public void A_good_frame_behind_a_broken_one_is_found()
    {
        var broken = (byte[])Answer.Clone();
        broken[14] ^= 4;
        foreach (var cut in Enumerable.Range(1, Answer.Length - 1))
        {
            Assert.Equal([Heartbeat], Sharing.Frames([[.. broken, .. Heartbeat]], Jt808Frame.Cut));
            Assert.Contains(Sharing.Frames([[.. Answer[..cut], .. Heartbeat]], Jt808Frame.Cut), f => f.AsSpan().EndsWith(Heartbeat.AsSpan(1)));
        }
    }

    [Fact]
    public void Noise_without_a_mark_does_not_pile_up()
    {
        var cut = Jt808Frame.Cut(new byte[40]);

        Assert.Equal(new Cut(CutKind.Noise, 40, FrameError.NoStart), cut);
    }

    [Fact]
    public void A_frame_that_never_ends_is_refused_at_its_longest()
    {
        byte[] endless = [0x7E, .. Enumerable.Repeat((byte)0x11, Jt808Frame.MaxLength - 1)];

        Assert.Equal(CutKind.NeedMore, Jt808Frame.Cut(endless.AsSpan(0, endless.Length - 1)).Kind);
        Assert.Equal(new Cut(CutKind.Refused, endless.Length, FrameError.BadLength), Jt808Frame.Cut(endless));
    }

    [Theory]
    [InlineData("7E00020000012345678900000A807E", FrameError.BadChecksum)]
    [InlineData("7E00020001012345678900000A807E", FrameError.BadLength)]
    [InlineData("7E000200000123456789007D03817E", FrameError.BadEscape)]
    [InlineData("7E0002000001237E", FrameError.BadHeader)]
    [InlineData("7E00020000012345678900000A817D7E", FrameError.BadEscape)]
    public void A_refusal_says_what_is_wrong(string hex, FrameError error)
    {
        var frame = Convert.FromHexString(hex);

        Assert.Equal(new Cut(CutKind.Refused, frame.Length, error), Jt808Frame.Cut(frame));
        Assert.Equal(error, Jt808Frame.Read(frame, new byte[Jt808Frame.MaxContent], out _));
    }
}
