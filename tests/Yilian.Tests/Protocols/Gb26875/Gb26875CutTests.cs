using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Tests.Protocols.Gb26875;

/// <summary>Frames of GB/T 26875.3 in a stream.</summary>
public sealed class Gb26875CutTests
{
    private static readonly byte[] Initialize = Convert.FromHexString("4040010000010500090207150504030201000B0A09080706030004590100D12323");
    private static readonly byte[] Deny = Convert.FromHexString("404020000100050009020715010000000000060504030201000006692323");

    public static TheoryData<string> Streams => Sharing.StreamsOf("GB26875");

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_stream_gives_the_frames_that_are_in_it(string name) => Sharing.Check("GB26875", name, Gb26875Frame.Cut);

    [Fact]
    public void A_length_that_lies_does_not_swallow_the_frame_behind_it()
    {
        var lying = (byte[])Initialize.Clone();
        lying[24] = 200;

        Assert.Equal([Deny], Sharing.Frames([[.. lying, .. Deny]], Gb26875Frame.Cut));
    }

    [Fact]
    public void A_frame_that_was_cut_off_does_not_swallow_the_one_behind_it()
    {
        foreach (var cut in Enumerable.Range(0, Initialize.Length))
        {
            Assert.Equal([Deny], Sharing.Frames([[.. Initialize[..cut], .. Deny]], Gb26875Frame.Cut));
            Assert.Equal([Deny], Sharing.Frames(Initialize[..cut].Concat(Deny).Select(b => new[] { b }), Gb26875Frame.Cut));
        }
    }

    [Theory]
    [InlineData(32, FrameError.BadEnd)]
    [InlineData(30, FrameError.BadChecksum)]
    [InlineData(25, FrameError.BadLength)]
    public void A_refusal_says_what_is_wrong(int at, FrameError error)
    {
        var frame = (byte[])Initialize.Clone();
        frame[at] ^= 0x10;

        Assert.Equal(error, Gb26875Frame.Cut(frame).Error);
        Assert.Equal(error, Gb26875Frame.Read(frame, out _));
    }

    [Fact]
    public void Half_a_start_mark_is_kept()
    {
        Assert.Equal(new Cut(CutKind.Noise, 3, FrameError.NoStart), Gb26875Frame.Cut([1, 2, 3, 0x40]));
        Assert.Equal(Cut.More, Gb26875Frame.Cut([0x40]));
    }
}
