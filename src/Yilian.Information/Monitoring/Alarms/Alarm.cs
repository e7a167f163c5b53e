using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>报警: a rule was met. One per cause while it is on; it counts what comes on top.</summary>
internal sealed class Alarm
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }

    /// <summary>Rule and station; an alarm that comes back is known by it.</summary>
    public required string Cause { get; init; }

    /// <summary>The cause while it is on; null afterwards. Unique.</summary>
    public string? OpenKey { get; set; }

    public required Guid RuleId { get; init; }
    public required string RuleName { get; init; }
    public Guid? StationId { get; init; }
    public string? StationName { get; init; }
    public string? Element { get; init; }
    public string Unit { get; init; } = "";
    public int Decimals { get; init; }
    public bool Silence { get; init; }
    public required string Severity { get; init; }
    public required string Title { get; set; }
    public string? Advice { get; init; }
    public string? EventCode { get; init; }
    public string? Basin { get; init; }
    public string? CountyCode { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string Place { get; init; } = "";
    public List<Guid> HeadquartersIds { get; init; } = [];
    public required Guid AudienceId { get; init; }
    public required DateTimeOffset RaisedAt { get; set; }
    public required DateTimeOffset ObservedAt { get; set; }
    public double FirstValue { get; init; }
    public double LastValue { get; set; }
    public DateTimeOffset LastAt { get; set; }
    public double Peak { get; set; }
    public int Count { get; set; } = 1;
    public int Raises { get; set; } = 1;
    public Guid? ClockId { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string? AcknowledgedBy { get; private set; }
    public string? Note { get; private set; }
    public DateTimeOffset? ClearedAt { get; private set; }
    public string? ClearedReason { get; private set; }
    public Guid? StormId { get; set; }
    public Guid? IncidentId { get; set; }
    public string? IncidentNumber { get; set; }

    public bool IsOpen => OpenKey is not null;

    public string State => !IsOpen ? "cleared" : AcknowledgedAt is null ? "raised" : "acknowledged";

    /// <summary>Readings on top of what is known.</summary>
    public void Hold(int count, double value, double peak, DateTimeOffset at)
    {
        (Count, LastValue, Peak) = (Count + count, value, peak);
        LastAt = at > LastAt ? at : LastAt;
    }

    /// <exception cref="RuleBrokenException">It is over, or somebody has acknowledged it already.</exception>
    public void Acknowledge(string by, string? note, DateTimeOffset now)
    {
        DemandOpen();
        if (AcknowledgedAt is not null)
        {
            throw new RuleBrokenException("monitoring.alarm-acknowledged", $"报警 {Number} 已由 {AcknowledgedBy} 确认。|The alarm was acknowledged already.");
        }

        (AcknowledgedAt, AcknowledgedBy, Note) = (now, by, note);
    }

    public void Clear(string? reason, DateTimeOffset now)
    {
        DemandOpen();
        (OpenKey, ClearedAt, ClearedReason) = (null, now, reason);
    }

    public void Return(string title, double value, DateTimeOffset observedAt, DateTimeOffset now)
    {
        (OpenKey, ClearedAt, ClearedReason, AcknowledgedAt, AcknowledgedBy) = (Cause, null, null, null, null);
        (Title, RaisedAt, ObservedAt, LastValue, LastAt, Raises, Count) = (title, now, observedAt, value, observedAt, Raises + 1, Count + 1);
    }

    private void DemandOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException("monitoring.alarm-cleared", $"报警 {Number} 已解除。|The alarm is over.");
        }
    }
}

/// <summary>多站报警: many alarms of one basin within minutes, asked about as one.</summary>
internal sealed class AlarmStorm
{
    public required Guid Id { get; init; }
    public required string Basin { get; init; }
    public required Guid AudienceId { get; init; }
    public List<Guid> HeadquartersIds { get; set; } = [];
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastAt { get; set; }
    public required DateTimeOffset DueAt { get; init; }
    public Guid? ClockId { get; set; }
    public int Alarms { get; set; }

    /// <summary>How many it must grow to before it is told again.</summary>
    public int TellAt { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }
    public string? AcknowledgedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>How long may pass before somebody looks.</summary>
internal static class AlarmPatience
{
    public static int MinutesOf(string severity) => severity switch
    {
        Severities.Red => 5,
        Severities.Orange => 10,
        Severities.Yellow => 30,
        _ => 60,
    };
}
