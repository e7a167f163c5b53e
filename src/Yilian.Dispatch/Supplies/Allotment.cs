using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Supplies;

/// <summary>调拨单: part of one stock, for one need. What is there stands in the register; what of it is promised or out follows from the allotments that run.</summary>
internal sealed class Allotment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required Guid NeedId { get; init; }
    public required Guid IncidentId { get; init; }

    /// <summary>An entry of the register of supplies or equipment.</summary>
    public required Guid StockId { get; init; }

    // As the stock was called, and where it lay, when it was allotted.
    public required string Item { get; init; }
    public required string Unit { get; init; }
    public required string StockPlace { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>On whose behalf it was allotted.</summary>
    public required Guid HeadquartersId { get; init; }

    /// <summary>Who gets it.</summary>
    public required Guid HolderId { get; init; }

    public required int Quantity { get; init; }
    public string? Text { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required string IssuedBy { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required Guid ClockId { get; init; }
    public DateTimeOffset? ReturnBy { get; init; }

    /// <summary>Runs from the hand-over until all is settled.</summary>
    public Guid? ReturnClockId { get; set; }

    public string State { get; private set; } = AllotmentStates.Issued;
    public required DateTimeOffset StepAt { get; set; }
    public int Returned { get; private set; }
    public int Consumed { get; private set; }

    /// <summary>Promised, and still in the depot.</summary>
    public int Reserved => State is AllotmentStates.Issued or AllotmentStates.Accepted ? Quantity : 0;

    /// <summary>Handed over, and neither back nor used up.</summary>
    public int Outstanding => State is AllotmentStates.HandedOver or AllotmentStates.Received ? Quantity - Returned - Consumed : 0;

    public Share Share => new(Quantity, State switch
    {
        AllotmentStates.Issued or AllotmentStates.Accepted or AllotmentStates.HandedOver => Phase.Coming,
        AllotmentStates.Received => Phase.There,
        AllotmentStates.Closed => Phase.Done,
        _ => Phase.None,
    });

    public bool Is(string state) => string.Equals(State, state, StringComparison.Ordinal);

    public bool Allows(string act) => act switch
    {
        AllotmentActs.Accept => Is(AllotmentStates.Issued),
        AllotmentActs.Refuse or AllotmentActs.HandOver or AllotmentActs.Recall => Reserved > 0,
        AllotmentActs.Receive => Is(AllotmentStates.HandedOver),
        AllotmentActs.Return or AllotmentActs.Consume => Outstanding > 0,
        _ => false,
    };

    /// <exception cref="RuleBrokenException">The step cannot follow the state.</exception>
    public void Advance(string act, DateTimeOffset at)
    {
        Demand(act);
        (State, StepAt) = (AllotmentActs.StateAfter(act), at);
    }

    /// <exception cref="RuleBrokenException">More than is still out.</exception>
    public void Count(string act, int quantity, DateTimeOffset at)
    {
        Demand(act);
        if (quantity > Outstanding)
        {
            throw new RuleBrokenException("dispatch.allotment-exceeded", $"调拨单 {Number} 尚有 {Outstanding}{Unit}在外，不能{AllotmentActs.TitleOf(act)} {quantity}{Unit}。|Only {Outstanding} are still out.");
        }

        (Returned, Consumed) = string.Equals(act, AllotmentActs.Return, StringComparison.Ordinal) ? (Returned + quantity, Consumed) : (Returned, Consumed + quantity);
        StepAt = at;
        if (Outstanding == 0)
        {
            State = AllotmentStates.Closed;
        }
    }

    private void Demand(string act)
    {
        if (!Allows(act))
        {
            throw new RuleBrokenException("dispatch.allotment-step", $"调拨单 {Number} {AllotmentActs.StateTitleOf(State)}，不能{AllotmentActs.TitleOf(act)}，请刷新。|This step cannot follow the state of the allotment.");
        }
    }
}

/// <summary>What was done with an allotment; stays on record.</summary>
internal sealed class AllotmentStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AllotmentId { get; init; }
    public required string Act { get; init; }
    public required int Quantity { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
    public string? Note { get; init; }
}

/// <summary>What can be done with an allotment.</summary>
internal static class AllotmentActs
{
    public const string Issue = "issue";
    public const string Accept = "accept";
    public const string Refuse = "refuse";
    public const string HandOver = "handOver";
    public const string Receive = "receive";
    public const string Return = "return";
    public const string Consume = "consume";
    public const string Recall = "recall";

    public static string StateAfter(string act) => act switch
    {
        Accept => AllotmentStates.Accepted,
        Refuse => AllotmentStates.Refused,
        HandOver => AllotmentStates.HandedOver,
        Receive => AllotmentStates.Received,
        _ => AllotmentStates.Recalled,
    };

    public static string TitleOf(string act) => act switch
    {
        Accept => "同意",
        Refuse => "拒绝",
        HandOver => "出库",
        Receive => "接收",
        Return => "归还",
        Consume => "消耗",
        _ => "撤回",
    };

    public static string StateTitleOf(string state) => state switch
    {
        AllotmentStates.Issued => "待答复",
        AllotmentStates.Accepted => "已同意",
        AllotmentStates.HandedOver => "已出库",
        AllotmentStates.Received => "已接收",
        AllotmentStates.Closed => "已结清",
        AllotmentStates.Refused => "已拒绝",
        _ => "已撤回",
    };
}
