using Yilian.Contracts;
using Yilian.Organization;
using Yilian.Platform.Clocks;

namespace Yilian.Information.Incidents.Receipts;

/// <summary>A unit that an incident was sent to: sent, seen, acknowledged (签收) and answered (反馈) are four different things.</summary>
internal sealed class Recipient : Receipt
{
    public required Guid IncidentId { get; init; }

    /// <summary>The last step of the ladder taken: see <see cref="Steps"/>.</summary>
    public string? Escalation { get; set; }

    public DateTimeOffset? EscalatedAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The newest answer as JSON.</summary>
    public string? Answer { get; private set; }

    public void Reply(string answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, at);

    public override string StateAt(DateTimeOffset now) => AnsweredAt is not null ? "answered" : base.StateAt(now);
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

    /// <summary>Whom a step asks about a unit that has not acknowledged: the liaison, the stand-in, somebody at the headquarters who calls the duty phone, or the leaders.</summary>
    public static IReadOnlyList<Addressee> ToWhom(string step, OrganizationCard? unit, Clock clock, Guid caller, IEnumerable<Guid> leaders) => step switch
    {
        Liaison => [new Addressee(clock.OwnerId, Asks.Acknowledge, clock.SubjectId, clock.DueAt, unit?.LiaisonUserId)],
        StandIn => [new Addressee(clock.OwnerId, Asks.Acknowledge, clock.SubjectId, clock.DueAt, unit?.StandInUserId)],
        DutyPhone => [new Addressee(caller, Asks.Call, clock.Id, clock.DueAt)],
        _ => [.. leaders.Distinct().Select(l => new Addressee(l, Asks.Read, clock.Id))],
    };

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
