using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Platform.Journal;

namespace Yilian.Bench.Programs;

/// <summary>
/// Thousands of pages are cut off, ten thousand entries are written for sixty incidents with two units each, and all pages come back
/// at once while more is being written. Each must get exactly the entries that its organization may see, in order.
/// </summary>
internal static class ResumeBench
{
    private const int Writers = 64;
    private const int GeneralPages = 20;
    private const string Owed = """
        SELECT "Seq" FROM journal_entry e WHERE "Seq" > $after AND EXISTS
        (SELECT 1 FROM journal_audience a WHERE a."AudienceId" = e."AudienceId" AND a."OrganizationId" IN ($organization, $everyone)) ORDER BY "Seq"
        """;

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (clients, missed, meanwhile) = (options.Number("pages", 5_000), options.Number("missed", 10_000), options.Number("meanwhile", 200));
        var outcome = new Outcome();
        using var city = await City.Found();
        await using var server = await ChildProcess.Platform(city.Data);
        var flood = await City.SignIn(server.Port, "flood");
        Person[] people = [.. await City.SignInUnits(server.Port), await City.SignIn(server.Port, "gen")];
        var incidents = await ReportAll(server.Port, flood);
        using var peek = city.Peek();
        var head = Head(peek);
        var requests = people.Select(p => Requests.Get("/api/live", p.Token, head.ToString())).ToArray();
        int Whose(int page) => page < GeneralPages ? City.Units : page % City.Units;
        using (await Listeners.Open(server.Port, clients, i => requests[Whose(i)]))
        {
            // Open once, so that what follows is a return; then cut off.
        }

        await Write(server.Port, flood, incidents, missed);
        var owed = people.Select(p => OwedTo(peek, p, head)).ToArray();
        var shares = new CpuShares(server);
        using var pages = new Returning(clients, i => owed[Whose(i)][^1]);
        var (startedAt, writing) = (Stopwatch.GetTimestamp(), Task.Run(() => Write(server.Port, flood, incidents, meanwhile)));
        await pages.Return(server.Port, i => requests[Whose(i)]);
        var cpu = shares.Now();
        await writing;
        await Task.Delay(1_500);
        Judge(outcome, pages, [.. people.Select(p => OwedTo(peek, p, head))], Whose, startedAt);
        Describe(outcome, server, cpu, (clients, missed, meanwhile));
        await server.DisposeAsync();
        await Floor(outcome, clients, (int)(pages.Heard / clients), (int)(pages.Bytes / Math.Max(1, pages.Heard)));
        return outcome;
    }

    private static void Judge(Outcome outcome, Returning pages, long[][] owed, Func<int, int> whose, long startedAt)
    {
        var (wrong, deliveries) = (0, 0L);
        for (var i = 0; i < pages.Count; i++)
        {
            deliveries += pages.Seqs(i).Count;
            wrong += pages.Seqs(i).SequenceEqual(owed[whose(i)]) ? 0 : 1;
        }

        var current = pages.CurrentAfter(startedAt);
        outcome.Below("pages_that_missed_or_repeated", wrong, 0.5);
        outcome.Below("all_current_s", current.At(1) / 1_000, 10);
        outcome.Figure("current_p50_s", current.At(0.5) / 1_000);
        outcome.Figure("deliveries", deliveries);
        outcome.Figure("deliveries_per_s", deliveries / (current.At(1) / 1_000));
        outcome.Figure("mb", pages.Bytes / 1_000_000.0);
    }

    private static void Describe(Outcome outcome, ChildProcess server, (double Server, double Client, double ServerSeconds) cpu, (int Clients, int Missed, int Meanwhile) size)
    {
        outcome.Figure("pages", size.Clients);
        outcome.Figure("entries_missed", size.Missed);
        outcome.Figure("entries_written_meanwhile", size.Meanwhile);
        outcome.Figure("server_cpu_percent", cpu.Server);
        outcome.Figure("client_cpu_percent", cpu.Client);
        outcome.Figure("server_resident_mb", server.ResidentMb());
    }

    private static async Task Floor(Outcome outcome, int clients, int count, int size)
    {
        await using var server = await ChildProcess.Floor();
        var request = Requests.Get($"/replay?count={count}&size={size}", null);
        using var pages = new Returning(clients, _ => count);
        var startedAt = Stopwatch.GetTimestamp();
        await pages.Return(server.Port, _ => request);
        outcome.Floor("all_current_s", pages.CurrentAfter(startedAt).At(1) / 1_000);
    }

    private static async Task<Guid[]> ReportAll(int port, Person flood)
    {
        using var wire = await Wire.Open(port);
        var incidents = new Guid[City.Units];
        for (var i = 0; i < incidents.Length; i++)
        {
            incidents[i] = await Writing.Report(wire, flood, Writing.Report(i, TimeProvider.System.Now(), Writing.Ring(i, 2)));
        }

        return incidents;
    }

    private static Task Write(int port, Person flood, Guid[] incidents, int count)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            using var wire = await Wire.Open(port);
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                (await wire.Send(Requests.Post($"{Writing.Incidents}/{incidents[i % incidents.Length]}/notes", flood.Token, Writing.Note()))).Demand("note");
            }
        }));
    }

    private static long Head(SqliteConnection peek)
    {
        using var head = peek.CreateCommand();
        head.CommandText = """SELECT "Seq" FROM journal_head""";
        return (long)head.ExecuteScalar()!;
    }

    // Not by the product's own query: what the tables say an organization may see.
    private static long[] OwedTo(SqliteConnection peek, Person person, long after)
    {
        using var owed = peek.CreateCommand();
        owed.CommandText = Owed;
        owed.Parameters.AddWithValue("$after", after);
        owed.Parameters.AddWithValue("$organization", person.OrganizationId);
        owed.Parameters.AddWithValue("$everyone", Audience.Everyone);
        using var reader = owed.ExecuteReader();
        var seqs = new List<long>();
        while (reader.Read())
        {
            seqs.Add(reader.GetInt64(0));
        }

        return [.. seqs];
    }
}
