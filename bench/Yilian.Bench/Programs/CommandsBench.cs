using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;

namespace Yilian.Bench.Programs;

/// <summary>
/// Whole commands over HTTP with every commit on disk: authorize, validate, state, journal, answer. Notes alone, then a mixture
/// (one report sent to five units, their five acknowledgements, two notes), then the notes again with a transaction each.
/// </summary>
internal static class CommandsBench
{
    private const int Shared = 16;
    private const int PartiesEach = 12;

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (clients, warm, seconds) = (options.Number("clients", 64), options.Number("warm", 5), options.Number("seconds", 10));
        var outcome = new Outcome();
        using var city = await City.Found();
        double notes;
        await using (var server = await ChildProcess.Platform(city.Data))
        {
            var scene = await Scene.Set(server.Port);
            var result = await Load.Run(server, clients, warm, seconds, scene.Notes);
            notes = result.PerSecond;
            outcome.AtLeast("notes_per_s", notes, 1_000);
            Latency(outcome, "notes", result, 100);
            var mixed = await Load.Run(server, clients, 2, seconds, scene.Mixture);
            outcome.Figure("mixed_per_s", mixed.PerSecond);
            Latency(outcome, "mixed", mixed, null);
        }

        await using (var server = await ChildProcess.Platform(city.Data, "--Journal:BatchSize=1"))
        {
            var scene = await Scene.Set(server.Port);
            var each = await Load.Run(server, clients, warm, seconds, scene.Notes);
            outcome.Floor("transaction_each_per_s", each.PerSecond);
            outcome.Floor("transaction_each_server_cpu_ms", each.ServerMilliseconds);
            outcome.Floor("transaction_each_p95_ms", each.Latencies.At(0.95));
            outcome.AtLeast("times_transaction_each", notes / each.PerSecond, 2.5);
        }

        await RawFloor(outcome, clients, seconds);
        return outcome;
    }

    private static void Latency(Outcome outcome, string name, LoadResult result, double? limit)
    {
        outcome.Figure(name + "_p50_ms", result.Latencies.At(0.5));
        if (limit is { } most)
        {
            outcome.Below(name + "_p95_ms", result.Latencies.At(0.95), most);
        }
        else
        {
            outcome.Figure(name + "_p95_ms", result.Latencies.At(0.95));
        }

        outcome.Figure(name + "_p99_ms", result.Latencies.At(0.99));
        outcome.Figure(name + "_server_cpu_percent", result.ServerCpu);
        outcome.Figure(name + "_client_cpu_percent", result.ClientCpu);
        outcome.Figure(name + "_server_cpu_ms_each", result.ServerMilliseconds);
    }

    // What the machine gives: HTTP that does nothing, and commits of one row that do nothing else.
    private static async Task RawFloor(Outcome outcome, int clients, int seconds)
    {
        await using (var server = await ChildProcess.Floor())
        {
            var request = Requests.Get("/plain", null);
            var plain = await Load.Run(server, clients, 1, Math.Min(3, seconds), _ => _ => request);
            outcome.Floor("plain_http_per_s", plain.PerSecond);
        }

        outcome.Floor("raw_commits_per_s", RawCommits.PerSecond(TimeSpan.FromSeconds(2)));
    }

    private sealed class Scene(Person flood, Person[] units, Guid[] incidents)
    {
        public static async Task<Scene> Set(int port)
        {
            var flood = await City.SignIn(port, "flood");
            var units = await City.SignInUnits(port);
            using var wire = await Wire.Open(port);
            var incidents = new Guid[Shared];
            for (var i = 0; i < Shared; i++)
            {
                incidents[i] = await Writing.Report(wire, flood, Writing.Report(i, TimeProvider.System.Now(), Writing.Ring(i * 4, PartiesEach)));
            }

            return new Scene(flood, units, incidents);
        }

        public Func<Answer?, byte[]> Notes(int client)
        {
            var incident = client % Shared;
            var officer = units[((incident * 4) + (client / Shared)) % City.Units];
            return _ => Requests.Post($"{Writing.Incidents}/{incidents[incident]}/notes", officer.Token, Writing.Note());
        }

        public Func<Answer?, byte[]> Mixture(int client)
        {
            var (step, round, id) = (0, 0, Guid.Empty);
            return last =>
            {
                var at = step++ % 8;
                if (at == 0)
                {
                    return Requests.Post(Writing.Incidents, flood.Token, Writing.Report(client + (64 * round++), TimeProvider.System.Now(), Writing.Ring(client, 5)));
                }

                id = at == 1 ? Writing.IdIn(last!) : id;
                var officer = units[(client + at - 1) % City.Units];
                return at <= 5
                    ? Requests.Post($"{Writing.Incidents}/{id}/acknowledge", officer.Token, new AcknowledgeIncident())
                    : Requests.Post($"{Writing.Incidents}/{id}/notes", flood.Token, Writing.Note());
            };
        }
    }
}
