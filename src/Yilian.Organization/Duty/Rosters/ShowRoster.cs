using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Swaps;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>附件 值班电话: the roster of an organization over some days, with the holidays, the gaps and the swaps that concern it.</summary>
[Clause("附件", "联络方式")]
internal sealed class ShowRosterSlice : ISlice
{
    private const int Most = 2_000;
    private const int MostDays = 92;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/duty/roster", Handle);

    private static async Task<RosterView> Handle(ReadingDesk desk, IOrganizationBook book, Guid organizationId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var organization = book.Find(organizationId) ?? throw NotFoundException.Of<OrganizationCard>(organizationId);
        var (first, last) = Days(from, to, desk.Now);
        var shifts = await ShiftsOf(desk, organizationId, first, last, ct);
        return new RosterView(
            organizationId, organization.Name, BeijingDays.Start(first), BeijingDays.Start(last.AddDays(1)), [.. shifts.Select(s => ShiftRows.Of(s, desk.Now, desk.Caller))],
            await HolidayRows.Between(desk.Db, first, last, ct), await GapRows.Open(desk, organizationId, ct), await SwapRows.Of(desk, organizationId, ct),
            desk.Caller.Has(Permissions.DutyKeep, organizationId) && !organization.Dissolved ? ["keep"] : []);
    }

    internal static async Task<List<DutyShift>> ShiftsOf(ReadingDesk desk, Guid organizationId, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var (start, end) = (BeijingDays.Start(first), BeijingDays.Start(last.AddDays(1)));
        return await desk.Db.Set<DutyShift>().AsNoTracking().Where(s => s.OrganizationId == organizationId && s.To > start && s.From < end)
            .OrderBy(s => s.From).ThenBy(s => s.Post).ThenBy(s => s.Id).Take(Most).ToListAsync(ct);
    }

    /// <summary>The days asked for; the present month when none are.</summary>
    internal static (DateOnly First, DateOnly Last) Days(DateOnly? from, DateOnly? to, DateTimeOffset now)
    {
        var today = BeijingDays.DayOf(now);
        var first = from ?? new DateOnly(today.Year, today.Month, 1);
        var last = to ?? new DateOnly(first.Year, first.Month, 1).AddMonths(1).AddDays(-1);
        return last >= first && last.DayNumber - first.DayNumber < MostDays
            ? (first, last)
            : throw new InvalidRequestException("to", $"结束日期不得早于开始日期，最多 {MostDays} 天|The last day is not before the first, at most {MostDays} days");
    }
}
