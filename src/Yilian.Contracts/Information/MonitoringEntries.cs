namespace Yilian.Contracts.Information;

public sealed record StationEntered(Guid StationId, string Code, string Name, string Protocol, Guid OwnerId, IReadOnlyList<string> Elements) : IEntry
{
    public static string Kind => "information.station-entered";
}

public sealed record StationChanged(Guid StationId, string Code, string Name, IReadOnlyList<string> Elements) : IEntry
{
    public static string Kind => "information.station-changed";
}

public sealed record StationRetired(Guid StationId, string Code, string Name, string Reason) : IEntry
{
    public static string Kind => "information.station-retired";
}

public sealed record StationsImported(int Added, int Updated, string FileName) : IEntry
{
    public static string Kind => "information.stations-imported";
}

public sealed record MonitorRuleSet(Guid RuleId, string Name, string RuleKind, string Severity, bool On, Guid OwnerId) : IEntry
{
    public static string Kind => "information.monitor-rule-set";
}

public sealed record MonitorRuleSwitched(Guid RuleId, string Name, bool On, string? Reason) : IEntry
{
    public static string Kind => "information.monitor-rule-switched";
}

public sealed record MonitorRuleRemoved(Guid RuleId, string Name) : IEntry
{
    public static string Kind => "information.monitor-rule-removed";
}

/// <summary>报警: a rule was met. Addressed to the headquarters concerned, unless it belongs to a storm of alarms that is addressed as one.</summary>
public sealed record AlarmRaised(
    Guid AlarmId, string Number, Guid RuleId, Guid? StationId, string Severity, string Title, double Value, DateTimeOffset ObservedAt, DateTimeOffset DueAt,
    Guid? StormId, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.alarm-raised";
}

/// <summary>An alarm that had cleared came back within its hour: the same alarm, asked anew.</summary>
public sealed record AlarmReturned(Guid AlarmId, string Title, double Value, DateTimeOffset ObservedAt, int Raises, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.alarm-returned";
}

public sealed record AlarmAcknowledged(Guid AlarmId, Guid OrganizationId, bool Late, string? Note, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.alarm-acknowledged";
}

/// <param name="By">rule or person.</param>
public sealed record AlarmCleared(Guid AlarmId, string Title, string By, double? Value, string? Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.alarm-cleared";
}

/// <summary>Nobody acknowledged in time: somebody has to call, then the general headquarters is told.</summary>
public sealed record AlarmOverdue(Guid AlarmId, string Step, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.alarm-overdue";
}

public sealed record AlarmToIncident(Guid AlarmId, Guid OpenedIncidentId, string IncidentNumber, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.alarm-to-incident";
}

/// <summary>A warning was begun from the alarm.</summary>
public sealed record AlarmToWarning(Guid AlarmId, Guid WarningId, string Headline) : IEntry
{
    public static string Kind => "information.alarm-to-warning";
}

/// <summary>多站报警: many alarms of one basin within minutes are asked about as one.</summary>
public sealed record AlarmStormGrown(Guid StormId, string Basin, int Alarms, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.alarm-storm";
}

public sealed record AlarmStormAcknowledged(Guid StormId, Guid OrganizationId, int Alarms, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.alarm-storm-acknowledged";
}

/// <summary>Somebody whom nobody knows speaks at a gateway.</summary>
public sealed record StationQuarantined(Guid QuarantineId, string Protocol, string WireId, string Reason) : IEntry
{
    public static string Kind => "information.quarantine-opened";
}

/// <summary>What waited in quarantine is a station now.</summary>
public sealed record StationReleased(Guid QuarantineId, string Protocol, string WireId, Guid StationId) : IEntry
{
    public static string Kind => "information.quarantine-released";
}

public sealed record StationDismissed(Guid QuarantineId, string Protocol, string WireId, string Reason) : IEntry
{
    public static string Kind => "information.quarantine-dismissed";
}
