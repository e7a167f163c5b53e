using System.Text;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Protocols.Sl651;

/// <summary>Frames of SL 651 in a stream.</summary>
public sealed class Sl651CutTests
{
    private static readonly byte[] Report = Convert.FromHexString("7E7E05001122334403E832002B020034170718110016F1F1001122334448F0F01707181100201900004026190000403923000104903812109903A421");
    private static readonly byte[] Answer = Convert.FromHexString("7E7E00123456780204D23280080200121412051100021BBD6C");

    public static TheoryData<string> Streams => Sharing.StreamsOf("SL651");

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_stream_gives_the_frames_that_are_in_it(string name) => Sharing.Check("SL651", name, Sl651Frame.Cut);

    [Fact]
    public void Every_good_shared_frame_is_whole_and_every_other_is_not()
    {
        Sharing.MustBeThere();

        Assert.All(Sharing.FramesOf("SL651").Concat(Sharing.MoreOf("SL651")), f => Assert.Equal(f.Valid, Sl651Frame.Cut(f.Bytes).Kind == CutKind.Frame));
    }

    [Fact]
    public void A_good_frame_behind_a_broken_one_is_found_wherever_the_broken_one_ends()
    {
        for (var cut = 1; cut < Report.Length; cut++)
        {
            Assert.Equal([Answer], Sharing.Frames([[.. Report[..cut], .. Answer]], Sl651Frame.Cut));
        }

        for (var bit = 0; bit < Report.Length * 8; bit++)
        {
            var broken = (byte[])Report.Clone();
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal([Answer], Sharing.Frames([[.. broken, .. Answer]], Sl651Frame.Cut));
        }
    }

    [Theory]
    [InlineData("7E")]
    [InlineData("7E7E")]
    [InlineData("7E7E7E")]
    [InlineData("7E7E00123456780204D2320FFF02")]
    [InlineData("01")]
    [InlineData("0130313030")]
    [InlineData("00FF7E010203")]
    public void Noise_swallows_no_frame(string noise)
    {
        byte[] stream = [.. Convert.FromHexString(noise), .. Answer];

        Assert.Equal([Answer], Sharing.Frames([stream], Sl651Frame.Cut));
        Assert.Equal([Answer], Sharing.Frames(stream.Select(b => new[] { b }), Sl651Frame.Cut));
    }

    [Fact]
    public void The_reason_of_a_refusal_is_told()
    {
        var (end, checksum, mark) = ((byte[])Answer.Clone(), (byte[])Answer.Clone(), (byte[])Answer.Clone());
        (end[22], checksum[23], mark[13]) = (0x40, 0x00, 0x40);

        Assert.Equal(new Cut(CutKind.Refused, Answer.Length, FrameError.BadEnd), Sl651Frame.Cut(end));
        Assert.Equal(new Cut(CutKind.Refused, Answer.Length, FrameError.BadChecksum), Sl651Frame.Cut(checksum));
        Assert.Equal(FrameError.BadHeader, Sl651Frame.Cut(mark).Error);
        Assert.Equal(FrameError.BadLength, Sl651Frame.Cut(Report, longest: 42).Error);
        Assert.Equal(FrameError.Incomplete, Sl651Frame.Cut([.. Report[..30], .. Answer]).Error);
        Assert.Equal(new Cut(CutKind.Noise, 5, FrameError.NoStart), Sl651Frame.Cut("noise"u8));
    }

    [Fact]
    public void A_frame_of_characters_is_cut_too()
    {
        var text = "\u000101001234567812343200" + "3D\u0002" + "0003140612020000ST 0012345678 H TT 1406120200 PJ 5.5 Z 12.34 \u0003";
        byte[] frame = [.. Encoding.ASCII.GetBytes(text), .. Encoding.ASCII.GetBytes($"{Sl651Checksum.Of(Encoding.ASCII.GetBytes(text)):X4}")];

        Assert.Equal(0x3D, text.Length - 25);
        Assert.Equal(Cut.Whole(frame.Length), Sl651Frame.Cut(frame));
        Assert.Equal([frame, Answer, frame], Sharing.Frames([[.. frame, .. Answer, .. frame]], Sl651Frame.Cut));
    }
}
