using CsCheck;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Platform.Inbox;
using Yilian.Platform.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Journal;

public sealed class ValueTests
{
    private static readonly Gen<DateTimeOffset> Moments = Gen.Select(
        Gen.Long[new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()],
        Gen.Int[-12 * 60, 14 * 60],
        (milliseconds, offset) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(TimeSpan.FromMinutes(offset)));

    // Close together, so that equal ones occur.
    private static readonly Gen<DateTimeOffset> Close = Gen.Select(Gen.Int[0, 40], Gen.Int[-12, 14], (ms, hours) => City.Morning.AddMilliseconds(ms).ToOffset(TimeSpan.FromHours(hours)));

    [Theory, ClassData(typeof(BothStores))]
    public async Task Moments_and_ids_come_back_as_they_were(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);

        await Gen.Select(Moments, Moments.Nullable(), Gen.Guid).Array[1, 30].SampleAsync(async rows =>
        {
            var items = rows.Select((r, i) => Item(r.Item3, r.Item1, r.Item2, i)).DistinctBy(i => i.Id).ToList();
            await city.Do(desk =>
            {
                items.ForEach(desk.Add);
                return Task.CompletedTask;
            });
            var ids = items.ConvertAll(i => i.Id);
            var read = (await city.Read(db => db.Set<InboxRow>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync())).ToDictionary(i => i.Id);
            Assert.All(items, i => Assert.Equal((i.SubjectId, i.CreatedAt.ToUniversalTime(), i.DueAt?.ToUniversalTime()), (read[i.Id].SubjectId, read[i.Id].CreatedAt, read[i.Id].DueAt)));
            Assert.All(read.Values, i => Assert.Equal(TimeSpan.Zero, i.CreatedAt.Offset));
        }, iter: 20, threads: 1);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Moments_sort_and_compare_as_in_memory(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);

        await Gen.Select(Gen.Select(Close, Close.Nullable()).Array[1, 60], Close).SampleAsync(async (rows, at) =>
        {
            var organization = Guid.CreateVersion7();
            var items = rows.Select((r, i) => Item(Guid.CreateVersion7(), r.Item1, r.Item2, i, organization)).ToList();
            await city.Do(desk =>
            {
                items.ForEach(desk.Add);
                return Task.CompletedTask;
            });

            await city.Read(async db =>
            {
                var stored = db.Set<InboxRow>().AsNoTracking().Where(i => i.OrganizationId == organization);
                Assert.Equal(items.OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Seq).Select(i => i.Id), await stored.OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Seq).Select(i => i.Id).ToListAsync());
                Assert.Equal(items.OrderBy(i => i.DueAt == null).ThenBy(i => i.DueAt).ThenBy(i => i.Id).Select(i => i.Id), await stored.OrderBy(i => i.DueAt == null).ThenBy(i => i.DueAt).ThenBy(i => i.Id).Select(i => i.Id).ToListAsync());
                Assert.Equal(items.Count(i => i.CreatedAt < at), await stored.CountAsync(i => i.CreatedAt < at));
                Assert.Equal(items.Count(i => i.CreatedAt == at), await stored.CountAsync(i => i.CreatedAt == at));
                Assert.Equal(items.Count(i => i.DueAt >= at), await stored.CountAsync(i => i.DueAt >= at));
                Assert.Equal(items.Max(i => i.CreatedAt), await stored.MaxAsync(i => i.CreatedAt));
                return true;
            });
        }, iter: 20, threads: 1);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task The_journal_reads_back_what_was_hashed(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        string[] texts = ["堤坝渗漏", "𠮷野家", "🚒🏥", "\U0010FFFD", "‮rtl‬", "é é", "a\tb\r\nc", new string('汛', 20_000), "'; DROP TABLE journal_entry; --", "\\u0000 {0} %s"];
        var before = await city.Head();

        await city.Run(null, "", desk =>
        {
            foreach (var text in texts)
            {
                desk.Record(new Mark(0, 0), text, new Subject(Audience.OfEveryone, OccurredAt: new DateTimeOffset(2026, 7, 20, 10, 0, 0, TimeSpan.FromHours(8)).AddTicks(1_234_567)));
            }

            return Task.CompletedTask;
        });

        var rows = await city.Read(db => db.Set<JournalRow>().AsNoTracking().Where(r => r.Seq > before).OrderBy(r => r.Seq).ToListAsync());
        Assert.Equal(texts, rows.Select(r => r.Text));
        Assert.All(rows, r => Assert.Equal(City.Morning.AddMilliseconds(123), r.OccurredAt));
        Assert.True((await city.Verify()).Whole);
    }

    private static InboxRow Item(Guid id, DateTimeOffset createdAt, DateTimeOffset? dueAt, long seq, Guid? organization = null) => new()
    {
        Id = id,
        Kind = "test.asked",
        OrganizationId = organization ?? id,
        Ask = "read",
        Title = "试",
        SubjectId = Guid.CreateVersion7(),
        Seq = seq,
        CreatedAt = createdAt,
        DueAt = dueAt,
    };
}
