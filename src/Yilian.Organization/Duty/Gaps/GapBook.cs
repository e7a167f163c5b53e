using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Units;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Gaps;

/// <summary>Compares the gaps that are known with those there are: a new one is asked about, one that is filled or has passed is settled.</summary>
internal static class GapBook
{
    public const string ClockKind = "duty-gap";

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    // Somebody who is just writing the roster is not reported to the headquarters for the hours before it begins.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public static async Task RenewGaps(this Desk desk, IReadOnlyCollection<Guid> organizations, CancellationToken ct)
    {
        if (organizations.Count == 0)
        {
            return;
        }

        var window = new Stretch(desk.Now, desk.Now + Ahead);
        var shifts = (await ShiftsOf(desk, organizations, window, ct)).ToLookup(s => s.OrganizationId);
        var holidays = await HolidaysOf(desk, window, ct);
        var open = (await desk.Db.Set<DutyGap>().Where(g => g.ClosedAt == null && EF.Parameter(organizations).Contains(g.OrganizationId)).OrderBy(g => g.From).ToListAsync(ct)).ToLookup(g => g.OrganizationId);
        var subject = await desk.AboutUnit(null, ct);
        foreach (var organization in organizations)
        {
            var keeps = desk.Service<IOrganizationBook>().Find(organization) is { Dissolved: false };
            var there = keeps ? Coverage.Gaps([.. shifts[organization]], holidays, window).ToList() : [];
            await Compare(desk, organization, [.. open[organization]], there, subject with { Organization = organization }, ct);
        }
    }

    private static async Task<IEnumerable<DutyShift>> ShiftsOf(Desk desk, IReadOnlyCollection<Guid> organizations, Stretch window, CancellationToken ct)
    {
        await desk.Db.Set<DutyShift>().Where(s => s.To > window.From && s.From < window.To && EF.Parameter(organizations).Contains(s.OrganizationId)).LoadAsync(ct);
        return desk.Db.Set<DutyShift>().Local.Where(s => s.To > window.From && s.From < window.To);
    }

    private static async Task<List<Holiday>> HolidaysOf(Desk desk, Stretch window, CancellationToken ct)
    {
        var (first, last) = (BeijingDays.DayOf(window.From), BeijingDays.DayOf(window.To));
        await desk.Db.Set<Holiday>().Where(h => h.Date >= first && h.Date <= last).LoadAsync(ct);
        return [.. desk.Db.Set<Holiday>().Local.Where(h => h.Date >= first && h.Date <= last)];
    }

    private static async Task Compare(Desk desk, Guid organization, List<DutyGap> known, List<(string Post, Stretch Gap)> there, Subject subject, CancellationToken ct)
    {
        foreach (var gap in known)
        {
            var still = there.FindIndex(t => string.Equals(t.Post, gap.Post, StringComparison.Ordinal) && gap.IsStill(t.Gap, desk.Now));
            if (still < 0)
            {
                await Close(desk, gap, subject, ct);
                continue;
            }

            gap.To = there[still].Gap.To;
            gap.From = gap.From < desk.Now ? gap.From : there[still].Gap.From;
            there.RemoveAt(still);
        }

        foreach (var (post, stretch) in there)
        {
            Open(desk, organization, post, stretch, subject);
        }
    }

    private static void Open(Desk desk, Guid organization, string post, Stretch stretch, Subject subject)
    {
        var due = stretch.From > desk.Now ? stretch.From : desk.Now + Grace;
        var title = $"值班空缺：{Posts.TitleOf(post)}，{BeijingDays.Short(stretch.From)} 至 {BeijingDays.Short(stretch.To)}";
        var id = Guid.CreateVersion7();
        var clock = new Clock { ClockKind = ClockKind, Title = title, SubjectId = id, OwnerId = organization, StartedAt = desk.Now, DueAt = due, NextAt = due, Basis = "值班表未来 7 天不得空岗" };
        desk.Add(clock);
        desk.Add(new DutyGap { Id = id, OrganizationId = organization, Post = post, From = stretch.From, To = stretch.To, ClockId = clock.Id, FoundAt = desk.Now });
        var name = desk.Service<IOrganizationBook>().Find(organization)?.ShortName;
        desk.Record(new DutyGapFound(id, organization, post, stretch.From, stretch.To, $"{title}，请补排", [new Addressee(organization, Asks.DutyGap, id, due)]), $"{name}{title}", subject);
    }

    private static async Task Close(Desk desk, DutyGap gap, Subject subject, CancellationToken ct)
    {
        var covered = gap.To > desk.Now;
        gap.Close(covered, desk.Now);
        var clock = await desk.Find<Clock>(gap.ClockId, ct);
        if (covered)
        {
            clock.Meet(desk.Now);
        }
        else
        {
            clock.Waive();
        }

        var name = desk.Service<IOrganizationBook>().Find(gap.OrganizationId)?.ShortName;
        desk.Record(
            new DutyGapClosed(gap.Id, gap.OrganizationId, gap.Post, covered, [new Settlement(gap.Id, Asks.DutyGap, null), new Settlement(gap.Id, Asks.Call, null)]),
            $"{name}{Posts.TitleOf(gap.Post)}空缺（{BeijingDays.Short(gap.From)} 起）{(covered ? "已补排" : "时段已过，无人值班")}", subject);
    }
}
