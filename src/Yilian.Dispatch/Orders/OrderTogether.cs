using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>二（三）1: the proposal for several needs, edited and confirmed, becomes orders in one act; when one team was taken meanwhile nothing is ordered.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class OrderTogetherSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<OrderTogether, IReadOnlyList<Guid>>("POST", "/dispatch/orders/together", Handle, Show<IReadOnlyList<Guid>>.CreatedReceipt);

    private static async Task<IReadOnlyList<Guid>> Handle(OrderTogether request, Desk desk, CancellationToken ct)
    {
        if (request.Orders.Any(o => o.TeamIds.Count is 0 or > 50))
        {
            throw new InvalidRequestException("orders", "每项需求请选择 1 至 50 支队伍|Choose 1 to 50 teams for each need");
        }

        var teams = request.Orders.SelectMany(o => o.TeamIds.Distinct()).ToList();
        if (teams.Distinct().Count() < teams.Count)
        {
            throw new InvalidRequestException("orders", "同一支队伍不能同时派往两项需求，请调整|A team cannot go to two needs at once");
        }

        var needs = new List<Guid>();
        foreach (var order in request.Orders)
        {
            var one = new OrderTeams { NeedId = order.NeedId, TeamIds = order.TeamIds, AcknowledgeMinutes = request.AcknowledgeMinutes };
            needs.Add(await OrderTeamsSlice.Handle(one, desk, ct));
        }

        return needs;
    }
}
