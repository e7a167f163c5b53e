using Xunit;
using Yilian.Host.Decoding;

namespace Yilian.Tests.Protocols.Cap;

public sealed class CapVerbTests
{
    [Fact]
    public void The_verb_says_file_verdict_errors_and_identifier()
    {
        var said = CapVerb.Judge("a.xml", CapCases.Sample("own__m15_poly_not_closed.xml"));

        Assert.Equal("a.xml", (string?)said["file"]);
        Assert.Equal("text-invalid", (string?)said["verdict"]);
        Assert.Contains("没有闭合", (string?)said["errors"]![0], StringComparison.Ordinal);
        Assert.Equal("OWN-0001", (string?)said["identifier"]);
    }

    [Fact]
    public void The_verb_gives_every_collected_message_the_stated_verdict_and_its_identifier()
    {
        CapCases.Demand();
        foreach (var (file, verdict, expected) in CapCases.All())
        {
            var said = CapVerb.Judge(file, CapCases.Bytes(file));

            Assert.Equal((file, verdict), ((string?)said["file"], (string?)said["verdict"]));
            Assert.Equal(verdict == "valid", said["errors"]!.AsArray().Count == 0);
            Assert.True(verdict != "valid" || (string?)expected["keys"]?["identifier"] is not { } named || named.Trim() == (string?)said["identifier"], file);
        }
    }
}
