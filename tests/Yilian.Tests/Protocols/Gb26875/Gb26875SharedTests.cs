using System.Text.Json;
using Xunit;
using Yilian.Host.Decoding;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Tests.Protocols.Gb26875;

/// <summary>The shared frames of GB/T 26875.3: verdict and fields, through what the decode verb prints.</summary>
public sealed class Gb26875SharedTests
{
    [Fact]
    public void Every_verdict_is_the_one_expected()
    {
        Sharing.MustBeThere();
        var differing = Sharing.FramesOf("GB26875").Concat(Sharing.MoreOf("GB26875.3")).Where(f => Gb26875Json.Of(f.Frame)["valid"]!.GetValue<bool>() != f.Valid).Select(f => f.Id);

        Assert.Empty(differing);
        Assert.Equal(17, Sharing.FramesOf("GB26875").Count());
    }

    [Fact]
    public void Every_field_is_the_one_expected()
    {
        Sharing.MustBeThere();
        var compared = 0;
        foreach (var frame in Sharing.FramesOf("GB26875").Where(f => f.Valid))
        {
            var said = JsonSerializer.SerializeToElement(Gb26875Json.Of(frame.Frame));

            // "ok" is our "valid". Types that the script of the frames leaves as one raw run are taken apart here, object by object.
            string[] except = Raw(frame) ? ["ok", "objects"] : ["ok"];
            compared += FieldsCompared.Same(frame.Id, frame.Fields, said, except);
            if (Raw(frame))
            {
                var raw = frame.Fields.GetProperty("objects")[0].GetProperty("raw").GetString();
                Assert.Equal(raw, string.Concat(said.GetProperty("objects").EnumerateArray().Select(o => o.GetProperty("raw").GetString())));
                Assert.False(said.TryGetProperty("bodyError", out _), frame.Id);
            }
        }

        Assert.True(compared > 200, $"{compared}");
    }

    [Fact]
    public void Every_good_frame_is_cut_whole()
    {
        Sharing.MustBeThere();

        Assert.All(Sharing.FramesOf("GB26875").Where(f => f.Valid), f => Assert.Equal(Cut.Whole(f.Bytes.Length), Gb26875Frame.Cut(f.Bytes)));
    }

    [Theory]
    [InlineData("4", "NotHexadecimal")]
    [InlineData("", "Incomplete")]
    [InlineData("2323", "NoStart")]
    [InlineData("4040 0100", "Incomplete")]
    public void A_line_that_is_no_frame_says_why(string line, string error) =>
        Assert.Equal(error, Gb26875Json.Of(line)["error"]!.GetValue<string>());

    private static bool Raw(SharedFrame frame) =>
        frame.Fields.TryGetProperty("objects", out var objects) && objects.GetArrayLength() > 0 && objects[0].TryGetProperty("raw", out _);
}
