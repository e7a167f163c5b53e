using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Swaps;

/// <summary>换班: one person asks, the other agrees, a keeper of the roster approves. A change of the shifts meanwhile calls it off.</summary>
internal sealed class Swap
{
    public const string Asked = "asked";
    public const string Accepted = "accepted";
    public const string Approved = "approved";
    public const string Refused = "refused";
    public const string Rejected = "rejected";
    public const string Withdrawn = "withdrawn";
    public const string Cancelled = "cancelled";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }
    public required Guid ShiftId { get; init; }

    /// <summary>Null: the shift is given away.</summary>
    public Guid? OtherShiftId { get; init; }

    public required string AskerName { get; init; }
    public required string TakerName { get; init; }
    public required string TakerPhone { get; init; }
    public Guid? TakerUserId { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public required Guid AskedById { get; init; }
    public string State { get; private set; } = Asked;

    /// <summary>What was said with the last decision.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }

    public bool Is(string state) => string.Equals(State, state, StringComparison.Ordinal);

    public bool IsOpen => Is(Asked) || Is(Accepted);

    public void Reply(bool agreed, string? answer, DateTimeOffset at, string by)
    {
        Demand(Asked);
        (State, Answer, AnsweredAt, AnsweredBy) = (agreed ? Accepted : Refused, answer, at, by);
    }

    public void Decide(bool agreed, string? answer, DateTimeOffset at, string by)
    {
        Demand(Accepted);
        (State, Answer, DecidedAt, DecidedBy) = (agreed ? Approved : Rejected, answer, at, by);
    }

    public void End(string state, DateTimeOffset at, string by)
    {
        if (!IsOpen)
        {
            throw Wrong();
        }

        (State, DecidedAt, DecidedBy) = (state, at, by);
    }

    public static string TitleOf(string state) => state switch
    {
        Asked => "待对方同意",
        Accepted => "待批准",
        Approved => "已批准",
        Refused => "对方不同意",
        Rejected => "未批准",
        Withdrawn => "已撤回",
        _ => "班次已变动，自动作废",
    };

    private void Demand(string state)
    {
        if (!Is(state))
        {
            throw Wrong();
        }
    }

    private RuleBrokenException Wrong() => new("duty.swap-state", $"该换班申请现为“{TitleOf(State)}”，不能再这样处理，请刷新。|The swap has moved on; reload.");
}

/// <summary>The shifts a swap is about.</summary>
internal sealed record SwapShifts(DutyShift Shift, DutyShift? Other)
{
    /// <summary>Both go to the other person.</summary>
    public void Exchange(Swap swap)
    {
        var asker = Shift.Facts;
        Shift.Give(swap.TakerName, swap.TakerPhone, swap.TakerUserId);
        Other?.Give(asker.PersonName, asker.Phone, asker.UserId);
    }
}
