using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;
using Yilian.Host.Decoding;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Tests.Protocols.Jt808;

/// <summary>The shared frames of JT/T 808: verdict and fields, through what the decode verb prints.</summary>
public sealed class Jt808SharedTests
{
    // Not compared: ok, checksumOk, lengthOk and escapeError are what "valid" and "error" say in one word.
    private static readonly string[] Verdicts = ["ok", "checksumOk", "lengthOk", "escapeError"];

    [Fact]
    public void Every_verdict_is_the_one_expected()
    {
        Sharing.MustBeThere();
        var differing = Sharing.FramesOf("JT808").Concat(Sharing.MoreOf("JT808")).Where(f => Jt808Json.Of(f.Frame)["valid"]!.GetValue<bool>() != f.Valid).Select(f => f.Id);

        Assert.Empty(differing);
        Assert.True(Sharing.FramesOf("JT808").Count() > 200);
    }

    [Fact]
    public void Every_field_is_the_one_expected()
    {
        Sharing.MustBeThere();
        var compared = 0;
        foreach (var frame in Sharing.FramesOf("JT808").Where(f => f.Valid))
        {
            var said = JsonSerializer.SerializeToElement(Jt808Json.Of(frame.Frame));
            compared += FieldsCompared.Same(frame.Id, frame.Fields, said, Verdicts);
        }

        Assert.True(compared > 2500, $"{compared}");
    }

    [Fact]
    public void Every_good_frame_is_cut_whole()
    {
        Sharing.MustBeThere();

        Assert.All(Sharing.FramesOf("JT808").Where(f => f.Valid), f => Assert.Equal(Cut.Whole(f.Bytes.Length), Jt808Frame.Cut(f.Bytes)));
    }

    [Theory]
    [InlineData("", "NoStart")]
    [InlineData("7", "NotHexadecimal")]
    [InlineData("zz", "NotHexadecimal")]
    [InlineData("7E", "Incomplete")]
    [InlineData("7E7E", "BadHeader")]
    [InlineData("00020000012345678900000A817E", "NoStart")]
    [InlineData("7E00020000012345678900000A81", "Incomplete")]
    public void A_line_that_is_no_frame_says_why(string line, string error)
    {
        JsonObject json = Jt808Json.Of(line);

        Assert.False(json["valid"]!.GetValue<bool>());
        Assert.Equal(error, json["error"]!.GetValue<string>());
    }
}
