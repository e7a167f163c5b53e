using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Units;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Holidays;

/// <summary>附件 值班电话: the holidays that rosters show; the editor enters what the State Council arranges each year.</summary>
[Clause("附件", "联络方式")]
internal sealed class KeepHolidaysSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organization/duty/holidays", List);
        api.MapCommand<EditHoliday, DateOnly>("PUT", "/organization/duty/holidays", Handle, Show<DateOnly>.NoContent);
    }

    private static Task<List<HolidayView>> List(ReadingDesk desk, int? year, CancellationToken ct)
    {
        var asked = year ?? BeijingDays.DayOf(desk.Now).Year;
        return asked is >= 2000 and <= 2100
            ? HolidayRows.Between(desk.Db, new DateOnly(asked, 1, 1), new DateOnly(asked, 12, 31), ct)
            : throw new InvalidRequestException("year", "年份应在 2000 到 2100 之间|The year lies between 2000 and 2100");
    }

    private static async Task<DateOnly> Handle(EditHoliday request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        var holiday = await desk.Db.Set<Holiday>().FindAsync([request.Date], ct);
        Apply(request, holiday, desk);
        await desk.RenewGaps([.. await OnDuty.KeepingRosters(desk.Db, desk.Now, ct)], ct);
        desk.Record(
            new DutyHolidayChanged(request.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), request.Name.Trim(), request.Off, request.NeedsLeader, request.Removed),
            $"{(request.Removed ? "删除" : "设置")}节假日 {request.Date:yyyy-MM-dd} {request.Name.Trim()}", await desk.AboutUnit(null, ct));
        return request.Date;
    }

    private static void Apply(EditHoliday request, Holiday? holiday, Desk desk)
    {
        switch (holiday)
        {
            case null when request.Removed:
                throw new RuleBrokenException("duty.no-such-holiday", $"{request.Date:yyyy-MM-dd} 不在节假日表中，请刷新。|That day is not in the table; reload.");
            case null:
                desk.Add(new Holiday { Date = request.Date, Name = request.Name.Trim(), Off = request.Off, NeedsLeader = request.NeedsLeader });
                break;
            case { } known when request.Removed:
                desk.Db.Remove(known);
                break;
            default:
                (holiday.Name, holiday.Off, holiday.NeedsLeader) = (request.Name.Trim(), request.Off, request.NeedsLeader);
                break;
        }
    }
}
