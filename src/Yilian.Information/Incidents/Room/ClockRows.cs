using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;

namespace Yilian.Information.Incidents.Room;

/// <summary>Clocks as people see them.</summary>
internal static class ClockRows
{
    public static ClockRow Of(Clock c, DateTimeOffset now, IOrganizationBook book) => new(
        c.Id, c.ClockKind, c.Title, c.OwnerId, book.Find(c.OwnerId)?.Name ?? "", c.StartedAt, c.DueAt, c.MetAt, StateOf(c, now), c.Step, c.Basis);

    private static string StateOf(Clock c, DateTimeOffset now) => c.State switch
    {
        Clock.Met => c.MetAt > c.DueAt ? "late" : "met",
        Clock.Waived => "waived",
        _ => c.DueAt < now ? "overdue" : "running",
    };
}
