using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.RollCalls;

/// <summary>三.2: an organization answers a roll-call, by one tap; once. After the deadline the answer is marked late.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class AnswerRollCallSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<AnswerRollCall, Guid>("POST", "/organization/duty/roll-calls/{id}/answer", Handle, Show.As<Guid, RollCallView>(RollCallViews.Read));

    private static async Task<Guid> Handle(Guid id, AnswerRollCall request, Desk desk, CancellationToken ct)
    {
        var call = await desk.Db.Set<RollCall>().Include(r => r.Answers).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw NotFoundException.Of<RollCall>(id);
        var answer = AnswerOf(call, request, desk);
        if (answer.AnsweredAt is null && call.LapsedAt is not null)
        {
            throw new RuleBrokenException("duty.roll-call-over", "这次点名已经结束，不再接受应答；如有新的点名请应答新的一次。|The roll-call is over; answer the newest one.");
        }

        if (answer.Answer(desk.Caller.DisplayName, desk.Caller.UserId, desk.Now, call.DueAt))
        {
            await Record(desk, call, answer, ct);
            await CloseWhenComplete(desk, call, ct);
        }

        return id;
    }

    // Somebody with several organizations says for which, unless only one of them still has to answer.
    private static RollCallAnswer AnswerOf(RollCall call, AnswerRollCall request, Desk desk)
    {
        var mine = call.Answers.FindAll(a => desk.Caller.Sees.Contains(a.OrganizationId) && (request.OrganizationId ?? a.OrganizationId) == a.OrganizationId);
        if (mine.Count == 0)
        {
            throw NotFoundException.Of<RollCall>(call.Id);
        }

        var able = mine.FindAll(a => desk.Caller.Has(Permissions.IncidentsAcknowledge, a.OrganizationId));
        var open = able.FindAll(a => a.AnsweredAt is null);
        return (able.Count, open.Count) switch
        {
            (0, _) => throw new RightMissingException(Permissions.IncidentsAcknowledge, mine[0].OrganizationId),
            (_, > 1) => throw new InvalidRequestException("organizationId", "您在多个单位值班，请选择为哪个单位应答|Choose the organization you answer for"),
            (_, 1) => open[0],
            _ => able[0],
        };
    }

    private static async Task Record(Desk desk, RollCall call, RollCallAnswer answer, CancellationToken ct)
    {
        var seconds = (int)(desk.Now - call.AskedAt).TotalSeconds;
        var name = desk.Service<IOrganizationBook>().Find(answer.OrganizationId)?.ShortName;
        desk.Record(
            new DutyRollCallAnswered(call.Id, answer.OrganizationId, answer.Late, seconds, [new Settlement(call.Id, Asks.RollCall, answer.OrganizationId)]),
            $"{name}{(answer.Late ? "逾时" : "")}应答点名（{seconds} 秒）", new Subject(await desk.AudienceOf([call.HeadquartersId, answer.OrganizationId], ct), Organization: answer.OrganizationId));
    }

    private static async Task CloseWhenComplete(Desk desk, RollCall call, CancellationToken ct)
    {
        if (call.Answers.TrueForAll(a => a.AnsweredAt is not null))
        {
            (await desk.Find<Clock>(call.ClockId, ct)).Meet(desk.Now);
            await desk.CloseRollCall(call, ct);
        }
    }
}
