namespace Yilian.Information;

/// <summary>签收: what an incident, an issue or a warning sent to an organization has in common: sent, seen and acknowledged are three things, and each happens once.</summary>
internal abstract class Receipt
{
    public required Guid OrganizationId { get; init; }
    public required Guid ClockId { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? SeenAt { get; private set; }
    public string? SeenBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string? AcknowledgedBy { get; private set; }
    public bool Late { get; private set; }

    public bool See(DateTimeOffset at, string by)
    {
        if (SeenAt is not null)
        {
            return false;
        }

        (SeenAt, SeenBy) = (at, by);
        return true;
    }

    /// <summary>Acknowledges once; a second tap changes nothing.</summary>
    public bool Acknowledge(DateTimeOffset at, string by)
    {
        if (AcknowledgedAt is not null)
        {
            return false;
        }

        See(at, by);
        (AcknowledgedAt, AcknowledgedBy, Late) = (at, by, at > DueAt);
        return true;
    }

    public virtual string StateAt(DateTimeOffset now) =>
        AcknowledgedAt is not null ? "acknowledged" : DueAt < now ? "overdue" : SeenAt is not null ? "seen" : "sent";
}
