using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Warnings.Kinds;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Drafting;

/// <summary>二（一）2: an alarm becomes the beginning of a warning: kind, color, words and area are proposed, a person decides.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class WarningFromAlarmSlice : ISlice
{
    /// <summary>Kilometers around a station outside of every county.</summary>
    private const double Around = 5;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/monitoring/alarms/{id:guid}/warning", Handle);

    private static async Task<WarningBeginning> Handle(Guid id, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.WarningsDraft);
        var alarm = await desk.Db.Set<Alarm>().AsNoTracking().Where(a => a.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Alarm>(id);
        var kind = alarm.EventCode is { } code ? WarningKinds.Find(code) : null;
        var template = kind is null ? null : await WarningKinds.TemplateOf(kind.Code, alarm.Severity, desk.Db, ct);
        return new WarningBeginning(alarm.Ref(), kind?.Code, template?.Color, FactOf(alarm) + template?.Caution, template?.Measures ?? "", AreaOf(alarm, book), template?.Hours);
    }

    /// <summary>The draft is kept: the alarm's board shows it, and whoever was asked about the alarm and begins a warning has thereby answered.</summary>
    internal static async Task Begun(Alarm alarm, Warning draft, Desk desk, CancellationToken ct)
    {
        if (alarm.State == "raised" && desk.Caller.MayAnswer(alarm.HeadquartersIds))
        {
            await AnswerAlarmSlice.Answer(desk, alarm, desk.Caller.AnswersFor(alarm.HeadquartersIds), "起草预警", ct);
        }

        desk.Record(
            new AlarmToWarning(alarm.Id, draft.Id, draft.Headline), $"由报警 {alarm.Number} 起草预警：{Lines.Short(draft.Headline)}",
            new Subject(alarm.AudienceId, Organization: draft.IssuerId));
    }

    private static string FactOf(Alarm alarm) => $"{alarm.ObservedAt.ToOffset(Numbers.Beijing):M月d日H时mm分}，{alarm.Title}。";

    private static WarningArea AreaOf(Alarm alarm, IOrganizationBook book)
    {
        var district = book.Districts.FirstOrDefault(d => d.Code == alarm.CountyCode);
        var near = alarm.Place == district?.Name ? "" : alarm.Place;
        var area = new WarningArea { Description = near.Length > 0 ? $"{near}及其影响区域" : null };
        return district is not null ? area with { CountyCodes = [district.Code] }
            : alarm is { Longitude: { } x, Latitude: { } y } ? area with { Circles = [new WarningCircle(x, y, Around)] } : area;
    }
}
