using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Journal;

public sealed class LaneTests
{
    [Fact]
    public async Task A_command_that_throws_is_rolled_back_alone()
    {
        await using var city = await City.Start();
        var (good, bad, later) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        using var gate = new Gate(city);
        await gate.Shut();

        var first = city.Do(desk => Mark(desk, good));
        var second = city.Do(async desk =>
        {
            await Mark(desk, bad);
            throw new RuleBrokenException("test.no", "不行|No");
        });
        var third = city.Do(desk => Mark(desk, later));
        gate.Open();
        await Task.WhenAll(first, third);

        Assert.Equal("test.no", (await Assert.ThrowsAsync<RuleBrokenException>(() => second)).Code);
        Assert.Equal(new[] { good, later }.Order(), (await Marks(city, good, bad, later)).Order());
    }

    [Fact]
    public async Task What_a_rolled_back_command_recorded_leaves_no_gap_in_the_journal()
    {
        await using var city = await City.Start();
        await city.Settle();
        var before = await city.Head();

        await Assert.ThrowsAsync<InvalidOperationException>(() => city.Do(desk =>
        {
            Record(desk);
            throw new InvalidOperationException();
        }));
        await city.Do(desk =>
        {
            Record(desk);
            return Task.CompletedTask;
        });

        Assert.Equal(before + 1, await city.Head());
    }

    [Fact]
    public async Task A_caller_who_has_gone_before_its_turn_leaves_nothing()
    {
        await using var city = await City.Start();
        var id = Guid.CreateVersion7();
        using var gone = new CancellationTokenSource();
        using var gate = new Gate(city);
        await gate.Shut();

        var waiting = city.Services.GetRequiredService<Lane>().Run(Command.ByPlatform((desk, _) => Mark(desk, id)), gone.Token);
        await gone.CancelAsync();
        gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(await Marks(city, id));
    }

    [Fact]
    public async Task A_full_lane_answers_503_and_says_when_to_come_again()
    {
        await using var city = await City.Start(["--Journal:LaneBound=1"]);
        var flood = city.As("flood");
        await flood.Get<Me>("access/me");
        using var gate = new Gate(city);
        await gate.Shut();
        var waiting = Fill(city);

        using var answer = await flood.Send(HttpMethod.Post, Stories.Incidents, city.Flood());
        gate.Open();

        Assert.Equal("platform.busy", (await Problem.Of(answer, HttpStatusCode.ServiceUnavailable)).Code);
        Assert.NotNull(answer.Headers.RetryAfter);
        await waiting;
        Assert.Empty((await flood.Get<Contracts.Page<Contracts.Information.IncidentRow>>(Stories.Incidents)).Items);
    }

    [Fact]
    public async Task Many_commands_at_once_are_numbered_without_gaps_and_the_chain_holds()
    {
        await using var city = await City.Start();
        await city.Settle();
        var before = await city.Head();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => city.Do(desk =>
        {
            Record(desk);
            return Task.CompletedTask;
        })));

        Assert.Equal(Enumerable.Range(1, 200).Select(i => before + i), answers.Select(a => a.LastSeq).Order());
        await using var scope = city.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<Verification>().Run(default)).Whole);
    }

    [Fact]
    public async Task Commands_never_race()
    {
        await using var city = await City.Start();

        var reports = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => city.As("flood").Report(city.Flood())));

        Assert.Distinct(reports.Select(r => r.Number));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"2026-{i:0000}"), reports.Select(r => r.Number).Order(StringComparer.Ordinal));
    }

    private static async Task Fill(City city)
    {
        try
        {
            await city.Do(_ => Task.CompletedTask);
        }
        catch (BusyException)
        {
            // A follower was quicker: the lane is full all the same.
        }
    }

    private static Task Mark(Desk desk, Guid id) => desk.Widen(id, [id], default);

    private static void Record(Desk desk) => desk.Record(new SignedOut(Guid.Empty, "x"), "退出", new Subject(Audience.OfEveryone));

    private static Task<List<Guid>> Marks(City city, params Guid[] ids) =>
        city.Read(db => db.Set<AudienceMember>().Where(m => ids.Contains(m.AudienceId)).Select(m => m.AudienceId).OrderBy(i => i).ToListAsync());

    /// <summary>Holds the lane up so that commands wait behind it.</summary>
    private sealed class Gate(City city) : IDisposable
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task Shut()
        {
            await city.Settle();
            _ = city.Do(async _ =>
            {
                _entered.SetResult();
                await _open.Task;
            });
            await _entered.Task;
        }

        public void Open() => _open.TrySetResult();

        public void Dispose() => Open();
    }
}
