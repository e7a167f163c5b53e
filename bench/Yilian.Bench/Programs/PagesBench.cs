using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Platform.Journal;

namespace Yilian.Bench.Programs;

/// <summary>
/// The pages people look at most, one request after another over HTTP: the list of ten thousand incidents, the room of an incident with
/// five hundred entries, and the situation picture with two thousand open incidents. <c>--scale 10</c> measures ten times the data.
/// </summary>
internal static class PagesBench
{
    private const int Open = 2_000;
    private const int RoomNotes = 430;

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (incidents, repeats) = (10_000 * options.Number("scale", 1), options.Number("repeats", 150));
        var outcome = new Outcome();
        outcome.Figure("incidents", incidents);
        using var city = await City.Found(app => Archive.Fill(app.Services, incidents, Open));
        await using var server = await ChildProcess.Platform(city.Data);
        var flood = await City.SignIn(server.Port, "flood");
        var units = await City.SignInUnits(server.Port);
        var room = await MakeRoom(server.Port, flood, units);
        using var wire = await Wire.Open(server.Port);
        async Task<double> P95(string path, Person who, int times) => (await Measure(wire, path, who, times)).At(0.95);
        var general = await City.SignIn(server.Port, "gen");
        foreach (var (name, query) in Lists())
        {
            outcome.Below($"list_{name}_p95_ms", await P95(Writing.Incidents + query, general, repeats), 10);
        }

        outcome.Below("list_first_of_a_unit_p95_ms", await P95(Writing.Incidents, units[7], repeats), 10);
        outcome.Below("inbox_p95_ms", await P95("/api/inbox", units[7], repeats), 10);
        foreach (var part in new[] { "", "/timeline?limit=50", "/timeline?limit=200", "/recipients", "/reports" })
        {
            var name = part.Length == 0 ? "head" : part[1..].Replace("?limit=", "_", StringComparison.Ordinal);
            outcome.Below($"room_{name}_p95_ms", await P95($"{Writing.Incidents}/{room}{part}", flood, repeats), 15);
        }

        outcome.Below("situation_p95_ms", await P95(Writing.Incidents + "/situation", general, repeats / 3), 50);
        await server.DisposeAsync();
        await Floor(outcome, city, repeats);
        return outcome;
    }

    private static IEnumerable<(string Name, string Query)> Lists() =>
    [
        ("first", ""),
        ("open", "?state=open"),
        ("closed_graded", "?state=closed&grade=IV"),
        ("county", "?county=411722"),
        ("class", "?code=12"),
        ("class_and_county", "?code=11B&county=411725&state=closed"),
        ("search", "?search=" + Uri.EscapeDataString("确山县")),
        ("search_rare", "?search=" + Uri.EscapeDataString("第4321号险情")),
        ("search_nothing", "?search=" + Uri.EscapeDataString("海啸")),
        ("deep", "?after=5000"),
    ];

    private static async Task<Latencies> Measure(Wire wire, string path, Person who, int times)
    {
        var (request, latencies) = (Requests.GetAsBrowser(path, who.Token), new Latencies());
        for (var i = -Math.Max(20, times / 3); i < times; i++)
        {
            var startedAt = Stopwatch.GetTimestamp();
            (await wire.Send(request)).Demand(path);
            if (i >= 0)
            {
                latencies.Add(startedAt);
            }
        }

        await Console.Error.WriteLineAsync($"{path}: p50 {latencies.At(0.5):0.00} ms, p95 {latencies.At(0.95):0.00} ms");
        return latencies;
    }

    // Sent to all sixty units, acknowledged by all, ten follow-ups: with the notes, five hundred entries.
    private static async Task<Guid> MakeRoom(int port, Person flood, Person[] units)
    {
        using var wire = await Wire.Open(port);
        var id = await Writing.Report(wire, flood, Writing.Report(1, TimeProvider.System.Now(), Writing.Ring(0, City.Units)));
        foreach (var unit in units)
        {
            (await wire.Send(Requests.Post($"{Writing.Incidents}/{id}/acknowledge", unit.Token, new Contracts.Information.AcknowledgeIncident()))).Demand("acknowledge");
        }

        for (var i = 0; i < 10; i++)
        {
            var report = new Contracts.Information.FollowUpIncident { ReportKind = "followUp", Text = $"续报第{i}次。", Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["evacuated"] = 100 * i } };
            (await wire.Send(Requests.Post($"{Writing.Incidents}/{id}/reports", flood.Token, report))).Demand("follow-up");
        }

        for (var i = 0; i < RoomNotes; i++)
        {
            (await wire.Send(Requests.Post($"{Writing.Incidents}/{id}/notes", flood.Token, Writing.Note()))).Demand("note");
        }

        return id;
    }

    // HTTP that does nothing, and the fifty rows of the list read by hand without the platform.
    private static async Task Floor(Outcome outcome, City city, int repeats)
    {
        await using (var server = await ChildProcess.Floor())
        {
            using var wire = await Wire.Open(server.Port);
            outcome.Floor("plain_http_p95_ms", (await Measure(wire, "/plain", new Person("", "none", Guid.Empty), repeats)).At(0.95));
        }

        using var peek = city.Peek();
        var rows = new Latencies();
        for (var i = 0; i < repeats; i++)
        {
            var startedAt = Stopwatch.GetTimestamp();
            ReadFifty(peek);
            rows.Add(startedAt);
        }

        outcome.Floor("fifty_rows_by_hand_p95_ms", rows.At(0.95));
    }

    private static void ReadFifty(SqliteConnection peek)
    {
        using var command = peek.CreateCommand();
        command.CommandText = """SELECT * FROM information_incident ORDER BY "OccurredAt" DESC LIMIT 50""";
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
        }
    }
}
