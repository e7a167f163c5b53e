using System.Globalization;
using Microsoft.Data.Sqlite;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Platform.Journal;

namespace Yilian.Bench.Programs;

/// <summary>
/// One incident is sent to sixty units while thousands of pages are open: how long until every page is told and every inbox row is
/// written, counted from the moment at which a reader beside the server first finds the entry committed (it looks every millisecond).
/// </summary>
internal static class NoticeBench
{
    private const int WarmUp = 20;
    private const string InboxCount = """SELECT count(*) FROM platform_inbox WHERE "IncidentId" = $id AND "Ask" = 'acknowledge'""";
    private const string SentSeq = """SELECT "Seq" FROM journal_entry WHERE "IncidentId" = $id AND "Kind" = 'information.incident-sent'""";

    // The sixty units and the general headquarters; the lead sends it and is not asked.
    private const int Asked = City.Units + 1;

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (clients, sends) = (options.Number("pages", 5_000), options.Number("sends", 20));
        var outcome = new Outcome();
        using var city = await City.Found();
        var (told, size) = await Platform(outcome, city, clients, sends);
        var floor = await Floor(outcome, clients, sends, size);
        outcome.Below("told_p99_ms", told.At(0.99), 250);
        outcome.Below("times_floor", told.At(0.99) / floor.At(0.99), 1.5);
        outcome.Figure("told_p50_ms", told.At(0.5));
        outcome.Figure("told_worst_ms", told.At(1));
        outcome.Figure("event_bytes", size);
        outcome.Floor("told_p50_ms", floor.At(0.5));
        outcome.Floor("told_p99_ms", floor.At(0.99));
        return outcome;
    }

    private static async Task<(Latencies Told, int Size)> Platform(Outcome outcome, City city, int clients, int sends)
    {
        await using var server = await ChildProcess.Platform(city.Data);
        var flood = await City.SignIn(server.Port, "flood");
        var units = await City.SignInUnits(server.Port);
        var requests = units.Select(u => Requests.GetAsBrowser("/api/live", u.Token)).ToArray();
        using var audience = await Listeners.Open(server.Port, clients, i => requests[i % requests.Length]);
        using var wire = await Wire.Open(server.Port);
        using var peek = city.Peek();
        var (told, inbox, before, shares) = (new Latencies(), new Latencies(), 0L, new CpuShares(server));
        for (var n = 0; n < WarmUp + sends; n++)
        {
            if (n == WarmUp)
            {
                await server.Quiet();
                shares = new CpuShares(server);
            }

            before = audience.Bytes;
            var id = await Writing.Report(wire, flood, Writing.Report(n, TimeProvider.System.Now(), null));
            await Task.Delay(200);
            var sent = wire.Send(Requests.Post($"{Writing.Incidents}/{id}/send", flood.Token, Writing.Send(Writing.Ring(0, City.Units))));
            var committedAt = await Until(peek, SentSeq, id, 1);
            var inboxAt = await Until(peek, InboxCount, id, Asked);
            (await sent).Demand("send");
            await audience.Round(n + 1);
            audience.Check(Value(peek, SentSeq, id));
            if (n >= WarmUp)
            {
                audience.Collect(committedAt, told);
                inbox.AddMilliseconds(TimeSpan.FromTicks(inboxAt - committedAt).TotalMilliseconds);
            }
        }

        outcome.Figure("pages", clients);
        outcome.Figure("sends", sends);
        outcome.Figure("inbox_rows_each", Asked);
        outcome.Below("inbox_worst_ms", inbox.At(1), 250);
        outcome.Figure("server_resident_mb", server.ResidentMb());
        outcome.Figure("server_cpu_ms_each", shares.Now().ServerSeconds * 1_000 / sends);
        return (told, (int)((audience.Bytes - before) / clients));
    }

    private static async Task<Latencies> Floor(Outcome outcome, int clients, int sends, int size)
    {
        await using var server = await ChildProcess.Floor();
        var request = Requests.Get("/live", null);
        using var audience = await Listeners.Open(server.Port, clients, _ => request);
        using var wire = await Wire.Open(server.Port);
        var (told, shares) = (new Latencies(), new CpuShares(server));
        for (var n = 0; n < WarmUp + sends; n++)
        {
            if (n == WarmUp)
            {
                await server.Quiet();
                shares = new CpuShares(server);
            }

            await Task.Delay(200);
            var answer = (await wire.Send(Requests.Post($"/push?size={size}", null, []))).Demand("push");
            await audience.Round(n + 1);
            if (n >= WarmUp)
            {
                audience.Collect(long.Parse(answer.Text, CultureInfo.InvariantCulture), told);
            }
        }

        outcome.Floor("server_cpu_ms_each", shares.Now().ServerSeconds * 1_000 / sends);
        return told;
    }

    /// <summary>The moment at which a figure of the database has reached what it must.</summary>
    private static async Task<long> Until(SqliteConnection peek, string figure, Guid incident, long least)
    {
        var patience = TimeProvider.System.GetUtcNow().AddSeconds(20);
        while (Value(peek, figure, incident) < least)
        {
            if (TimeProvider.System.GetUtcNow() > patience)
            {
                throw new InvalidOperationException("What must be written was not: " + figure);
            }

            await Task.Delay(1);
        }

        return TimeProvider.System.GetUtcNow().UtcTicks;
    }

    private static long Value(SqliteConnection peek, string figure, Guid incident)
    {
        using var query = peek.CreateCommand();
        query.CommandText = figure;
        query.Parameters.AddWithValue("$id", incident);
        return query.ExecuteScalar() as long? ?? 0;
    }
}
