using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Host;
using Yilian.Host.Storage;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;
using Yilian.Platform.Live;
using Yilian.Platform.Storage;

namespace Yilian.Tests;

/// <summary>
/// The real host in this process, on a port of its own, with a database of its own and clocks that only move when told.
/// The platform's clock and the wall clock (sessions, passwords) move apart, so that hours pass without anybody being signed out.
/// </summary>
internal sealed class City : IAsyncDisposable
{
    /// <summary>Where the clocks start: 10:00 in Beijing.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 7, 20, 2, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private readonly ConcurrentDictionary<string, Client> _clients = new(StringComparer.Ordinal);
    private readonly SocketsHttpHandler _transport = new() { UseCookies = false, AllowAutoRedirect = false };
    private readonly string[] _settings;
    private readonly Action<IServiceCollection>? _alter;
    private WebApplication _app = null!;

    private City(string[] settings, Action<IServiceCollection>? alter)
    {
        Folder = Path.Combine(Path.GetTempPath(), "yilian-city-" + Guid.CreateVersion7().ToString("N"));
        _settings = ["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false", "--Storage:Data=" + Folder, .. settings];
        _alter = alter;
    }

    /// <summary>The data folder; gone when the city is.</summary>
    public string Folder { get; }

    /// <summary>The platform's clock.</summary>
    public FakeTimeProvider Time { get; } = new(Morning);

    /// <summary>The clock of sessions and passwords.</summary>
    public FakeTimeProvider Wall { get; } = new(Morning);

    public DateTimeOffset Now => Time.GetUtcNow();

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a city with the organizations and accounts of <see cref="Residents"/>.</summary>
    /// <param name="settings">Further settings, for example <c>--Storage:Provider=postgres</c>; the last of a name counts.</param>
    /// <param name="alter">Replaces services.</param>
    public static async Task<City> Start(string[]? settings = null, Action<IServiceCollection>? alter = null)
    {
        var city = new City(settings ?? [], alter);
        var fresh = city._settings.Any(s => s.StartsWith("--Storage:Provider=postgres", StringComparison.Ordinal));
        if (!fresh)
        {
            Directory.CreateDirectory(city.Folder);
            File.Copy(await Template.Value, Path.Combine(city.Folder, "yilian.db"));
        }

        await city.Open(a => fresh ? Residents.MoveIn(a) : a.Begin(CancellationToken.None));
        return city;
    }

    /// <summary>Starts with an empty database, as the first start at a customer's.</summary>
    public static async Task<City> FirstStart(string[]? settings = null)
    {
        var city = new City(settings ?? [], null);
        await city.Open(a => a.Begin(CancellationToken.None));
        return city;
    }

    /// <summary>A further node over the same database, with clocks of its own.</summary>
    public async Task<City> AnotherNode()
    {
        var node = new City([.. _settings, "--Storage:Data=" + Folder + "-node"], _alter);
        await node.Open(a => a.Begin(CancellationToken.None));
        return node;
    }

    /// <summary>A client of the account, signed in at its first request; the same one each time.</summary>
    public Client As(string userName) => _clients.GetOrAdd(userName, SignIn);

    /// <summary>A further client of the account, with a session of its own.</summary>
    public Client SignIn(string userName) => new(Connection(), userName, Residents.Password);

    /// <summary>A client that nobody has signed in.</summary>
    public Client Stranger() => new(Connection(), null, null);

    public HttpClient Connection() => new(_transport, disposeHandler: false) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The id of an organization by its code.</summary>
    public Guid Of(string code) => Services.GetRequiredService<IOrganizationBook>().ByCode(code)?.Id ?? throw new KeyNotFoundException(code);

    /// <summary>Lets time pass and waits until everything that fell due has been done and read.</summary>
    public async Task Advance(double minutes)
    {
        Time.Advance(TimeSpan.FromMinutes(minutes));
        await Sweep();
        await Settle();
    }

    /// <summary>Fires what is due, step after step, until nothing is.</summary>
    public async Task Sweep()
    {
        var sweeper = Services.GetRequiredService<Sweeper>();
        for (var i = 0; i < 50 && await Read(db => db.Set<Clock>().AnyAsync(c => c.NextAt != null && c.NextAt <= Now)); i++)
        {
            await sweeper.Sweep(CancellationToken.None);
        }
    }

    /// <summary>Waits until the inbox and the live feed have read the whole journal.</summary>
    public Task Settle() => Eventually(async () =>
    {
        var head = await Head();
        var read = await Read(db => db.Set<FollowerCursor>().Where(c => c.Name == "inbox").Select(c => c.Seq).SingleOrDefaultAsync());
        return read >= head && Services.GetRequiredService<LiveFeed>().Ring.Last >= head;
    });

    public Task<long> Head() => Read(async db => await db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq) ?? 0);

    /// <summary>Looks into the database.</summary>
    public async Task<T> Read<T>(Func<YilianDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<YilianDb>());
    }

    /// <summary>Runs work of the platform itself in the write lane.</summary>
    public Task<CommandAnswer> Do(Func<Desk, Task> work) =>
        Services.GetRequiredService<Lane>().Run(Command.ByPlatform((desk, _) => work(desk)), CancellationToken.None);

    /// <summary>Waits, in real time, for something that follows.</summary>
    public static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 1_500; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(10);
        }

        Assert.Fail("It did not come to pass within fifteen seconds.");
    }

    /// <summary>Stops the host and starts it again on the same data, as after a power cut that the disk survived.</summary>
    /// <param name="meanwhile">What happens while it is down.</param>
    public async Task Restart(Action? meanwhile = null)
    {
        await Close();
        meanwhile?.Invoke();
        await Open(a => a.Begin(CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _transport.Dispose();
        await Demolish();
    }

    // SQLite takes away its own files when the last connection closes, which may be at the same moment.
    private async Task Demolish()
    {
        for (var attempt = 1; Directory.Exists(Folder); attempt++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(20);
            }
        }
    }

    private async Task Open(Func<WebApplication, Task> begin)
    {
        _app = YilianHost.Build(_settings, services =>
        {
            services.AddSingleton<TimeProvider>(Time).AddSingleton(new WallClock(Wall));
            services.AddLogging(l => l.ClearProviders());

            // One round instead of a hundred thousand: the strength of the hash is ASP.NET's, its slowness would be ours.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
            _alter?.Invoke(services);
        });
        await begin(_app);
    }

    private async Task Close()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        _clients.Clear();
        SqliteConnection? pooled = await Read(db => Task.FromResult(db.Database.IsSqlite() ? new SqliteConnection(db.Database.GetConnectionString()) : null));
        await _app.DisposeAsync();
        if (pooled is not null)
        {
            SqliteConnection.ClearPool(pooled);
        }
    }

    // Migrating and populating take longer than most tests: it is done once a run, and the file copied.
    private static async Task<string> MakeTemplate()
    {
        var city = new City([], null);
        await city.Open(Residents.MoveIn);
        await city.Settle();
        await city.Close();
        var file = Path.Combine(city.Folder, "yilian.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(city.Folder, recursive: true);
        return file;
    }
}

/// <summary>The organizations and people of the test city, beside the twelve headquarters and the counties.</summary>
internal static class Residents
{
    public const string Password = "Lianhe#Demo7";

    /// <summary>MET has a liaison, WATER a liaison and a stand-in, HYDRO nobody.</summary>
    private static readonly NewOrganization[] Organizations =
    [
        Unit("MET", "市气象局", ["GEN", "FLOOD", "FOREST"], Person("met")),
        Unit("WATER", "市水利局", ["GEN", "FLOOD"], Person("water"), Person("water2")),
        Unit("HYDRO", "市水文中心", ["FLOOD"], null),
        Unit("POWER", "市供电公司", ["GEN"], Person("power")),
    ];

    private static readonly (string User, string Role, string At)[] Accounts =
    [
        ("gen", Roles.DutyOfficer, "GEN"), ("gen2", Roles.DutyOfficer, "GEN"), ("flood", Roles.DutyOfficer, "FLOOD"), ("flood2", Roles.DutyOfficer, "FLOOD"),
        ("safe", Roles.DutyOfficer, "SAFE"), ("health", Roles.DutyOfficer, "HEALTH"), ("fire", Roles.DutyOfficer, "FIRE"),
        ("by", Roles.DutyOfficer, "411726"), ("yc", Roles.DutyOfficer, "411702"),
        ("met", Roles.Liaison, "MET"), ("water", Roles.Liaison, "WATER"), ("water2", Roles.Liaison, "WATER"), ("power", Roles.Liaison, "POWER"),
        ("commander", Roles.Commander, "FLOOD"), ("leader", Roles.Leader, "GEN"), ("editor", Roles.Editor, "GEN"),
        ("sysadmin", Roles.SystemAdministrator, "GEN"), ("secadmin", Roles.SecurityAdministrator, "GEN"), ("auditadmin", Roles.AuditAdministrator, "GEN"),
        ("nobody", "", ""),
    ];

    public static Guid IdOf(string userName) => Ids.Named("test-account:" + userName);

    public static async Task MoveIn(WebApplication app)
    {
        var ct = CancellationToken.None;
        await app.Services.Migrate(ct);
        await app.StartAsync(ct);
        var seed = app.Services.GetRequiredService<OrganizationSeed>();
        await seed.FirstStart(ct);
        await app.Services.GetRequiredService<RoutingSeed>().Run(ct);
        await seed.Populate(Organizations, ct);
        var first = app.Services.GetRequiredService<FirstStart>();
        var hash = first.HashOf(Password);
        var book = app.Services.GetRequiredService<IOrganizationBook>();
        await first.Populate([.. Accounts.Select(a => new NewAccount(
            a.User, "值班" + a.User, Password, null, a.Role.Length == 0 ? [] : [(a.Role, book.ByCode(a.At)!.Id)], IdOf(a.User), hash))], ct);
    }

    private static NewOrganization Unit(string code, string name, string[] headquarters, NewLiaison? liaison, NewLiaison? standIn = null) => new(
        Ids.Named("test-organization:" + code), code, name, name.TrimStart('市'), OrganizationKinds.MemberUnit, null, ["0396-5550000"],
        [.. headquarters.Select(KnownHeadquarters.Of)], liaison, standIn);

    private static NewLiaison Person(string userName) => new("联络员" + userName, "科长", "13800000000", null, IdOf(userName));
}
