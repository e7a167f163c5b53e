using System.Diagnostics;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Platform.Journal;

namespace Yilian.Bench.Programs;

/// <summary>The published program: from nothing to the first page on an empty data folder, its memory idle and under a hundred and fifty users.</summary>
internal static class StartBench
{
    private const string Announcement = "驿联已启动：";
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(2);

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (users, seconds) = (options.Number("users", 150), options.Number("seconds", 20));
        var outcome = new Outcome();
        var published = Directory.CreateTempSubdirectory("yilian-bench-publish-");
        try
        {
            await Publish(published.FullName);
            outcome.Figure("published_mb", published.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1_000_000.0);
            await Cold(outcome, published.FullName);
            await Used(outcome, published.FullName, users, seconds);
        }
        finally
        {
            published.Delete(recursive: true);
        }

        await using var floor = await ChildProcess.Floor();
        outcome.Floor("bare_kestrel_start_s", floor.AnnouncedAfter / 1_000);
        outcome.Floor("bare_kestrel_resident_mb", floor.ResidentMb());
        return outcome;
    }

    // Three starts, each with a data folder of its own: the schema and the city's headquarters are made in the same time.
    private static async Task Cold(Outcome outcome, string published)
    {
        var (starts, idle) = (new Latencies(), 0.0);
        var page = File.Exists(Path.Combine(published, "wwwroot", "index.html"));
        outcome.Figure("first_page", page ? "/" : "/health/ready (web/dist was not built)");
        for (var i = 0; i < 3; i++)
        {
            var data = Directory.CreateTempSubdirectory("yilian-bench-data-");
            var startedAt = Stopwatch.GetTimestamp();
            await using (var server = await Start(published, data.FullName))
            {
                using var wire = await Wire.Open(server.Port);
                (await wire.Send(Requests.Get("/health/ready", null))).Demand("ready");
                if (page)
                {
                    (await wire.Send(Requests.Get("/", null))).Demand("first page");
                }

                starts.Add(startedAt);
                if (i == 0)
                {
                    await Task.Delay(TimeSpan.FromSeconds(10));
                    idle = server.ResidentMb();
                }
            }

            data.Delete(recursive: true);
        }

        outcome.Below("first_page_worst_s", starts.At(1) / 1_000, 3);
        outcome.Figure("first_page_median_s", starts.At(0.5) / 1_000);
        outcome.Below("idle_resident_mb", idle, 200);
    }

    private static async Task Used(Outcome outcome, string published, int users, int seconds)
    {
        using var city = await City.Found();
        await using var server = await Start(published, city.Data);
        var units = await City.SignInUnits(server.Port);
        var flood = await City.SignIn(server.Port, "flood");
        using var first = await Wire.Open(server.Port);
        var incident = await Writing.Report(first, flood, Writing.Report(1, TimeProvider.System.Now(), Writing.Ring(0, City.Units)));
        var requests = units.Select(u => Requests.Get("/api/live", u.Token)).ToArray();
        using var pages = await Listeners.Open(server.Port, users, i => requests[i % requests.Length]);
        var (actions, writes, until) = (new Latencies(), new Latencies(), Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency));
        var acting = Enumerable.Range(0, users).Select(i => Act(server.Port, units[i % units.Length], i, incident, until, actions, writes)).ToArray();
        var peak = 0.0;
        while (Stopwatch.GetTimestamp() < until)
        {
            peak = Math.Max(peak, server.ResidentMb());
            await Task.Delay(200);
        }

        await Task.WhenAll(acting);
        outcome.Figure("users", users);
        outcome.Below("users_peak_resident_mb", peak, 400);
        outcome.Figure("user_actions", actions.Count + writes.Count);
        outcome.Figure("user_reads_p95_ms", actions.At(0.95));
        outcome.Figure("user_writes_p95_ms", writes.At(0.95));
    }

    // A person looks at the list, the room, the inbox and the situation, and now and then writes a note.
    private static async Task Act(int port, Person person, int number, Guid incident, long until, Latencies reads, Latencies writes)
    {
        using var wire = await Wire.Open(port);
        string[] looks = [Writing.Incidents, $"{Writing.Incidents}/{incident}", $"{Writing.Incidents}/{incident}/timeline", "/api/inbox", $"{Writing.Incidents}/situation"];
        await Task.Delay(Think * (number % 100 / 100.0));
        for (var n = number; Stopwatch.GetTimestamp() < until; n++)
        {
            var write = n % 6 == 5;
            var request = write ? Requests.Post($"{Writing.Incidents}/{incident}/notes", person.Token, Writing.Note()) : Requests.Get(looks[n % 6], person.Token);
            var startedAt = Stopwatch.GetTimestamp();
            (await wire.Send(request)).Demand("action");
            (write ? writes : reads).Add(startedAt);
            await Task.Delay(Think);
        }
    }

    private static Task<ChildProcess> Start(string published, string data) =>
        ChildProcess.Start("dotnet", ["yilian.dll", "--urls=http://127.0.0.1:0", $"--Storage:Data={data}"], published, Announcement);

    private static async Task Publish(string to)
    {
        var project = Path.Combine(Environment.GetEnvironmentVariable("YILIAN_BENCH_ROOT") ?? ".", "src", "Yilian.Host");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        Array.ForEach(["publish", project, "-c", "Release", "-p:Precompiled=true", "-o", to, "-nologo", "-v", "q"], start.ArgumentList.Add);
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException("dotnet publish failed: " + said);
        }
    }
}
