using System.Net;
using Xunit;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Sync;

public sealed class SyncTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task Pages_put_together_hold_every_entry_once_and_in_order()
    {
        foreach (var _ in Enumerable.Range(0, 7))
        {
            await _city.As("flood").Report(_city.Flood());
        }

        var whole = await _city.As("flood").Get<EntryPage>("sync?after=0&limit=200");
        var pieces = new List<long>();
        for (var (after, more) = (0L, true); more;)
        {
            var page = await _city.As("flood").Get<EntryPage>($"sync?after={after}&limit=3");
            pieces.AddRange(page.Items.Select(e => e.Seq));
            Assert.True(page.Items.Count <= 3);
            (after, more) = (page.Next, page.More);
        }

        Assert.Equal(whole.Items.Select(e => e.Seq), pieces);
        Assert.Equal(pieces.Order().Distinct(), pieces);
    }

    [Fact]
    public async Task The_last_page_points_at_the_head_though_the_entries_between_are_not_for_the_caller()
    {
        await _city.As("flood").Report(_city.Flood());

        var page = await _city.As("met").Get<EntryPage>($"sync?after={await _city.Head() - 1}");

        Assert.Empty(page.Items);
        Assert.Equal((page.Head, false), (page.Next, page.More));
    }

    [Fact]
    public async Task A_client_gets_only_what_its_organization_may_see()
    {
        var mine = await _city.Sent("MET");
        var other = await _city.Sent("WATER");

        var entries = (await _city.As("met").Get<EntryPage>("sync?after=0&limit=200")).Items;

        Assert.Contains(entries, e => e.IncidentId == mine.Id);
        Assert.DoesNotContain(entries, e => e.IncidentId == other.Id);
    }

    [Theory]
    [InlineData("sync?after=-1", "after")]
    [InlineData("sync?after=0&limit=0", "limit")]
    [InlineData("sync?after=0&limit=201", "limit")]
    public async Task A_page_out_of_range_is_refused(string path, string field) =>
        Assert.Equal([field], (await _city.As("met").GetRefused(HttpStatusCode.BadRequest, path)).Fields);
}
