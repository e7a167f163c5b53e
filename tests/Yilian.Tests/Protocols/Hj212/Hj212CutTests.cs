using System.Text;
using System.Text.Json;
using Xunit;
using Yilian.Protocols;
using Yilian.Protocols.Hj212;
using Yilian.Tests.House;

namespace Yilian.Tests.Protocols.Hj212;

/// <summary>Packets of HJ 212 in a stream.</summary>
public sealed class Hj212CutTests
{
    private const string First = "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";
    private const string Second = "##0078QN=20201008154743635;ST=91;CN=9014;PW=123456;MN=SD000001;Flag=9;CP=&&QnRtn=1&&71c0\r\n";

    public static TheoryData<string> Streams => Sharing.StreamsOf("HJ212");

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_stream_gives_the_packets_that_are_in_it(string name)
    {
        Sharing.MustBeThere();
        using var dev = JsonDocument.Parse(File.ReadAllText(Path.Combine(Approved.Root, "..", "shared", "data", "frames", "dev.json")));
        var stream = dev.RootElement.GetProperty("streams").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name);
        var wanted = stream.GetProperty("expectFrameIds").EnumerateArray().Select(id => Sharing.FramesOf("HJ212").Single(f => f.Id == id.GetString()).Frame).ToList();
        var chunks = stream.GetProperty("chunksHex").EnumerateArray().Select(c => Convert.FromHexString(c.GetString()!)).ToList();

        Assert.Equal(wanted, Read(chunks));
        Assert.Equal(wanted.Select(f => f.TrimEnd()), Read(chunks.SelectMany(c => c).Select(b => new[] { b })));
    }

    [Fact]
    public void A_good_packet_behind_a_broken_one_is_found_wherever_the_broken_one_ends()
    {
        for (var cut = 1; cut < First.Length - 2; cut++)
        {
            Assert.Equal([Second], Read([Encoding.ASCII.GetBytes(First[..cut] + Second)]));
        }
    }

    [Theory]
    [InlineData("##9999 then noise ")]
    [InlineData("##99")]
    [InlineData("#")]
    [InlineData("##")]
    [InlineData("###")]
    [InlineData("##x101QN=1")]
    [InlineData("noise # noise ## noise\r\n")]
    public void Noise_swallows_no_packet(string noise)
    {
        Assert.Equal([Second], Read([Encoding.ASCII.GetBytes(noise + Second)]));
        Assert.Equal([Second.TrimEnd()], Read(Encoding.ASCII.GetBytes(noise + Second).Select(b => new[] { b })));
    }

    [Fact]
    public void The_reason_of_a_refusal_is_told()
    {
        Assert.Equal(new Cut(CutKind.Refused, First.Length - 2, FrameError.BadChecksum), Hj212Frame.Cut(Encoding.ASCII.GetBytes(First.Replace("100000", "100001", StringComparison.Ordinal))));
        Assert.Equal(FrameError.BadLength, Hj212Frame.Cut("##01x1QN"u8).Error);
        Assert.Equal(FrameError.BadLength, Hj212Frame.Cut(Encoding.ASCII.GetBytes(First), longest: 100).Error);
        Assert.Equal(FrameError.Incomplete, Hj212Frame.Cut(Encoding.ASCII.GetBytes(First[..20] + Second)).Error);
        Assert.Equal(new Cut(CutKind.Noise, 5, FrameError.NoStart), Hj212Frame.Cut("noise"u8));
    }

    [Fact]
    public void An_end_of_line_that_comes_late_is_no_fault()
    {
        var bytes = Encoding.ASCII.GetBytes(First);

        Assert.Equal(Cut.Whole(First.Length - 2), Hj212Frame.Cut(bytes.AsSpan(0, bytes.Length - 2)));
        Assert.Equal(new Cut(CutKind.Noise, 2), Hj212Frame.Cut("\r\n"u8));
    }

    private static List<string> Read(IEnumerable<byte[]> chunks) => [.. Sharing.Frames(chunks, Hj212Frame.Cut).Select(f => Encoding.UTF8.GetString(f))];
}
