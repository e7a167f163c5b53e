using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Journal;

public sealed class FollowersTests
{
    [Fact]
    public async Task A_follower_reads_every_entry_once_and_in_order_also_after_a_restart()
    {
        var reader = new Listing();
        await using var city = await City.Start(alter: s => s.AddSingleton<IJournalReader>(reader));
        await city.Sent("MET");
        await city.Settle();
        await Until(city, reader);

        await city.Restart();
        await city.Sent("WATER");
        await city.Settle();
        await Until(city, reader);

        Assert.Equal(Enumerable.Range(1, (int)await city.Head()).Select(i => (long)i), reader.Read);
    }

    [Fact]
    public async Task A_follower_that_fails_does_not_stop_the_inbox()
    {
        await using var city = await City.Start(alter: s => s.AddSingleton<IJournalReader, Broken>());

        await city.Sent("MET");
        await city.Settle();

        var inbox = await city.As("met").Get<InboxPage>("inbox");
        Assert.Single(inbox.Items);
    }

    [Fact]
    public async Task A_follower_that_fails_is_shown_with_its_error()
    {
        await using var city = await City.Start(alter: s => s.AddSingleton<IJournalReader, Broken>());

        await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<Followers>().States.GetValueOrDefault("broken")?.Failing is not null));

        Assert.Equal("failing", (await city.As("sysadmin").Get<HealthView>("health")).Status);
    }

    [Fact]
    public async Task A_follower_that_failed_halfway_keeps_nothing_of_it_and_goes_on_where_it_was()
    {
        var reader = new Stumbling();
        await using var city = await City.Start(alter: s => s.AddSingleton<IJournalReader>(reader));

        await City.Eventually(async () => await city.Read(db => db.Set<FollowerCursor>().AnyAsync(c => c.Name == "stumbling" && c.Seq > 0)));

        Assert.Equal(2, reader.Attempts);
        Assert.Equal(1, await city.Read(db => db.Set<AudienceMember>().CountAsync(m => m.AudienceId == reader.Mark)));
    }

    private static Task Until(City city, Listing reader) => City.Eventually(async () => reader.Read.LastOrDefault() == await city.Head());

    private sealed class Listing : IJournalReader
    {
        public List<long> Read { get; } = [];

        public string Name => "listing";

        Task IJournalReader.Read(IReadOnlyList<JournalRow> rows, Desk desk, CancellationToken ct)
        {
            Read.AddRange(rows.Select(r => r.Seq));
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : IJournalReader
    {
        public string Name => "broken";

        public Task Read(IReadOnlyList<JournalRow> rows, Desk desk, CancellationToken ct) => throw new InvalidOperationException("I cannot read.");
    }

    private sealed class Stumbling : IJournalReader
    {
        public Guid Mark { get; } = Guid.CreateVersion7();

        public int Attempts { get; private set; }

        public string Name => "stumbling";

        public async Task Read(IReadOnlyList<JournalRow> rows, Desk desk, CancellationToken ct)
        {
            await desk.Widen(Mark, [Guid.CreateVersion7()], ct);
            if (++Attempts == 1)
            {
                throw new InvalidOperationException("The first attempt fails.");
            }
        }
    }
}
