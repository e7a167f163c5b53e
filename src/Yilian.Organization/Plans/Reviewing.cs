using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Plans;

/// <summary>修订完善预案: one clock per plan reminds its owner 30 days before the review and again when it is overdue.</summary>
internal static class Reviewing
{
    public const string ClockKind = "plan-review";
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(30);
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Beijing).Date);

    /// <summary>The end of that day in Beijing.</summary>
    public static DateTimeOffset DueAt(DateOnly on) => new DateTimeOffset(on.AddDays(1).ToDateTime(TimeOnly.MinValue), Beijing).ToUniversalTime();

    public static string StateOf(Plan plan, DateTimeOffset now) =>
        plan.NextReviewOn is not { } on || plan.IsWithdrawn ? "none"
        : DueAt(on) < now ? "overdue"
        : DueAt(on) - Ahead <= now ? "soon"
        : "fine";

    /// <exception cref="InvalidRequestException">The date is not in the future, or further away than a plan may wait.</exception>
    public static void CheckNext(DateOnly next, DateTimeOffset now)
    {
        var today = Today(now);
        if (next <= today || next > today.AddYears(10))
        {
            throw new InvalidRequestException("nextReviewOn", "下次评估日期应晚于今天，且不超过十年|The next review lies after today and within ten years");
        }
    }

    /// <summary>Ends the review that is under way and starts the clock of the next; returns what is settled by it.</summary>
    public static async Task<IReadOnlyList<Settlement>> Restart(Desk desk, Plan plan, CancellationToken ct)
    {
        if (plan.ReviewClockId is { } running)
        {
            (await desk.Find<Clock>(running, ct)).Meet(desk.Now);
        }

        plan.ReviewClockId = plan.IsWithdrawn || plan.NextReviewOn is not { } on ? null : Start(desk, plan, DueAt(on)).Id;
        return [new Settlement(plan.Id, Asks.Review, null)];
    }

    private static Clock Start(Desk desk, Plan plan, DateTimeOffset due)
    {
        var clock = new Clock { ClockKind = ClockKind, Title = "预案评估修订", SubjectId = plan.Id, OwnerId = plan.OwnerId, StartedAt = desk.Now, DueAt = due, NextAt = due - Ahead, Basis = "修订完善各类应急预案（三.3）" };
        desk.Add(clock);
        return clock;
    }
}

/// <summary>The steps of a review's clock: soon, overdue.</summary>
internal sealed class ReviewLadder : IClockLadder
{
    public string ClockKind => Reviewing.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var plan = await desk.Find<Plan>(clock.SubjectId, ct);
        if (plan.IsWithdrawn || plan.ReviewClockId != clock.Id)
        {
            clock.Waive();
            return null;
        }

        var overdue = desk.Now >= clock.DueAt;
        var title = overdue ? $"预案评估已逾期：{plan.Title}" : $"预案应在 {plan.NextReviewOn:yyyy-MM-dd} 前评估修订：{plan.Title}";
        desk.Record(
            new PlanReviewDue(plan.Id, plan.Number, overdue, clock.DueAt, [new Settlement(plan.Id, Asks.Review, null)], [new Addressee(plan.OwnerId, Asks.Review, plan.Id, clock.DueAt)], title),
            title, await desk.AboutPlan(plan, ct));
        return overdue ? null : clock.DueAt;
    }
}
