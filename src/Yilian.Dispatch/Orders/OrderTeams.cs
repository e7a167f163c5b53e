using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Teams;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>
/// 二（三）1: a headquarters orders teams to meet a need, all of them or none. The general headquarters and the one that is to meet the need order any team that the ladder allows;
/// another headquarters those of its trade, and an owner its own.
/// </summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class OrderTeamsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<OrderTeams, Guid>("POST", "/dispatch/orders", Handle, NeedReader.Shown with { Status = StatusCodes.Status201Created });

    internal static async Task<Guid> Handle(OrderTeams request, Desk desk, CancellationToken ct)
    {
        var need = await desk.Find<Need>(request.NeedId, ct);
        var (incident, parties) = await desk.OpenIncidentWithParties(need.IncidentId, ct);
        need.DemandRunning();
        if (need.Item is not null)
        {
            throw new InvalidRequestException("needId", $"需求 {need.Number} 需要的是物资，请调拨库存|The need asks for an item");
        }

        var (book, registers) = (desk.Service<IOrganizationBook>(), desk.Service<IRegisterBook>());
        var teams = request.TeamIds.Distinct().Select(id => TeamOf(id, need, registers, book)).ToList();
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.OrdersIssue, Able(need, teams), need.HeadquartersId);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        await Relief.Check(request, desk, ct);
        var chosen = new List<Candidate>();
        var ground = await Ground.Of(desk, ct);
        foreach (var team in teams)
        {
            var candidate = Candidates.Of(team, need, ground);
            await Refusing.Refuse(candidate, need, actingFor, desk, ct);
            chosen.Add(candidate);
        }

        var newcomers = chosen.Select(c => c.Team.OwnerId).Where(o => o != actingFor && !parties.Contains(o)).Distinct().ToList();
        if (newcomers.Count > 0)
        {
            await desk.SendIncident(incident, actingFor, newcomers, ct);
        }

        await Issue(chosen, need, incident, request, actingFor, at, desk, ct);
        return need.Id;
    }

    private static RegisterCard TeamOf(Guid id, Need need, IRegisterBook registers, IOrganizationBook book)
    {
        if (registers.Find(id) is not { Register: Registers.Team or Registers.Expert } team || book.Find(team.OwnerId) is not { Dissolved: false })
        {
            throw new InvalidRequestException("teamIds", "有队伍不存在、已注销或所属单位已撤销，请刷新后重选|A team does not exist any more; choose again");
        }

        return Eligible.Fits(team, need)
            ? team
            : throw new InvalidRequestException("teamIds", $"{team.Name}没有登记这项{(need.Specialty is null ? "能力" : "专业")}，不能满足需求 {need.Number}|The team does not have the capability");
    }

    // Besides those who lead: whose trade all of the teams are of, and who owns all of them.
    private static IEnumerable<Guid> Able(Need need, List<RegisterCard> teams)
    {
        var trades = teams.Select(t => Trades.HeadquartersOf(t).AsEnumerable()).Aggregate((a, b) => a.Intersect(b));
        var owners = teams.Select(t => t.OwnerId).Distinct().ToList();
        return [need.HeadquartersId, KnownHeadquarters.General, .. trades, .. owners.Count == 1 ? owners : []];
    }

    // Who sends its own team, or a headquarters one of its trade, goes beyond no trade.
    private static string RungFor(Candidate c, Guid actingFor) =>
        string.Equals(c.Rung, Rungs.CrossIndustry, StringComparison.Ordinal) && (c.Team.OwnerId == actingFor || Trades.HeadquartersOf(c.Team).Contains(actingFor)) ? Rungs.OwnIndustry : c.Rung;

    private static async Task Issue(List<Candidate> chosen, Need need, IncidentCard incident, OrderTeams request, Guid actingFor, DateTimeOffset at, Desk desk, CancellationToken ct)
    {
        var ordered = new List<TeamOrdered>();
        foreach (var c in chosen)
        {
            var (order, clock) = Draft("DD" + await desk.Next("dispatch-order", ct), c, need, request, actingFor, at, desk);
            order.Commit();
            desk.Add(clock);
            desk.Add(order);
            desk.Add(new OrderStep { OrderId = order.Id, State = OrderStates.Issued, At = at, ByName = desk.Caller.DisplayName, Note = order.Text });
            ordered.Add(new TeamOrdered(order.Id, order.Number, c.Team.Id, c.Team.Name, c.Team.OwnerId, order.Rung, c.Contribution, order.RelievesId));
        }

        var relieved = request.Relieves is { } r ? $"，接替{(await desk.Find<Order>(r, ct)).TeamName}" : "";
        var names = string.Join("、", ordered.Select(o => $"{o.TeamName}（{Rungs.Titles[o.Rung]}）"));
        var line = $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}调派{names}赴{need.Place}：{need.Purpose}（{need.Number}）{relieved}";
        desk.Record(
            new TeamsOrdered(
                need.Id, need.Number, incident.Id, actingFor, at.AddMinutes(request.AcknowledgeMinutes), ordered, request.Relieves is { } old ? [new Settlement(old, Asks.Answer, null)] : [new Settlement(need.Id, Asks.Answer, null)], [.. ordered.Select(o => new Addressee(o.OwnerId, Asks.Acknowledge, o.OrderId, at.AddMinutes(request.AcknowledgeMinutes)))],
                $"调度令：{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, actingFor, at));
    }

    private static (Order Order, Clock Clock) Draft(string number, Candidate c, Need need, OrderTeams request, Guid actingFor, DateTimeOffset at, Desk desk)
    {
        var due = at.AddMinutes(request.AcknowledgeMinutes);
        var clock = new Clock { ClockKind = OrderLadder.Kind, Title = $"受领调度令 {number}", SubjectId = need.IncidentId, OwnerId = c.Team.OwnerId, StartedAt = at, DueAt = due, NextAt = due, Basis = "调度令受领时限" };
        var order = new Order
        {
            Number = number,
            NeedId = need.Id,
            IncidentId = need.IncidentId,
            TeamId = c.Team.Id,
            TeamName = c.Team.Name,
            OwnerId = c.Team.OwnerId,
            HeadquartersId = actingFor,
            Rung = RungFor(c, actingFor),
            Contribution = c.Contribution,
            RelievesId = request.Relieves,
            Remote = request.Remote && need.Specialty is not null,
            Text = string.IsNullOrWhiteSpace(request.Text) ? null : request.Text.Trim(),
            IssuedAt = at,
            IssuedBy = desk.Caller.DisplayName,
            DueAt = due,
            ClockId = clock.Id,
            StepAt = at,
        };
        return (order, clock);
    }
}
