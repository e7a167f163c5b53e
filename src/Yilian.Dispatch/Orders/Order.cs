using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Positions;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Orders;

/// <summary>调度令: one team, sent to meet one need. While it runs the team is committed; the database holds that to one order a team.</summary>
internal sealed class Order
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required Guid NeedId { get; init; }
    public required Guid IncidentId { get; init; }
    public required Guid TeamId { get; init; }

    /// <summary>As the team was called when it was ordered.</summary>
    public required string TeamName { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>On whose behalf it was issued.</summary>
    public required Guid HeadquartersId { get; init; }

    public required string Rung { get; init; }
    public required int Contribution { get; init; }
    public string? Text { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required string IssuedBy { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required Guid ClockId { get; init; }

    /// <summary>An expert who advises from afar.</summary>
    public bool Remote { get; init; }

    public string State { get; private set; } = OrderStates.Issued;

    /// <summary>When it came to its state.</summary>
    public required DateTimeOffset StepAt { get; set; }

    public DateTimeOffset? EtaAt { get; set; }

    /// <summary>The order whose team this one is to relieve.</summary>
    public Guid? RelievesId { get; init; }

    /// <summary>True once its team counts for the need: at once, or when it has taken over from the one it relieves.</summary>
    public bool Counts { get; private set; } = true;

    /// <summary>When the team took it on; its hours on duty count from here.</summary>
    public DateTimeOffset? TakenOnAt { get; private set; }

    /// <summary>When the team was off duty again.</summary>
    public DateTimeOffset? OffDutyAt { get; private set; }

    /// <summary>Chases a team that is not there when expected.</summary>
    public Guid? ArrivalClockId { get; set; }

    /// <summary>When who ordered was told that it is late.</summary>
    public DateTimeOffset? LateToldAt { get; set; }

    /// <summary>Tells when the team should be relieved.</summary>
    public Guid? ReliefClockId { get; set; }

    public DateTimeOffset? SeenAt { get; private set; }
    public double? SeenLongitude { get; private set; }
    public double? SeenLatitude { get; private set; }
    public double? SeenSpeed { get; private set; }

    /// <summary>The phone or terminal that said so.</summary>
    public string? SeenBy { get; private set; }

    /// <summary>Where the team was last, as far as that is believed.</summary>
    public Fix? Seen => SeenAt is { } at ? new Fix(at, SeenLongitude!.Value, SeenLatitude!.Value, SeenSpeed, SeenBy!) : null;

    /// <summary>The team while the order runs, null afterwards; unique.</summary>
    public Guid? ActiveTeamId { get; private set; }

    public bool Runs => State is OrderStates.Issued or OrderStates.Accepted or OrderStates.Departed or OrderStates.Arrived or OrderStates.Working;

    /// <summary>On the scene.</summary>
    public bool There => State is OrderStates.Arrived or OrderStates.Working;

    public Share Share => new(Contribution, !Counts ? Phase.None : State switch
    {
        OrderStates.Issued or OrderStates.Accepted or OrderStates.Departed => Phase.Coming,
        OrderStates.Arrived or OrderStates.Working => Phase.There,
        OrderStates.Released or OrderStates.Returned => Phase.Done,
        _ => Phase.None,
    });

    public void Commit() => (ActiveTeamId, Counts) = (TeamId, RelievesId is null);

    /// <summary>The team has taken over from the one it relieves.</summary>
    public void TakeOver() => Counts = true;

    public void See(Fix fix) => (SeenAt, SeenLongitude, SeenLatitude, SeenSpeed, SeenBy) = (fix.At, fix.Longitude, fix.Latitude, fix.Speed, fix.Source);

    public bool Is(string state) => string.Equals(State, state, StringComparison.Ordinal);

    /// <summary>Whether a step may follow now.</summary>
    public bool Allows(string next) => next switch
    {
        OrderStates.Accepted => Is(OrderStates.Issued),
        OrderStates.Refused => State is OrderStates.Issued or OrderStates.Accepted,
        OrderStates.Departed => State is OrderStates.Issued or OrderStates.Accepted,
        OrderStates.Arrived => State is OrderStates.Issued or OrderStates.Accepted or OrderStates.Departed,
        OrderStates.Recalled => State is OrderStates.Issued or OrderStates.Accepted or OrderStates.Departed,
        OrderStates.Working => Is(OrderStates.Arrived),
        OrderStates.Released or OrderStates.HandedOver => There,
        OrderStates.Returned => State is OrderStates.Released or OrderStates.HandedOver,
        _ => false,
    };

    /// <exception cref="RuleBrokenException">The order has ended, or stands where this step cannot follow.</exception>
    public void Advance(string next, DateTimeOffset at)
    {
        if (!Allows(next))
        {
            throw !Runs
                ? new RuleBrokenException("dispatch.order-ended", $"调度令 {Number} {Wording.StateOf(State)}，不能再变更，请刷新。|The order has ended.")
                : new RuleBrokenException("dispatch.order-step", $"调度令 {Number} {Wording.StateOf(State)}，不能改为“{Wording.StateOf(next)}”。|This step cannot follow the state of the order.");
        }

        (State, StepAt) = (next, at);
        if (Runs)
        {
            TakenOnAt ??= at;
            return;
        }

        // Handed over, the one that relieved it counts instead. Released, it may still be on its way back.
        (ActiveTeamId, OffDutyAt, Counts) = (null, at, Counts && !Is(OrderStates.HandedOver));
    }
}

/// <summary>A step of an order; stays on record.</summary>
internal sealed class OrderStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrderId { get; init; }
    public required string State { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
    public string? Note { get; init; }
}
