using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Coordination;

/// <summary>二（一）3: a unit asks another for something by a time; the owner answers, and what is refused or late goes up to the special and then to the general headquarters.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class CoordinationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<AskCoordination, Guid>("POST", "/dispatch/coordination", Ask, CoordinationReader.Shown with { Status = StatusCodes.Status201Created });
        api.MapCommand<AnswerCoordination, Guid>("POST", "/dispatch/coordination/{id}/answer", Answer, CoordinationReader.Shown);
        api.MapCommand<EndOrder, Guid>("POST", "/dispatch/coordination/{id}/raise", Raise, CoordinationReader.Shown);
        api.MapCommand<EndOrder, Guid>("POST", "/dispatch/coordination/{id}/withdraw", Withdraw, CoordinationReader.Shown);
    }

    private static async Task<Guid> Ask(AskCoordination request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.OpenIncidentWithParties(request.IncidentId, ct);
        var from = desk.Caller.ActFor(request.OrganizationId, Permissions.NeedsAsk, parties, incident.LeadHeadquartersId);
        var book = desk.Service<IOrganizationBook>();
        if (book.Find(request.OwnerId) is not { Dissolved: false } owner || request.OwnerId == from)
        {
            throw new InvalidRequestException("ownerId", request.OwnerId == from ? "不能请本单位协调，请选择其他单位|Choose another organization" : "请选择承办单位|Choose who is to do it");
        }

        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var number = "XT" + await desk.Next("coordination", ct);
        var due = at.AddMinutes(request.Minutes);
        var clock = new Clock { ClockKind = CoordinationLadder.Kind, Title = $"办理协调事项 {number}", SubjectId = incident.Id, OwnerId = owner.Id, StartedAt = at, DueAt = due, NextAt = due, Basis = "协调事项办理时限" };
        var asked = new CoordinationRequest
        {
            Number = number,
            IncidentId = incident.Id,
            FromId = from,
            OwnerId = owner.Id,
            HeadquartersId = incident.LeadHeadquartersId,
            Text = request.Text.Trim(),
            AskedAt = at,
            AskedBy = desk.Caller.DisplayName,
            DueAt = due,
            ClockId = clock.Id,
        };
        desk.Add(clock);
        desk.Add(asked);
        desk.Add(StepOf(asked, "ask", at, desk.Caller.DisplayName, null));
        if (!parties.Contains(owner.Id))
        {
            await desk.SendIncident(incident, from, [owner.Id], ct);
        }

        var line = $"{book.Find(from)?.ShortName}请{owner.ShortName}协调：{asked.Text}（{number}）";
        desk.Record(
            new CoordinationAsked(asked.Id, number, incident.Id, from, owner.Id, asked.Text, due, [new Addressee(owner.Id, Asks.Answer, asked.Id, due)], $"{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, from, at));
        return asked.Id;
    }

    private static async Task<Guid> Answer(Guid id, AnswerCoordination request, Desk desk, CancellationToken ct)
    {
        var asked = await Find(id, desk, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.OrdersCarryOut, asked.Raised is { } headquarters ? [asked.OwnerId, headquarters] : [asked.OwnerId], asked.OwnerId);
        asked.Answer(request.Done, request.Outcome);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        if (request.Done)
        {
            (await desk.Find<Clock>(asked.ClockId, ct)).Meet(at);
        }

        var act = request.Done ? "done" : "refuse";
        Tell(desk, asked, act, request.Outcome, at, actingFor, [new Addressee(asked.FromId, request.Done ? Asks.Read : Asks.Answer, id)]);
        return id;
    }

    private static async Task<Guid> Raise(Guid id, EndOrder request, Desk desk, CancellationToken ct)
    {
        var asked = await Find(id, desk, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.NeedsAsk, [asked.FromId, asked.HeadquartersId], asked.FromId);
        asked.Raise();
        Tell(desk, asked, "raise", request.Reason, desk.Happened(request.OccurredAt, "occurredAt"), actingFor, [new Addressee(asked.Raised!.Value, Asks.Answer, id)]);
        return id;
    }

    private static async Task<Guid> Withdraw(Guid id, EndOrder request, Desk desk, CancellationToken ct)
    {
        var asked = await Find(id, desk, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.NeedsAsk, [asked.FromId], asked.FromId);
        asked.Withdraw(request.Reason);
        (await desk.Find<Clock>(asked.ClockId, ct)).Waive();
        Tell(desk, asked, "withdraw", request.Reason, desk.Happened(request.OccurredAt, "occurredAt"), actingFor, [new Addressee(asked.OwnerId, Asks.Read, id)]);
        return id;
    }

    private static async Task<CoordinationRequest> Find(Guid id, Desk desk, CancellationToken ct)
    {
        var asked = await desk.Find<CoordinationRequest>(id, ct);
        await desk.IncidentWithParties(asked.IncidentId, ct);
        return asked;
    }

    /// <summary>Puts a step on record and tells who is concerned; what was asked of the others before is settled.</summary>
    public static void Tell(Desk desk, CoordinationRequest asked, string act, string note, DateTimeOffset at, Guid actingFor, IReadOnlyList<Addressee> to)
    {
        var said = note.Trim();
        desk.Add(StepOf(asked, act, at, desk.Caller.DisplayName, said));
        var line = $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}{TitleOf(act, asked)}协调事项 {asked.Number}：{said}";
        IReadOnlyList<Settlement> settles = act is "overdue" ? [] : [new Settlement(asked.Id, Asks.Answer, null)];
        desk.Record(
            new CoordinationAdvanced(asked.Id, asked.Number, asked.IncidentId, asked.FromId, asked.OwnerId, act, asked.State, asked.Level, said, settles, [.. to.Where(t => t.OrganizationId != actingFor)], line),
            line, new Subject(asked.IncidentId, asked.IncidentId, actingFor, at));
    }

    private static CoordinationStep StepOf(CoordinationRequest asked, string act, DateTimeOffset at, string by, string? note) => new() { RequestId = asked.Id, Act = act, At = at, ByName = by, Note = note };

    private static string TitleOf(string act, CoordinationRequest asked) => act switch
    {
        "done" => "办结",
        "refuse" => "无法办理",
        "raise" => asked.Level == CoordinationLevels.General ? "提请总指挥部协调" : "提请专项指挥部协调",
        "overdue" => "逾期未办",
        _ => "撤回",
    };
}
