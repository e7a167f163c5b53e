using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Supplies;

/// <summary>Chases an owner that does not answer an allotment: its liaison in person, then who allotted has to call.</summary>
internal sealed class AllotmentLadder(IOrganizationBook book) : IClockLadder
{
    public const string Answer = "dispatch-allotment";
    public const string Return = "dispatch-return";
    private const int CallAfterMinutes = 5;

    public string ClockKind => Answer;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.Db.Set<Allotment>().SingleOrDefaultAsync(a => a.ClockId == clock.Id, ct);
        if (allotment is null || !allotment.Is(AllotmentStates.Issued))
        {
            clock.Waive();
            return null;
        }

        var owner = book.Find(allotment.OwnerId);
        var call = clock.Step > 0;
        var to = call ? new Addressee(allotment.HeadquartersId, Asks.Call, allotment.Id, allotment.DueAt) : new Addressee(allotment.OwnerId, Asks.Acknowledge, allotment.Id, allotment.DueAt, owner?.LiaisonUserId);
        var line = $"{owner?.ShortName}逾期未答复调拨单 {allotment.Number}（{allotment.Item} {allotment.Quantity}{allotment.Unit}），{(call ? "请电话催办" : "已提醒联络员")}";
        desk.Record(
            new AllotmentOverdue(allotment.Id, allotment.Number, allotment.NeedId, allotment.IncidentId, allotment.OwnerId, call ? "call" : "liaison", allotment.DueAt, [to], line),
            line, new Subject(allotment.IncidentId, allotment.IncidentId, allotment.OwnerId));
        return call ? null : clock.DueAt.AddMinutes(CallAfterMinutes);
    }
}

/// <summary>Tells who holds it, and the owner, that what was lent should be back.</summary>
internal sealed class ReturnLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => AllotmentLadder.Return;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.Db.Set<Allotment>().SingleOrDefaultAsync(a => a.ReturnClockId == clock.Id, ct);
        if (allotment is null || allotment.Outstanding == 0)
        {
            clock.Waive();
            return null;
        }

        var line = $"{book.Find(allotment.HolderId)?.ShortName}借用的{allotment.Item}尚有 {allotment.Outstanding}{allotment.Unit}逾期未还（{allotment.Number}，{book.Find(allotment.OwnerId)?.ShortName}）";
        IReadOnlyList<Addressee> to = [new Addressee(allotment.HolderId, Asks.Answer, allotment.Id, clock.DueAt), .. allotment.HolderId == allotment.OwnerId ? [] : (Addressee[])[new Addressee(allotment.OwnerId, Asks.Read, allotment.Id)]];
        desk.Record(
            new AllotmentOverdue(allotment.Id, allotment.Number, allotment.NeedId, allotment.IncidentId, allotment.HolderId, "return", clock.DueAt, to, line),
            line, new Subject(allotment.IncidentId, allotment.IncidentId, allotment.HolderId));
        return null;
    }
}
