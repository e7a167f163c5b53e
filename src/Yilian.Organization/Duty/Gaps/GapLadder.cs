using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Units;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Gaps;

/// <summary>A gap that begins with nobody on duty: the headquarters of the organization, and the general one, have to call.</summary>
internal sealed class GapLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => GapBook.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var gap = await desk.Find<DutyGap>(clock.SubjectId, ct);
        if (gap.ClosedAt is not null)
        {
            clock.Waive();
            return null;
        }

        // The roster was changed meanwhile and the gap begins later.
        if (gap.From > desk.Now)
        {
            return gap.From;
        }

        var unit = book.Find(gap.OrganizationId);
        var title = $"{unit?.Name}现无{Posts.TitleOf(gap.Post)}在岗，请电话核实";
        desk.Record(new DutyGapBegun(gap.Id, gap.OrganizationId, gap.Post, title, ToWhom(gap, unit)), $"{unit?.ShortName}{Posts.TitleOf(gap.Post)}空岗", await desk.AboutUnit(gap.OrganizationId, ct));
        return null;
    }

    private static List<Addressee> ToWhom(DutyGap gap, OrganizationCard? unit) =>
        [.. (unit?.HeadquartersIds ?? []).Append(KnownHeadquarters.General).Distinct().Where(h => h != gap.OrganizationId).Select(h => new Addressee(h, Asks.Call, gap.Id))];
}
