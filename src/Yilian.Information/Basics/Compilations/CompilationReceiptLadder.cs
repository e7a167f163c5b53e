using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Compilations;

/// <summary>Reminds the liaison of a unit that did not sign for an issue in time, once; after that the unit stands as overdue on the board.</summary>
internal sealed class CompilationReceiptLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => IssueCompilationSlice.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var compilation = await desk.Find<Compilation>(clock.SubjectId, ct);
        var receipt = await desk.Db.Set<CompilationReceipt>().FindAsync([clock.SubjectId, clock.OwnerId], ct);
        var unit = book.Find(clock.OwnerId);
        if (receipt is null || receipt.AcknowledgedAt is not null || unit is null or { Dissolved: true })
        {
            clock.Waive();
            return null;
        }

        receipt.RemindedAt = desk.Now;
        desk.Record(
            new CompilationReceiptOverdue(
                compilation.Id, unit.Id, $"逾期未签收，请尽快签收《{compilation.Title}》（{compilation.Number}）", clock.DueAt,
                [new Addressee(unit.Id, Asks.Acknowledge, compilation.Id, clock.DueAt, unit.LiaisonUserId)]),
            $"{unit.ShortName}逾期未签收 {compilation.Number}，催办联络员", new Subject(await SeeCompilationSlice.AudienceOf(desk, receipt, ct), Organization: unit.Id));
        return null;
    }
}
