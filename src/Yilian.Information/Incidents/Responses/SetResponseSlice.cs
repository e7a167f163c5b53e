using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Room;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Responses;

/// <summary>启动、调整、终止应急响应 (突发事件应对法 第七十一、七十二条): level, reason and signatory are on record; all parties are told.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class SetResponseSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<SetResponse, Guid>("POST", "/information/incidents/{id}/response", Handle, RoomReader.Shown);

    internal static async Task<Guid> Handle(Guid id, SetResponse request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var headquarters = desk.Service<IOrganizationBook>().Find(request.HeadquartersId) ?? throw new InvalidRequestException("headquartersId", "没有这个指挥部|There is no such headquarters");
        if (!headquarters.IsHeadquarters() && !string.Equals(headquarters.Kind, OrganizationKinds.County, StringComparison.Ordinal))
        {
            throw new InvalidRequestException("headquartersId", "只有指挥部和县区可以启动应急响应|Only headquarters and counties have a response level");
        }

        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsCommand, [request.HeadquartersId, KnownHeadquarters.General], incident);
        await desk.DemandVersion(incident, request.Version, ct);
        var inForce = await desk.Db.Set<Response>().Where(r => r.IncidentId == id && r.Current).ToListAsync(ct);
        var before = inForce.Find(r => r.HeadquartersId == request.HeadquartersId);
        Refuse(request, before);
        if (before is not null)
        {
            before.Current = false;
        }

        desk.Add(new Response { IncidentId = id, HeadquartersId = request.HeadquartersId, Level = request.Level, Reason = request.Reason, Signatory = request.Signatory, At = desk.Now, ByName = desk.Caller.DisplayName });
        incident.ResponseLevel = Highest(inForce.Where(r => r.Current).Select(r => r.Level).Append(request.Level));
        incident.Touch(desk.Now);
        Record(incident, request, before?.Level, headquarters, actingFor, parties, desk);
        if (string.Equals(request.Level, Response.Ended, StringComparison.Ordinal))
        {
            await Ending.EndAll(desk, incident, request.HeadquartersId, $"{headquarters.ShortName}终止应急响应", actingFor, ct);
        }

        return id;
    }

    private static void Refuse(SetResponse request, Response? before)
    {
        var running = before is not null && !string.Equals(before.Level, Response.Ended, StringComparison.Ordinal);
        if (string.Equals(request.Level, Response.Ended, StringComparison.Ordinal) && !running)
        {
            throw new RuleBrokenException("incidents.no-response", "该指挥部没有正在执行的应急响应。|This headquarters has no response in force.");
        }

        if (running && string.Equals(before!.Level, request.Level, StringComparison.Ordinal))
        {
            throw new RuleBrokenException("incidents.same-level", "应急响应已是该级别。|The response is at this level already.");
        }
    }

    private static string? Highest(IEnumerable<string> levels) => GradeTable.Grades.FirstOrDefault(g => levels.Contains(g, StringComparer.Ordinal));

    private static void Record(Incident incident, SetResponse request, string? before, OrganizationCard headquarters, Guid actingFor, HashSet<Guid> parties, Desk desk)
    {
        var was = before is null or Response.Ended ? null : Planning.TitleOf(before);
        var text = string.Equals(request.Level, Response.Ended, StringComparison.Ordinal) ? $"{headquarters.ShortName}终止{was}应急响应"
            : was is null ? $"{headquarters.ShortName}启动{Planning.TitleOf(request.Level)}应急响应"
            : $"{headquarters.ShortName}应急响应由{was}调整为{Planning.TitleOf(request.Level)}";
        desk.Record(
            new ResponseSet(
                incident.Id, request.HeadquartersId, before, request.Level, request.Reason, request.Signatory,
                [.. parties.Where(p => p != actingFor).Select(p => new Addressee(p, Asks.Read, incident.Id))], $"{text}（{incident.Title}）"),
            $"{text}（签发：{request.Signatory}）", new Subject(incident.Id, incident.Id, actingFor));
    }
}
