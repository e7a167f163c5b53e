using Yilian.Contracts.Dispatch;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Needs;

/// <summary>力量需求: what somebody asks for in an incident, and how far up the ladder it may be met.</summary>
internal sealed class Need
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required Guid IncidentId { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Who is to meet it.</summary>
    public required Guid HeadquartersId { get; init; }

    /// <summary>What teams must be able to do; null when an item is asked for.</summary>
    public string? Capability { get; init; }

    /// <summary>装备物资; null when a capability is asked for.</summary>
    public string? Item { get; init; }

    /// <summary>专家的专业; null when no expert is asked for.</summary>
    public string? Specialty { get; init; }

    public required int Quantity { get; set; }
    public required string Unit { get; init; }
    public required int Priority { get; set; }
    public required string Purpose { get; set; }
    public required string Place { get; set; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public DateTimeOffset? NeededAt { get; set; }

    /// <summary>How far the ladder is open.</summary>
    public string Rung { get; private set; } = Rungs.OwnIndustry;

    /// <summary>The rung that the general headquarters is asked to open.</summary>
    public string? AskedRung { get; private set; }

    public DateTimeOffset? RungAskedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public string? CancelReason { get; private set; }

    /// <summary>Since when it waits for the headquarters: asked, a rung opened, or a team lost.</summary>
    public required DateTimeOffset TurnAt { get; set; }

    public bool Allows(string rung) => Rungs.HeightOf(rung) <= Rungs.HeightOf(Rung);

    /// <exception cref="RuleBrokenException">It was taken back.</exception>
    public void DemandRunning()
    {
        if (CancelledAt is not null)
        {
            throw new RuleBrokenException("dispatch.need-ended", $"需求 {Number} 已取消（{CancelReason}），请刷新。|The need was cancelled.");
        }
    }

    public void Cancel(string reason, DateTimeOffset at)
    {
        DemandRunning();
        (CancelledAt, CancelReason, AskedRung, RungAskedAt) = (at, reason.Trim(), null, null);
    }

    public void AskFor(string rung, DateTimeOffset at)
    {
        DemandNext(rung);
        (AskedRung, RungAskedAt) = (rung, at);
    }

    public void Open(string rung, DateTimeOffset at)
    {
        DemandNext(rung);
        (Rung, AskedRung, RungAskedAt, TurnAt) = (rung, null, null, at);
    }

    /// <summary>A need of its own for part of this one, as far up the ladder as this one is.</summary>
    public Need SplitOff(string number, int quantity, string? purpose, string? place, string by, DateTimeOffset at)
    {
        Quantity -= quantity;
        return new Need
        {
            Number = number,
            IncidentId = IncidentId,
            OrganizationId = OrganizationId,
            HeadquartersId = HeadquartersId,
            Capability = Capability,
            Item = Item,
            Specialty = Specialty,
            Quantity = quantity,
            Unit = Unit,
            Priority = Priority,
            Purpose = string.IsNullOrWhiteSpace(purpose) ? Purpose : purpose.Trim(),
            Place = string.IsNullOrWhiteSpace(place) ? Place : place.Trim(),
            Longitude = Longitude,
            Latitude = Latitude,
            AskedAt = at,
            AskedBy = by,
            NeededAt = NeededAt,
            TurnAt = at,
            Rung = Rung,
        };
    }

    /// <summary>True: asks for the same, counted the same, in the same incident.</summary>
    public bool IsLike(Need other) => (IncidentId, Capability, Item, Specialty, Unit) == (other.IncidentId, other.Capability, other.Item, other.Specialty, other.Unit);

    private void DemandNext(string rung)
    {
        DemandRunning();
        if (Capability is null)
        {
            throw new RuleBrokenException("dispatch.item-without-ladder", $"需求 {Number} 需要的是{(Item is null ? "专家" : "物资")}，可直接向各单位调派，无需扩大调用范围。|Stock and experts come without the ladder.");
        }

        if (Rungs.HeightOf(rung) < 0)
        {
            throw new InvalidRequestException("rung", "请选择跨行业或军队和武警|Choose crossIndustry or military");
        }

        if (Allows(rung))
        {
            throw new RuleBrokenException("dispatch.rung-open", $"需求 {Number} 已开放{Rungs.Titles[Rung]}调用，请直接选派。|This rung is open already.");
        }

        if (Rungs.HeightOf(rung) > Rungs.HeightOf(Rung) + 1)
        {
            throw new RuleBrokenException("dispatch.rung-skipped", "先跨行业、后军队武警：请先开放跨行业调用。|Other trades come before the army.");
        }
    }
}

/// <summary>A rung that was asked for or opened; stays on record.</summary>
internal sealed class Climb
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid NeedId { get; init; }
    public required string Rung { get; init; }
    public required string Reason { get; init; }

    /// <summary>Null: only asked for.</summary>
    public string? Approver { get; init; }

    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How a need was changed, split or merged; stays on record.</summary>
internal sealed class NeedChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid NeedId { get; init; }
    public required string Act { get; init; }
    public required string Text { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
}
