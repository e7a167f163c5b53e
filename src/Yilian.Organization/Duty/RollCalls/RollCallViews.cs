using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.RollCalls;

/// <summary>三.2: the roll-calls the caller's organizations made or were called by, and the board of each: who answered, when, who is missing.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class ListRollCallsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organization/duty/roll-calls", List);
        api.MapGet("/organization/duty/roll-calls/{id}", RollCallViews.Read);
    }

    private static async Task<RollCallPage> List(ReadingDesk desk, IOrganizationBook book, string? after, int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var mine = desk.Caller.Sees;
        var calls = await desk.Db.Set<RollCall>().AsNoTracking().Where(r => mine.Contains(r.HeadquartersId) || r.Answers.Any(a => mine.Contains(a.OrganizationId)))
            .OrderByDescending(r => r.AskedAt).Skip(skip).Take(take).Include(r => r.Answers).AsSplitQuery().ToListAsync(ct);
        return new RollCallPage([.. calls.Select(c => RollCallViews.RowOf(c, book))], calls.Count == take ? (skip + take).ToString() : null, await CallFrom(desk, book, ct));
    }

    private static async Task<List<RollCallScope>> CallFrom(ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var able = desk.Caller.With(Permissions.DutyRollCall).Select(book.Find).OfType<OrganizationCard>().Where(RollCallReach.CanCall).ToList();
        var ids = able.ConvertAll(o => o.Id);
        var running = await desk.Db.Set<RollCall>().Where(r => r.ClosedAt == null && ids.Contains(r.HeadquartersId)).ToDictionaryAsync(r => r.HeadquartersId, r => r.Id, ct);
        return able.ConvertAll(o => new RollCallScope(o.Id, o.Name, RollCallReach.Of(book, o.Id).Count, running.TryGetValue(o.Id, out var id) ? id : null));
    }
}

/// <summary>The board of a roll-call.</summary>
internal static class RollCallViews
{
    public static async Task<RollCallView> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var call = await desk.Db.Set<RollCall>().AsNoTracking().Include(r => r.Answers).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw NotFoundException.Of<RollCall>(id);
        var all = desk.Caller.Sees.Contains(call.HeadquartersId);
        var shown = call.Answers.FindAll(a => all || desk.Caller.Sees.Contains(a.OrganizationId));
        if (shown.Count == 0)
        {
            throw NotFoundException.Of<RollCall>(id);
        }

        var book = desk.Service<IOrganizationBook>();
        var onDuty = await OnDuty.At(desk.Db, call.AskedAt, ct);
        var rows = shown.Select(a => RowOf(a, call, book.Find(a.OrganizationId), onDuty[a.OrganizationId], desk)).OrderBy(r => Rank(r.State)).ThenBy(r => r.AnsweredAt).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        var mine = shown.Where(a => a.AnsweredAt is null && call.LapsedAt is null && desk.Caller.Has(Permissions.IncidentsAcknowledge, a.OrganizationId) && desk.Caller.Sees.Contains(a.OrganizationId))
            .Select(a => book.Find(a.OrganizationId)).OfType<OrganizationCard>().Select(o => new PartyName(o.Id, o.Name, o.Kind)).ToList();
        return new RollCallView(RowOf(call, book), rows, mine.Count > 0 ? ["answer"] : [], mine);
    }

    public static RollCallRow RowOf(RollCall c, IOrganizationBook book) => new(
        c.Id, c.HeadquartersId, book.Find(c.HeadquartersId)?.Name ?? "", c.Message, c.AskedAt, c.DueAt, c.ClosedAt, c.By, c.Answers.Count, c.Answered, c.Answers.Count(a => a.Late));

    private static RollCallAnswerRow RowOf(RollCallAnswer a, RollCall call, OrganizationCard? card, IEnumerable<DutyShift> onDuty, ReadingDesk desk) => new(
        a.OrganizationId, card?.Name ?? "", card?.Kind ?? "", [.. onDuty.Select(s => ShiftRows.PersonOf(s, desk.Caller))], card?.DutyPhones ?? [], a.StateOf(call),
        a.AnsweredAt, a.AnsweredAt is { } at ? (int)(at - call.AskedAt).TotalSeconds : null, a.AnsweredBy);

    // Who is missing has to be called and stands first.
    private static int Rank(string state) => state switch
    {
        "missing" => 0,
        "waiting" => 1,
        "late" => 2,
        _ => 3,
    };
}
