using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>专家意见: what an expert said while called, and what the headquarters made of it; stays on record.</summary>
internal sealed class Opinion
{
    public const string Open = "open";
    public const string Adopted = "adopted";
    public const string Declined = "declined";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrderId { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
    public string State { get; private set; } = Open;
    public string? FollowUp { get; private set; }
    public string? FollowedBy { get; private set; }
    public DateTimeOffset? FollowedAt { get; private set; }

    /// <exception cref="RuleBrokenException">Somebody decided before.</exception>
    public void Follow(bool adopted, string note, string by, DateTimeOffset at)
    {
        if (!string.Equals(State, Open, StringComparison.Ordinal))
        {
            throw new RuleBrokenException("dispatch.opinion-followed", $"这条意见已由{FollowedBy}处理：{FollowUp}|The opinion was dealt with already.");
        }

        (State, FollowUp, FollowedBy, FollowedAt) = (adopted ? Adopted : Declined, note.Trim(), by, at);
    }
}

/// <summary>二（三）2 应急专家联动: the expert's unit, or the headquarters for it, puts an opinion on record; the headquarters says what it does about it.</summary>
[Clause("二（三）2", "应急专家联动")]
internal sealed class OpinionsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<GiveOpinion, Guid>("POST", "/dispatch/orders/{id}/opinions", Give, OrderReader.Shown);
        api.MapCommand<FollowOpinion, Guid>("POST", "/dispatch/opinions/{id}/follow", Follow, OrderReader.Shown);
    }

    public static bool MayOpine(Order order) => order.State is OrderStates.Accepted or OrderStates.Departed or OrderStates.Arrived or OrderStates.Released;

    private static async Task<Guid> Give(Guid id, GiveOpinion request, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOrder(id, ct);
        var actingFor = desk.Caller.Has(Permissions.OrdersCarryOut, order.OwnerId) ? order.OwnerId : desk.Caller.ActFor(null, Permissions.OrdersIssue, [order.HeadquartersId, KnownHeadquarters.General], order.HeadquartersId);
        var need = await desk.Find<Need>(order.NeedId, ct);
        if (need.Specialty is null || !MayOpine(order))
        {
            throw new RuleBrokenException("dispatch.no-opinion", "只有已受领的专家才能提出意见。|Only an expert who took the call on gives opinions.");
        }

        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var opinion = new Opinion { OrderId = id, Text = request.Text.Trim(), At = at, ByName = desk.Caller.DisplayName };
        desk.Add(opinion);
        var line = $"{order.TeamName}意见（{order.Number}）：{opinion.Text}";
        desk.Record(
            new OpinionGiven(opinion.Id, id, order.NeedId, order.IncidentId, order.TeamName, opinion.Text, [new Addressee(order.HeadquartersId, Asks.Answer, opinion.Id)], line),
            line, new Subject(order.IncidentId, order.IncidentId, actingFor, at));
        return id;
    }

    private static async Task<Guid> Follow(Guid id, FollowOpinion request, Desk desk, CancellationToken ct)
    {
        var opinion = await desk.Find<Opinion>(id, ct);
        var order = await desk.FindOrder(opinion.OrderId, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.OrdersIssue, [order.HeadquartersId, KnownHeadquarters.General], order.HeadquartersId);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        opinion.Follow(request.Adopted, request.Note, desk.Caller.DisplayName, at);
        var line = $"{(request.Adopted ? "采纳" : "未采纳")}{order.TeamName}意见：{request.Note.Trim()}";
        IReadOnlyList<Addressee> to = order.OwnerId == actingFor ? [] : [new Addressee(order.OwnerId, Asks.Read, order.Id)];
        desk.Record(
            new OpinionFollowed(id, order.Id, order.IncidentId, order.TeamName, request.Adopted, request.Note.Trim(), [new Settlement(id, Asks.Answer, null)], to, line),
            line, new Subject(order.IncidentId, order.IncidentId, actingFor, at));
        return order.Id;
    }
}
