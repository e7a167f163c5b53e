using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Coordination;

/// <summary>二（一）3: the coordination requests of one incident, or of all that are open; whose turn it is.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class CoordinationReader : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, CoordinationView>(One);

    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dispatch/coordination", Board);
        api.MapGet("/dispatch/coordination/{id}", One);
    }

    private static async Task<CoordinationBoard> Board(ReadingDesk desk, Guid? incident, CancellationToken ct)
    {
        var incidents = (await desk.Incidents(incident, ct)).ToDictionary(i => i.Id);
        if (incident is { } asked && incidents.Count == 0)
        {
            throw new NotFoundException($"Incident {asked}");
        }

        var ids = incidents.Keys.ToList();
        var found = await desk.Db.Set<CoordinationRequest>().AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.IncidentId)).OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).Take(Most).ToListAsync(ct);
        IReadOnlyList<Guid> asks = incident is { } one && incidents[one].Open ? [.. (await desk.PartiesOf(one, ct)).Where(p => desk.Caller.Has(Permissions.NeedsAsk, p))] : [];
        return new CoordinationBoard([.. (await Views(desk, found, incidents, ct)).OrderBy(v => v.State is "open" or "refused" ? 0 : 1)], asks);
    }

    private static async Task<CoordinationView> One(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var asked = await desk.Db.Set<CoordinationRequest>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw NotFoundException.Of<CoordinationRequest>(id);
        var incidents = (await desk.Incidents((IReadOnlyCollection<Guid>)[asked.IncidentId], ct)).ToDictionary(i => i.Id);
        return incidents.Count == 0 ? throw NotFoundException.Of<CoordinationRequest>(id) : (await Views(desk, [asked], incidents, ct))[0];
    }

    private static async Task<IReadOnlyList<CoordinationView>> Views(ReadingDesk desk, List<CoordinationRequest> found, Dictionary<Guid, IncidentCard> incidents, CancellationToken ct)
    {
        var ids = found.ConvertAll(c => c.Id);
        var steps = (await desk.Db.Set<CoordinationStep>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.RequestId)).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.RequestId);
        return found.ConvertAll(c => ViewOf(c, incidents[c.IncidentId], [.. steps[c.Id]], desk));
    }

    private static CoordinationView ViewOf(CoordinationRequest c, IncidentCard incident, IReadOnlyList<CoordinationStep> steps, ReadingDesk desk)
    {
        var book = desk.Service<IOrganizationBook>();
        var owner = book.Find(c.OwnerId);
        var turn = !c.Runs ? null : c.Raised is { } headquarters ? book.Find(headquarters)?.Name : c.State == CoordinationRequest.Refused ? book.Find(c.FromId)?.Name : owner?.Name;
        return new CoordinationView(
            c.Id, c.Number, incident.Id, incident.Title, c.FromId, book.Find(c.FromId)?.Name ?? "", c.OwnerId, owner?.Name ?? "", owner?.DutyPhones ?? [], c.Text, c.State, c.Level, turn, c.AskedAt, c.AskedBy, c.DueAt,
            c.Runs && c.DueAt < desk.Now, c.Outcome, [.. steps.Select(s => new CoordinationStepView(s.Act, s.At, s.ByName, s.Note))], May(c, desk));
    }

    private static IReadOnlyList<string> May(CoordinationRequest c, ReadingDesk desk)
    {
        var caller = desk.Caller;
        var from = caller.Has(Permissions.NeedsAsk, c.FromId);
        List<(string Act, bool Allowed)> acts =
        [
            ("answer", caller.Has(Permissions.OrdersCarryOut, c.OwnerId) || (c.Raised is { } headquarters && caller.Has(Permissions.OrdersCarryOut, headquarters))),
            ("raise", c.Next is not null && (from || caller.Has(Permissions.NeedsAsk, c.HeadquartersId))), ("withdraw", from),
        ];
        return c.Runs ? [.. acts.Where(a => a.Allowed).Select(a => a.Act)] : [];
    }
}
