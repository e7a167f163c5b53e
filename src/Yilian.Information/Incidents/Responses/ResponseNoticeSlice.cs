using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Responses;

/// <summary>应急响应启动、调整、终止通知 (突发事件应对法 第七十二条) as an official document, for every party of the incident.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class ResponseNoticeSlice : ISlice
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/information/incidents/{id}/responses/{second}/notice", Handle).Produces(StatusCodes.Status200OK, contentType: Docx);

    /// <param name="second">Which response.</param>
    private static async Task<IResult> Handle(Guid id, Guid second, ReadingDesk desk, IPlanBook plans, CancellationToken ct)
    {
        var incident = await desk.Db.Set<Incident>().AsNoTracking().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Incident>(id);
        var all = await desk.Db.Set<Response>().AsNoTracking().Where(r => r.IncidentId == id).OrderBy(r => r.Id).ToListAsync(ct);
        var response = all.Find(r => r.Id == second) ?? throw NotFoundException.Of<Response>(second);
        var book = desk.Service<IOrganizationBook>();
        var before = all.FindLast(r => r.HeadquartersId == response.HeadquartersId && r.Id.CompareTo(second) < 0);
        var given = await desk.Db.Set<IncidentTask>().AsNoTracking().Where(t => t.IncidentId == id && t.HeadquartersId == response.HeadquartersId && t.AssignedAt <= response.At).ToListAsync(ct);
        var recipients = await desk.Db.Set<Recipient>().AsNoTracking().Where(r => r.IncidentId == id && r.SentAt <= response.At).Select(r => r.OrganizationId).ToListAsync(ct);
        var plan = given.Find(t => t.AssignedAt == response.At) is { } first && await plans.Find(desk.Db, first.PlanId, ct) is { } found && found.VersionNumber == first.PlanVersion ? found : null;
        var notice = new ResponseNotice(
            incident, response, before?.Level is Response.Ended ? null : before?.Level, await NumberOf(response, desk, book, ct), given, recipients, plan?.Levels.FirstOrDefault(l => l.Level == response.Level)?.Conditions, book);
        return Results.File(notice.Write(desk.Service<Operation>()), Docx, notice.FileName);
    }

    // Responses are never taken away, so counting them gives numbers without gaps that stay.
    private static async Task<string> NumberOf(Response response, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var year = response.At.ToOffset(Numbers.Beijing).Year;
        var (from, headquarters) = (new DateTimeOffset(year, 1, 1, 0, 0, 0, Numbers.Beijing).ToUniversalTime(), response.HeadquartersId);
        var earlier = await desk.Db.Set<Response>().Where(r => r.HeadquartersId == headquarters && r.At >= from && r.At <= response.At).Select(r => r.Id).ToListAsync(ct);
        return $"{book.Find(headquarters)?.ShortName}响应〔{year}〕{earlier.Count(e => e.CompareTo(response.Id) <= 0)}号";
    }
}
