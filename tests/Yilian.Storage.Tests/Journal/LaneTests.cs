using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Journal;

public sealed class LaneTests
{
    [Theory, ClassData(typeof(BothStores))]
    public async Task Sixteen_writers_leave_no_gap_and_a_whole_chain(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var before = await city.Head();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(w => Task.Run(() => Write(city, w))));

        var rows = await city.Read(db => db.Set<JournalRow>().AsNoTracking().Where(r => r.Seq > before).OrderBy(r => r.Seq).ToListAsync());
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(i => before + i), rows.Select(r => r.Seq));
        for (var writer = 0; writer < 16; writer++)
        {
            var own = rows.Where(r => r.Text.StartsWith($"{writer}/", StringComparison.Ordinal)).Select(r => r.Text);
            Assert.Equal(Enumerable.Range(0, 40).Where(n => n % 5 != 4).SelectMany(n => Enumerable.Repeat($"{writer}/{n}", 1 + (n % 3))), own);
        }

        Assert.Equal((true, rows.Count + before), (await city.Verify()) is var v ? (v.Whole, v.Entries) : default);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_command_that_fails_is_rolled_back_alone(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        await city.Settle(); // the inbox has its cursor, which a command below collides with
        var before = await city.Head();

        var results = await InOneBatch(city,
        [
            desk => Keep(desk, 0),
            desk => Keep(desk, 1, throws: true),
            desk => Keep(desk, 2),
            async desk =>
            {
                await Keep(desk, 3);
                desk.Add(new FollowerCursor { Name = "inbox" }); // there is one: the database itself refuses
            },
            desk => Keep(desk, 4),
            async desk =>
            {
                await Keep(desk, 5);
                await desk.Db.SaveChangesAsync();
                await desk.Db.Database.ExecuteSqlRawAsync("SELECT no_such_thing");
            },
            desk => Keep(desk, 6),
        ]);

        Assert.Equal([true, false, true, false, true, false, true], results);
        Assert.Equal(["kept-0", "kept-2", "kept-4", "kept-6"], await city.Read(db => db.Set<FollowerCursor>().Where(c => c.Name.StartsWith("kept-")).OrderBy(c => c.Name).Select(c => c.Name).ToListAsync()));
        Assert.Equal(["9/0", "9/2", "9/4", "9/6"], await city.Read(db => db.Set<JournalRow>().Where(r => r.Seq > before).OrderBy(r => r.Seq).Select(r => r.Text).ToListAsync()));
        Assert.True((await city.Verify()).Whole);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task One_key_sent_from_everywhere_at_once_has_one_effect(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var before = await city.Head();
        var keys = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, 256).Select(i => Task.Run(() =>
            city.Run(keys[i % 8], "same", desk =>
            {
                desk.Mark(0, i % 8);
                return Task.CompletedTask;
            }))));

        Assert.Equal(8, answers.Count(a => !a.Repeated));
        Assert.All(answers, a => Assert.Equal("\"done\"", a.Receipt));
        Assert.Equal(before + 8, await city.Head());
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => city.Run(keys[0], "other", _ => Task.CompletedTask));
        Assert.Equal("platform.command-id-reused", refused.Code);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_failed_command_may_be_sent_again_under_its_key(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var key = Guid.CreateVersion7();

        await Assert.ThrowsAsync<RuleBrokenException>(() => city.Run(key, "same", desk => Keep(desk, 1, throws: true)));
        var answer = await city.Run(key, "same", desk => Keep(desk, 1));

        Assert.False(answer.Repeated);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_caller_who_has_gone_before_its_turn_leaves_nothing(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var before = await city.Head();
        using var gone = new CancellationTokenSource();
        var (gate, first) = await Hold(city);
        var left = city.Services.GetRequiredService<Lane>().Run(Command.ByPlatform((desk, _) => Keep(desk, 1)), gone.Token);

        await gone.CancelAsync();
        gate.SetResult();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(before, await city.Head());
    }

    private static async Task Write(City city, int writer)
    {
        for (var number = 0; number < 40; number++)
        {
            var (n, fails) = (number, number % 5 == 4);
            var command = city.Run(Guid.CreateVersion7(), "", desk =>
            {
                for (var i = 0; i < 1 + (n % 3); i++)
                {
                    desk.Mark(writer, n);
                }

                return fails ? throw new RuleBrokenException("test.refused", "不|No") : Task.CompletedTask;
            });
            if (fails)
            {
                await Assert.ThrowsAsync<RuleBrokenException>(() => command);
            }
            else
            {
                await command;
            }
        }
    }

    private static Task Keep(Desk desk, int number, bool throws = false)
    {
        desk.Add(new FollowerCursor { Name = $"kept-{number}" });
        desk.Mark(9, number);
        return throws ? throw new RuleBrokenException("test.refused", "不|No") : Task.CompletedTask;
    }

    // The first command holds the lane until all others wait, so that they are run together.
    private static async Task<bool[]> InOneBatch(City city, Func<Desk, Task>[] work)
    {
        var (gate, first) = await Hold(city);
        var waiting = work.Select(w => city.Run(Guid.CreateVersion7(), "", w)).ToList();
        gate.SetResult();
        await first;
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
        return [.. waiting.Select(w => w.IsCompletedSuccessfully)];
    }

    // Keeps the lane busy until the gate is opened.
    private static async Task<(TaskCompletionSource Gate, Task First)> Hold(City city)
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = city.Run(null, "", _ =>
        {
            begun.SetResult();
            return gate.Task;
        });
        await begun.Task;
        return (gate, first);
    }
}
