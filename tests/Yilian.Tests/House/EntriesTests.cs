using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;
using Yilian.Contracts;
using Yilian.Platform.Http;

namespace Yilian.Tests.House;

public sealed class EntriesTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_kind_of_entry_has_a_name_of_its_own() => Assert.Distinct(Entries.All.Select(e => e.Kind));

    [Fact]
    public void Every_kind_begins_with_the_name_of_its_section() => Assert.All(Entries.All, e =>
    {
        var section = e.Type.Namespace!.Split('.')[2].ToLowerInvariant();
        Assert.Matches($"^{section}\\.[a-z]+(-[a-z]+)*$", e.Kind);
    });

    [Fact]
    public void What_is_in_the_journal_can_still_be_read()
    {
        var samples = new JsonObject(Entries.All.Select(e => KeyValuePair.Create(e.Kind, (JsonNode?)Entries.Sample(e.Type))));

        Approved.Check("tests/Yilian.Tests/House/entries.approved.json", samples.ToJsonString(Indented));
    }

    [Fact]
    public void Every_kind_of_entry_reads_back_as_it_was_written() => Assert.All(Entries.All, e =>
    {
        var written = Entries.Sample(e.Type);
        var read = written.Deserialize(e.Type, YilianJson.Options);
        Assert.True(JsonNode.DeepEquals(written, JsonSerializer.SerializeToNode(read, e.Type, YilianJson.Options)), e.Kind);
    });

    [Fact]
    public void What_is_addressed_says_so_in_the_words_that_the_inbox_follows() => Assert.All(Entries.All.Where(e => e.Type.IsAssignableTo(typeof(IAddressed))), e =>
    {
        var sample = Entries.Sample(e.Type);
        Assert.Equal(JsonValueKind.Array, sample["to"]!.GetValueKind());
        Assert.Equal(JsonValueKind.String, sample["title"]!.GetValueKind());
    });
}
