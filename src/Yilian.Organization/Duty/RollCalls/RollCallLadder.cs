using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.RollCalls;

/// <summary>At the deadline the results stand and the headquarters hears of them; half a day later nobody is waited for any more.</summary>
internal sealed class RollCallLadder : IClockLadder
{
    public const string Kind = "roll-call";

    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var call = await desk.Db.Set<RollCall>().Include(r => r.Answers).SingleAsync(r => r.Id == clock.SubjectId, ct);
        if (call.ClosedAt is null)
        {
            clock.Waive();
            await desk.CloseRollCall(call, ct);
            return call.DueAt + Patience;
        }

        call.LapsedAt ??= desk.Now;
        desk.Record(
            new DutyRollCallLapsed(call.Id, call.HeadquartersId, [new Settlement(call.Id, Asks.RollCall, null)]),
            "点名不再等待应答", new Subject(await desk.AudienceOf([call.HeadquartersId], ct), Organization: call.HeadquartersId));
        return null;
    }
}

/// <summary>How roll-calls close.</summary>
internal static class RollCallCloses
{
    /// <summary>The results stand; the headquarters is told when somebody is missing.</summary>
    public static async Task CloseRollCall(this Desk desk, RollCall call, CancellationToken ct)
    {
        call.ClosedAt = desk.Now;
        var missing = call.Answers.Where(a => a.AnsweredAt is null).Select(a => a.OrganizationId).ToList();
        if (missing.Count == 0)
        {
            call.LapsedAt = desk.Now;
        }

        var title = $"点名结束：应答 {call.Answered}/{call.Answers.Count}{(missing.Count == 0 ? "" : $"，{missing.Count} 个单位未应答，请电话核实")}";
        desk.Record(
            new DutyRollCallClosed(call.Id, call.HeadquartersId, call.Answers.Count, call.Answered, missing, title, missing.Count == 0 ? [] : [new Addressee(call.HeadquartersId, Asks.Read, call.Id)]),
            title, new Subject(await desk.AudienceOf([call.HeadquartersId, .. call.Answers.Select(a => a.OrganizationId)], ct), Organization: call.HeadquartersId));
    }
}
