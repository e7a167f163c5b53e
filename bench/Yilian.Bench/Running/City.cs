using System.Text.Json;
using Microsoft.Data.Sqlite;
using Yilian.Bench.Wires;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Host;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Bench.Running;

/// <summary>A city to measure: the headquarters of the notice, sixty units with a duty officer each, and whatever a program adds.</summary>
internal sealed class City : IDisposable
{
    public const int Units = 60;
    private const string Password = "Lianhe#Bench7";

    private City(string data) => Data = data;

    /// <summary>The data folder, removed at the end.</summary>
    public string Data { get; }

    public static Guid Unit(int number) => Ids.Named($"bench-unit:{number}");

    /// <summary>Builds a city in a folder of its own; <paramref name="fill"/> adds to it while the lane runs in this process.</summary>
    public static async Task<City> Found(Func<WebApplication, Task>? fill = null)
    {
        var city = new City(Directory.CreateTempSubdirectory("yilian-bench-").FullName);
        await using (var app = YilianHost.Build(["--urls=http://127.0.0.1:0", $"--Storage:Data={city.Data}"], services => services.AddSingleton<TimeProvider>(new Archive.ArchiveClock())))
        {
            await app.Begin(CancellationToken.None);
            await Settle(app.Services);
            if (fill is not null)
            {
                await fill(app);
            }

            await Follow(app.Services);
            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
        return city;
    }

    /// <summary>Signs one account in: <c>gen</c>, <c>flood</c>, <c>u0</c> to <c>u59</c>.</summary>
    public static async Task<Person> SignIn(int port, string userName)
    {
        using var wire = await Wire.Open(port);
        var answer = (await wire.Send(Requests.Post("/api/access/sign-in", null, new SignIn { UserName = userName, Password = Password, Token = true }))).Demand("sign-in");
        using var signedIn = JsonDocument.Parse(answer.Body);
        var organization = signedIn.RootElement.GetProperty("me").GetProperty("grants")[0].GetProperty("organizationId").GetGuid();
        return new Person(userName, signedIn.RootElement.GetProperty("token").GetString()!, organization);
    }

    /// <summary>Signs in the first units' officers.</summary>
    public static async Task<Person[]> SignInUnits(int port, int count = Units)
    {
        var people = new Person[count];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), async (i, _) => people[i] = await SignIn(port, $"u{i}"));
        return people;
    }

    /// <summary>A connection that only reads the database, beside the server.</summary>
    public SqliteConnection Peek()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Data, "yilian.db"), Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }

    private static async Task Settle(IServiceProvider services)
    {
        var organizations = Enumerable.Range(0, Units).Select(i => new NewOrganization(
            Unit(i), $"U{i:00}", $"驻马店市第{i}号成员单位", $"单位{i}", OrganizationKinds.MemberUnit, null, ["0396-2609000"], [KnownHeadquarters.Flood],
            new NewLiaison($"联络员{i}", "科长", "13800000000"), new NewLiaison($"替补{i}", "科员", "13900000000")));
        await services.GetRequiredService<OrganizationSeed>().Populate([.. organizations], CancellationToken.None);
        var first = services.GetRequiredService<FirstStart>();
        var hash = first.HashOf(Password);
        NewAccount Officer(string name, Guid organization) => new(name, $"值班员{name}", Password, null, [(Roles.DutyOfficer, organization)], Ids.Named("bench-account:" + name), hash);
        await first.Populate(
            [Officer("gen", KnownHeadquarters.General), Officer("flood", KnownHeadquarters.Flood), .. Enumerable.Range(0, Units).Select(i => Officer($"u{i}", Unit(i)))],
            CancellationToken.None);
    }

    // The inbox is written by a follower: the city is whole when it has read everything.
    private static async Task Follow(IServiceProvider services)
    {
        var followers = services.GetRequiredService<Followers>();
        var signal = services.GetRequiredService<JournalSignal>();
        while (followers.States.Count == 0 || followers.States.Values.Any(s => s.Seq < signal.Head))
        {
            await Task.Delay(20);
        }
    }
}

/// <summary>Somebody signed in.</summary>
internal sealed record Person(string UserName, string Token, Guid OrganizationId);
