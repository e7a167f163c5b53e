using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Receipts;

/// <summary>Chases a unit that did not sign for a warning in time: liaison, stand-in, duty phone, leaders; the higher the color, the faster.</summary>
internal sealed class WarningReceiptLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => WarningDesk.ReceiptClock;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var warning = await desk.Find<Warning>(clock.SubjectId, ct);
        var receipt = await desk.Db.Set<WarningReceipt>().FindAsync([warning.Id, clock.OwnerId], ct);
        var unit = book.Find(clock.OwnerId);
        if (receipt is null || receipt.AcknowledgedAt is not null || !warning.IsInForce || unit is null or { Dissolved: true })
        {
            clock.Waive();
            return null;
        }

        var step = Steps.InOrder[Math.Min(clock.Step, Steps.InOrder.Length - 1)];
        receipt.Escalation = step;
        desk.Record(
            new WarningReceiptOverdue(
                warning.Id, unit.Id, step, $"{unit.Name}逾期未签收预警，{Steps.TitleOf(step)}（{warning.Headline}）", clock.DueAt,
                Steps.ToWhom(step, unit, clock, warning.CallerOf(), [warning.CallerOf(), KnownHeadquarters.General])),
            $"{unit.ShortName}逾期未签收预警，{Steps.TitleOf(step)}", new Subject(warning.AudienceId, Organization: unit.Id));
        return clock.Step + 1 < Steps.InOrder.Length ? clock.NextAt!.Value + Pause(warning.Color) : null;
    }

    private static TimeSpan Pause(string? color) => TimeSpan.FromMinutes(color switch
    {
        WarningColors.Red => 3,
        WarningColors.Orange => 5,
        WarningColors.Yellow => 15,
        _ => 60,
    });
}

/// <summary>叫应: tells the issuer and the general headquarters when the persons responsible were not called in time.</summary>
internal sealed class WarningCallLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => WarningDesk.CallClock;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var warning = await desk.Find<Warning>(clock.SubjectId, ct);
        var missing = await desk.Db.Set<WarningReceipt>().Where(r => r.WarningId == warning.Id && r.Call && r.CalledAt == null).Select(r => r.OrganizationId).ToListAsync(ct);
        if (missing.Count == 0 || !warning.IsInForce)
        {
            clock.Waive();
            return null;
        }

        var names = string.Join('、', missing.Select(m => book.Find(m)?.ShortName));
        Guid[] told = [warning.CallerOf(), KnownHeadquarters.General];
        desk.Record(
            new WarningCallOverdue(warning.Id, missing, $"尚未叫应：{names}（{warning.Headline}）", clock.DueAt, [.. told.Distinct().Select(t => new Addressee(t, Asks.Call, warning.Id, clock.DueAt))]),
            $"未在时限内电话叫应：{names}", new Subject(warning.AudienceId, Organization: warning.IssuerId));
        return null;
    }
}

/// <summary>Ends a warning when its time is over.</summary>
internal sealed class WarningExpiryLadder : IClockLadder
{
    public string ClockKind => WarningDesk.ExpiryClock;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var warning = await desk.Find<Warning>(clock.SubjectId, ct);
        clock.Meet(desk.Now);
        if (!warning.IsInForce)
        {
            return null;
        }

        warning.End(WarningStates.Expired, null, desk.Now);
        desk.Record(
            new WarningExpired(warning.Id, clock.DueAt, await desk.Release(warning.Id, ct)), $"预警到期：{warning.Headline}", new Subject(warning.AudienceId, Organization: warning.IssuerId));
        return null;
    }
}
