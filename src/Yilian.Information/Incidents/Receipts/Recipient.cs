namespace Yilian.Information.Incidents.Receipts;

/// <summary>A unit that an incident was sent to: sent, seen, acknowledged (签收) and answered (反馈) are four different things.</summary>
internal sealed class Recipient
{
    public required Guid IncidentId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required Guid ClockId { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? SeenAt { get; private set; }
    public string? SeenBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string? AcknowledgedBy { get; private set; }
    public bool Late { get; private set; }

    /// <summary>The last step of the ladder taken: see <see cref="Steps"/>.</summary>
    public string? Escalation { get; set; }

    public DateTimeOffset? EscalatedAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The newest answer as JSON.</summary>
    public string? Answer { get; private set; }

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

    public void Reply(string answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, at);

    public string StateAt(DateTimeOffset now) =>
        AnsweredAt is not null ? "answered"
        : AcknowledgedAt is not null ? "acknowledged"
        : DueAt < now ? "overdue"
        : SeenAt is not null ? "seen"
        : "sent";
}

/// <summary>The steps after a deadline passed: the liaison in person, the stand-in, the duty phone, the leader of the headquarters.</summary>
internal static class Steps
{
    public const string Liaison = "liaison";
    public const string StandIn = "standIn";
    public const string DutyPhone = "dutyPhone";
    public const string Leader = "leader";

    /// <summary>Only for tasks: the headquarters that gave them is told.</summary>
    public const string Headquarters = "headquarters";

    public static readonly string[] InOrder = [Liaison, StandIn, DutyPhone, Leader];

    public static string TitleOf(string step) => step switch
    {
        Liaison => "催办联络员",
        StandIn => "催办替补联络员",
        DutyPhone => "电话催办值班室",
        Leader => "报告指挥部领导",
        Headquarters => "请指挥部督办",
        _ => step,
    };
}

/// <summary>A telephone call to a unit, on record.</summary>
internal sealed class PhoneCall
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required string Phone { get; init; }
    public string? Person { get; init; }
    public required bool Reached { get; init; }
    public string? Note { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}
