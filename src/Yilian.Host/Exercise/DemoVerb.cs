using System.Globalization;
using Yilian.Exercises;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;
using Yilian.Exercises.Signals;
using Yilian.Host.Exercise.Registers;
using Yilian.Host.Storage;
using Yilian.Information.Incidents.Routing;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Organization;
using Yilian.Platform.Access;

namespace Yilian.Host.Exercise;

/// <summary>演练: the same program with a clock and data of its own, and a player that drives the public API like any user.</summary>
internal static class DemoVerb
{
    private const string Database = "yilian.db";
    private const string Readings = "readings.db";
    private const string Frames = "frames";

    public static async Task<int> Run(string[] arguments, CancellationToken ct)
    {
        if (!Settings.TryRead(arguments, out var settings, out var wrong))
        {
            await Console.Error.WriteLineAsync(wrong);
            return 2;
        }

        var scenario = ScenarioShelf.Open(settings.Scenario);
        var clock = new ScenarioClock(scenario.Meta.Start, settings.Speed);
        Clear(settings.Data);
        await using var app = YilianHost.Build(
            ["--Storage:Data=" + settings.Data, "--Access:SessionsPerAccount=20", .. DemoSignals.Settings(), .. settings.Rest],
            services => services.AddSingleton<TimeProvider>(clock).AddSingleton(new Operation($"演练：{scenario.Meta.Title}", settings.Speed)));
        await app.Services.Migrate(ct);
        await app.StartAsync(ct);
        await app.Services.GetRequiredService<OrganizationSeed>().FirstStart(ct);
        await app.Services.GetRequiredService<RoutingSeed>().Run(ct);
        var cast = Cast.Of(scenario);
        await Population.Create(cast, app.Services, ct);
        await DemoRegisters.Create(app.Services, ct);
        await DemoSharing.Share(app.Services, ct);
        await DemoStations.Create(app.Services, ct);
        Announce(app, scenario, cast, settings);
        if (settings.Free)
        {
            clock.Begin();
        }
        else
        {
            await Play(app, scenario, clock, ct);
        }

        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task Play(WebApplication app, Scenario scenario, ScenarioClock clock, CancellationToken ct)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct, app.Lifetime.ApplicationStopping);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        try
        {
            var signals = new DemoSignals(app.Services.GetRequiredService<GatewayBook>(), clock).Play(SignalShelf.Of(scenario.Name), Console.Out, stopping.Token);
            await new Player(http, scenario, clock, Console.Out).Play(stopping.Token);
            await signals;
            Console.WriteLine("演练已结束，页面仍可查看；按 Ctrl+C 退出。");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Console.WriteLine("演练中止。");
        }
    }

    // Only what an earlier exercise left is removed; a folder that holds anything else is never touched.
    private static void Clear(string folder)
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, Database + "*").Concat(Directory.GetFiles(folder, Readings + "*")) : [])
        {
            File.Delete(file);
        }

        var frames = Path.Combine(folder, Frames);
        if (Directory.Exists(frames))
        {
            Directory.Delete(frames, recursive: true);
        }
    }

    private static void Announce(WebApplication app, Scenario scenario, Cast cast, Settings settings)
    {
        Console.WriteLine($"演练模式：{scenario.Meta.Title}，{settings.Speed.ToString(CultureInfo.InvariantCulture)} 倍速；请在浏览器打开 {app.Urls.First()}");
        Console.WriteLine($"演练账号（口令均为 {Cast.Password}）：");
        foreach (var kind in cast.Accounts.GroupBy(a => a.Role, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {RoleBook.TitleOf(kind.Key)}：{string.Join('、', kind.Select(a => $"{a.UserName}（{a.DisplayName}）"))}");
        }
    }

    /// <param name="Free">自由演练: the cast and the clock, but no script; people act by themselves.</param>
    private sealed record Settings(string Scenario, double Speed, string Data, bool Free, string[] Rest)
    {
        public static bool TryRead(string[] arguments, out Settings settings, out string wrong)
        {
            (settings, wrong) = (new Settings(ScenarioShelf.Names[0], 60, "data-demo", false, []), "");
            var rest = new List<string>();
            for (var i = 0; i < arguments.Length; i++)
            {
                var (name, value) = Pair(arguments, ref i);
                switch (name)
                {
                    case "--scenario" when ScenarioShelf.Names.Contains(value, StringComparer.Ordinal):
                        settings = settings with { Scenario = value! };
                        break;
                    case "--speed" when double.TryParse(value, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= 100_000:
                        settings = settings with { Speed = speed };
                        break;
                    case "--data" when !string.IsNullOrWhiteSpace(value):
                        settings = settings with { Data = value };
                        break;
                    case "--free":
                        settings = settings with { Free = true };
                        break;
                    case "--scenario" or "--speed" or "--data":
                        wrong = $"{name} 的值不正确：{value}。--scenario 可选 {string.Join('、', ScenarioShelf.Names)}；--speed 为 0 到 100000 的倍数；--data 为文件夹；--free 为自由演练。";
                        return false;
                    default:
                        rest.Add(arguments[i]);
                        break;
                }
            }

            settings = settings with { Rest = [.. rest] };
            return true;
        }

        private static (string Name, string? Value) Pair(string[] arguments, ref int i)
        {
            var equals = arguments[i].IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                return (arguments[i][..equals], arguments[i][(equals + 1)..]);
            }

            return arguments[i] is "--scenario" or "--speed" or "--data" && i + 1 < arguments.Length ? (arguments[i], arguments[++i]) : (arguments[i], null);
        }
    }
}
