using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Host;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Kills;

/// <summary>kill -9 in the middle of writes: nothing that was acknowledged is lost, nothing is half written, clocks fire once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly (string User, string At, bool MayReport)[] People =
    [
        ("flood", "FLOOD", true), ("flood2", "FLOOD", true), ("gen", "GEN", true), ("gen2", "GEN", true), ("safe", "SAFE", true), ("health", "HEALTH", true), ("fire", "FIRE", true),
        ("by", "411726", true), ("yc", "411702", true), ("met", "MET", false), ("water", "WATER", false), ("water2", "WATER", false), ("power", "POWER", false),
        ("met", "MET", false), ("power", "POWER", false), ("commander", "FLOOD", true),
    ];

    // Nobody answers for these: their ladders are climbed while hosts die.
    private static readonly string[] Silent = ["HYDRO", "411721", "411722"];

    [Theory]
    [InlineData(Store.Sqlite, 20)]
    [InlineData(Store.Postgres, 3)]
    public async Task Nothing_acknowledged_is_lost_when_the_host_is_killed(Store store, int kills)
    {
        await using var ground = await Ground.Open(store);
        var folder = Directory.CreateTempSubdirectory("yilian-kills-");
        string[] settings = [.. ground.Settings, "--Storage:Data=" + folder.FullName];
        var (scene, organizations) = await Prepare(settings);
        var began = TimeProvider.System.GetUtcNow();
        await Ordeal(settings, scene, organizations, kills);

        var (exit, verdict) = await HostProcess.Run("verify", settings);
        Assert.True(exit == 0, verdict);
        await using var app = YilianHost.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var inquest = new Inquest(scope.ServiceProvider.GetRequiredService<YilianDb>());
        await inquest.Hold(scene.Done);
        var steps = await inquest.StepsSince(began);
        Assert.True(steps > kills, $"Only {steps} steps of ladders were taken.");
        output.WriteLine($"{store}: {kills} kills, {scene.Done.Count} commands acknowledged ({string.Join(", ", scene.Done.CountBy(d => d.Kind).Select(k => $"{k.Value} {k.Key}"))}), "
            + $"{scene.Retries} retries, {steps} clock steps, {(TimeProvider.System.GetUtcNow() - began).TotalSeconds:0} s. {verdict.Trim()}");
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    // People and organizations, and incidents of the last four minutes, so that in every second of the ordeal some step is due.
    private static async Task<(Scene Scene, List<Guid> Organizations)> Prepare(string[] settings)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-4));
        await using var app = YilianHost.Build([.. settings, "--urls=http://127.0.0.1:0"], services => services.AddSingleton<TimeProvider>(time).AddLogging(l => l.ClearProviders()));
        await Residents.MoveIn(app);
        var book = app.Services.GetRequiredService<IOrganizationBook>();
        var scene = new Scene([.. People.Select(p => p.At).Concat(Silent).Where(at => at is not ("FLOOD" or "GEN")).Distinct(StringComparer.Ordinal).Select(at => book.ByCode(at)!.Id)]);
        using var editor = new Client(Connection(new Uri(app.Urls.First())), "editor", Residents.Password);
        await editor.Put<DeadlineRow>("information/incidents/deadlines", new EditDeadline { Grade = "III", AcknowledgeMinutes = 1, StandInAfterMinutes = 1, DutyPhoneAfterMinutes = 2, LeaderAfterMinutes = 3 });
        using var officer = new Client(Connection(new Uri(app.Urls.First())), "flood", Residents.Password);
        for (var i = 0; i < 40; i++)
        {
            scene.Add((await officer.Post<IncidentView>("information/incidents", scene.Report($"before-{i}", KnownHeadquarters.Flood))).Id, KnownHeadquarters.Flood);
            time.Advance(TimeSpan.FromSeconds(6));
        }

        await app.StopAsync();
        return (scene, [.. People.Select(p => book.ByCode(p.At)!.Id)]);
    }

    private static async Task Ordeal(string[] settings, Scene scene, List<Guid> organizations, int kills)
    {
        var address = new Uri("http://127.0.0.1:" + PostgresCluster.FreePort().ToString(CultureInfo.InvariantCulture));
        var host = await HostProcess.Serve(settings, address);
        scene.HostServes();
        var clients = People.Select(p => new Client(Connection(address), p.User, Residents.Password)).ToList();
        await Task.WhenAll(clients.Select(c => c.Token()));
        using var enough = new CancellationTokenSource();
        var load = Task.WhenAll(People.Select((p, i) => Task.Run(() => new LoadClient(i, clients[i], organizations[i], KnownHeadquarters.Flood, p.MayReport, scene).Work(enough.Token), CancellationToken.None)));
        var random = new Random(20);
        for (var i = 0; i < kills; i++)
        {
            await UnderLoad(scene, load, random);
            scene.HostDies();
            await host.Kill();
            host = await HostProcess.Serve(settings, address);
            scene.HostServes();
        }

        await UnderLoad(scene, load, random);
        await enough.CancelAsync();
        await load;
        await Quiet(settings);
        await host.DisposeAsync();
        clients.ForEach(c => c.Dispose());
    }

    // Each life serves a while before it ends, and ends at no particular moment.
    private static async Task UnderLoad(Scene scene, Task load, Random random)
    {
        var before = scene.Done.Count;
        for (var since = Stopwatch.StartNew(); scene.Done.Count < before + 30; await Task.Delay(5))
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), "The clients get no answers.");
            if (load.IsFaulted)
            {
                await load;
            }
        }

        await Task.Delay(random.Next(800));
    }

    // The inbox has read everything and no clock is overdue to fire.
    private static async Task Quiet(string[] settings)
    {
        await using var app = YilianHost.Build(settings);
        await City.Eventually(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
            var head = await db.Set<JournalRow>().MaxAsync(r => r.Seq);
            var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
            return await db.Set<FollowerCursor>().AllAsync(c => c.Seq == head) && !await db.Set<Clock>().AnyAsync(c => c.NextAt < past);
        });
    }

    private static HttpClient Connection(Uri address) => new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
}
