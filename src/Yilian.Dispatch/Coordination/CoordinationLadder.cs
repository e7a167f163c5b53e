using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Coordination;

/// <summary>What is not done in time goes up by itself: to the special headquarters at once, to the general headquarters after half an hour more.</summary>
internal sealed class CoordinationLadder : IClockLadder
{
    public const string Kind = "dispatch-coordination";
    private const int GeneralAfterMinutes = 30;

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var asked = await desk.Db.Set<CoordinationRequest>().SingleOrDefaultAsync(c => c.ClockId == clock.Id, ct);
        if (asked is null || !asked.Runs)
        {
            clock.Waive();
            return null;
        }

        if (asked.Next is null)
        {
            return null;
        }

        asked.Raise();
        CoordinationSlice.Tell(desk, asked, "overdue", asked.Text, desk.Now, asked.OwnerId, [new Addressee(asked.Raised!.Value, Asks.Answer, asked.Id, asked.DueAt)]);
        return asked.Next is null ? null : desk.Now.AddMinutes(GeneralAfterMinutes);
    }
}
