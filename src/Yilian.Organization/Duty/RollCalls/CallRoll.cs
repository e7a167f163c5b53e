using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.RollCalls;

/// <summary>三.2: calls the roll of everyone on duty. One at a time per headquarters; what the one before still waited for is let go.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class CallRollSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<CallRoll, Guid>("POST", "/organization/duty/roll-calls", Handle, Show.As<Guid, RollCallView>(RollCallViews.Read, StatusCodes.Status201Created));

    private static async Task<Guid> Handle(CallRoll request, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var headquarters = CallerOf(request, desk, book);
        await RefuseSecond(desk, headquarters, ct);
        var called = Whom(request, book, headquarters);
        var settles = await LetGo(desk, headquarters, ct);
        var call = Open(request, headquarters, called, desk);
        await Record(desk, call, called, settles, book, ct);
        return call.Id;
    }

    private static Guid CallerOf(CallRoll request, Desk desk, IOrganizationBook book)
    {
        var able = desk.Caller.With(Permissions.DutyRollCall).Where(o => RollCallReach.CanCall(book.Find(o))).ToList();
        var wanted = request.HeadquartersId ?? able.OrderByDescending(o => o == KnownHeadquarters.General).FirstOrDefault();
        return able.Contains(wanted) ? wanted : throw new RightMissingException(Permissions.DutyRollCall, request.HeadquartersId);
    }

    private static async Task RefuseSecond(Desk desk, Guid headquarters, CancellationToken ct)
    {
        if (await desk.Db.Set<RollCall>().FirstOrDefaultAsync(r => r.HeadquartersId == headquarters && r.ClosedAt == null, ct) is { } running)
        {
            throw new RuleBrokenException("duty.roll-call-running", $"{BeijingDays.Short(running.AskedAt)} 发起的点名尚未结束，请等它在 {BeijingDays.Short(running.DueAt)} 结束后再点名。|A roll-call is still under way; wait until it closes.")
            {
                Extensions = { ["runningId"] = running.Id },
            };
        }
    }

    private static List<OrganizationCard> Whom(CallRoll request, IOrganizationBook book, Guid headquarters)
    {
        var reach = RollCallReach.Of(book, headquarters);
        var wanted = request.OrganizationIds.ToHashSet();
        if (wanted.Except(reach.Select(o => o.Id)).Any())
        {
            throw new InvalidRequestException("organizationIds", "有单位不在本指挥部的点名范围内|Some of the organizations cannot be called by this headquarters");
        }

        var called = wanted.Count == 0 ? reach : reach.FindAll(o => wanted.Contains(o.Id));
        return called.Count > 0 ? called : throw new RuleBrokenException("duty.nobody-to-call", "本指挥部还没有成员单位，无人可点名；请先维护成员单位。|The headquarters has no member units to call.");
    }

    private static async Task<List<Settlement>> LetGo(Desk desk, Guid headquarters, CancellationToken ct)
    {
        var before = await desk.Db.Set<RollCall>().Where(r => r.HeadquartersId == headquarters && r.LapsedAt == null).ToListAsync(ct);
        foreach (var call in before)
        {
            call.LapsedAt = desk.Now;
            (await desk.Find<Clock>(call.ClockId, ct)).NextAt = null;
        }

        return before.ConvertAll(c => new Settlement(c.Id, Asks.RollCall, null));
    }

    private static RollCall Open(CallRoll request, Guid headquarters, List<OrganizationCard> called, Desk desk)
    {
        var id = Guid.CreateVersion7();
        var due = desk.Now.AddMinutes(request.Minutes);
        var clock = new Clock { ClockKind = RollCallLadder.Kind, Title = "点名", SubjectId = id, OwnerId = headquarters, StartedAt = desk.Now, DueAt = due, NextAt = due };
        desk.Add(clock);
        var call = new RollCall
        {
            Id = id,
            HeadquartersId = headquarters,
            Message = string.IsNullOrWhiteSpace(request.Message) ? null : request.Message.Trim(),
            AskedAt = desk.Now,
            DueAt = due,
            By = desk.Caller.DisplayName,
            ById = desk.Caller.UserId ?? Guid.Empty,
            ClockId = clock.Id,
            Answers = called.ConvertAll(o => new RollCallAnswer { RollCallId = id, OrganizationId = o.Id }),
        };
        desk.Add(call);
        return call;
    }

    private static async Task Record(Desk desk, RollCall call, List<OrganizationCard> called, List<Settlement> settles, IOrganizationBook book, CancellationToken ct)
    {
        var name = book.Find(call.HeadquartersId)?.ShortName;
        var minutes = (int)(call.DueAt - call.AskedAt).TotalMinutes;
        var title = $"{name}点名，请在 {minutes} 分钟内应答{(call.Message is null ? "" : $"：{call.Message}")}";
        desk.Record(
            new DutyRollCalled(call.Id, call.HeadquartersId, minutes, call.DueAt, call.Message, title, settles, [.. called.Select(o => new Addressee(o.Id, Asks.RollCall, call.Id, call.DueAt))]),
            $"{name}点名，{called.Count} 个单位", new Subject(await desk.AudienceOf([call.HeadquartersId, .. called.Select(o => o.Id)], ct), Organization: call.HeadquartersId));
    }
}
