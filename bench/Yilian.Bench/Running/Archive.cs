using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Intake;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Bench.Running;

/// <summary>Years of incidents, made by the product's own use case in the write lane, many to a command.</summary>
internal static class Archive
{
    private const int Together = 25;
    private const int UnitsEach = 4;
    private const string Outcome = "险情解除，群众返家，转入常态。";

    private static readonly Caller Officer = new(
        Ids.Named("bench-account:flood"), "flood", "值班员flood", [new Grant(Ids.Named("bench-grant"), Roles.DutyOfficer, KnownHeadquarters.Flood)]);

    /// <summary>The newest <paramref name="open"/> stay open, the others are closed.</summary>
    public static async Task Fill(IServiceProvider services, int count, int open)
    {
        var lane = services.GetRequiredService<Lane>();
        var clock = (ArchiveClock)services.GetRequiredService<TimeProvider>();
        var now = TimeProvider.System.Now();
        for (var from = 0; from < count; from += Together)
        {
            var (first, last) = (from, Math.Min(from + Together, count) - 1);
            clock.At = count - last > open ? now.AddMinutes(-20 * (count - last)) : null;
            await lane.Run(new Platform.Journal.Command(null, "", Officer, async (desk, ct) =>
            {
                for (var n = first; n <= last; n++)
                {
                    await One(desk, n, now.AddMinutes(-20 * (count - n)), close: count - n > open, ct);
                }

                return "null";
            }), CancellationToken.None);
        }

        clock.At = null;
    }

    /// <summary>Stands where the archive is being written: what was closed long ago was also recorded long ago.</summary>
    public sealed class ArchiveClock : TimeProvider
    {
        public DateTimeOffset? At { get; set; }

        public override DateTimeOffset GetUtcNow() => At ?? System.GetUtcNow();
    }

    private static async Task One(Desk desk, int number, DateTimeOffset occurredAt, bool close, CancellationToken ct)
    {
        var id = await ReportIncidentSlice.Handle(Writing.Report(number, occurredAt, Writing.Ring(number, UnitsEach)), desk, ct);
        if (number == 0)
        {
            await desk.Db.SaveChangesAsync(ct); // the year's series of numbers is looked up in the database
        }

        if (!close)
        {
            return;
        }

        desk.Db.Set<Incident>().Local.First(i => i.Id == id).Close(Outcome, desk.Now);
        foreach (var clock in desk.Db.Set<Clock>().Local.Where(c => c.SubjectId == id))
        {
            clock.Waive();
        }

        desk.Record(
            new IncidentClosed(id, Outcome, [new Settlement(id, Asks.Acknowledge, null), new Settlement(id, Asks.Answer, null)]), $"办结：{Outcome}",
            new Subject(id, id, KnownHeadquarters.Flood));
    }
}
