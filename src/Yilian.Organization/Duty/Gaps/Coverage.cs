using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Rosters;

namespace Yilian.Organization.Duty.Gaps;

/// <summary>Which posts must be filled when: a duty officer always, a leader on the holidays that ask for one.</summary>
internal static class Coverage
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>The stretches without anybody, per post.</summary>
    public static IEnumerable<(string Post, Stretch Gap)> Gaps(IReadOnlyCollection<DutyShift> shifts, IEnumerable<Holiday> holidays, Stretch window) =>
        Missing(shifts, DutyPosts.Officer, [window]).Concat(Missing(shifts, DutyPosts.Leader, LeaderDays(holidays, window)));

    private static IEnumerable<(string Post, Stretch Gap)> Missing(IReadOnlyCollection<DutyShift> shifts, string post, IEnumerable<Stretch> needed)
    {
        var filled = shifts.Where(s => string.Equals(s.Post, post, StringComparison.Ordinal)).OrderBy(s => s.From).Select(s => new Stretch(s.From, s.To)).ToList();
        return needed.SelectMany(n => Without(n, filled)).Where(g => g.To - g.From >= Shortest).Select(g => (post, g));
    }

    private static IEnumerable<Stretch> Without(Stretch needed, List<Stretch> filled)
    {
        var at = needed.From;
        foreach (var shift in filled.Where(f => f.To > needed.From && f.From < needed.To))
        {
            if (shift.From > at)
            {
                yield return new Stretch(at, shift.From);
            }

            at = shift.To > at ? shift.To : at;
        }

        if (at < needed.To)
        {
            yield return new Stretch(at, needed.To);
        }
    }

    // Days that follow one another are one stretch, so that a week's holiday is asked about once.
    private static List<Stretch> LeaderDays(IEnumerable<Holiday> holidays, Stretch window)
    {
        var stretches = new List<Stretch>();
        foreach (var day in holidays.Where(h => h.NeedsLeader).Select(h => h.Date).Order())
        {
            var (from, to) = (BeijingDays.Start(day), BeijingDays.Start(day.AddDays(1)));
            if (to <= window.From || from >= window.To)
            {
                continue;
            }

            (from, to) = (from < window.From ? window.From : from, to > window.To ? window.To : to);
            if (stretches.Count > 0 && stretches[^1].To == from)
            {
                stretches[^1] = stretches[^1] with { To = to };
            }
            else
            {
                stretches.Add(new Stretch(from, to));
            }
        }

        return stretches;
    }
}
