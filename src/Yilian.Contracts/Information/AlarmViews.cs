namespace Yilian.Contracts.Information;

/// <summary>A rule in lists.</summary>
/// <param name="Stations">How many stations it watches now.</param>
/// <param name="Open">Its alarms that are on.</param>
public sealed record MonitorRuleView(
    Guid Id, EditMonitorRule Rule, string OwnerName, IReadOnlyList<string> HeadquartersNames, string Meaning, int Stations, int Open, bool MayEdit, DateTimeOffset UpdatedAt, string UpdatedBy);

/// <summary>A rule to begin with, from the standards.</summary>
/// <param name="Basis">The standard it follows.</param>
public sealed record MonitorRuleTemplate(string Key, string Group, string Basis, EditMonitorRule Rule);

/// <summary>What a rule would have done.</summary>
/// <param name="Truncated">True: there were more alarms than are shown.</param>
public sealed record MonitorRuleTrial(int Stations, int Readings, int Total, bool Truncated, IReadOnlyList<TrialAlarm> Alarms);

/// <param name="ClearedAt">Null: still on at the end of the period.</param>
public sealed record TrialAlarm(Guid? StationId, string? Station, DateTimeOffset RaisedAt, DateTimeOffset? ClearedAt, double Value, double Peak);

/// <summary>An alarm in lists and on its own.</summary>
/// <param name="State">raised, acknowledged or cleared.</param>
/// <param name="Count">Readings that met the rule since it was raised.</param>
/// <param name="Raises">How often it came back within the hour.</param>
/// <param name="Warnings">The warnings begun from it.</param>
/// <param name="DueAt">Until when it has to be acknowledged; null when it belongs to a storm.</param>
public sealed record AlarmRow(
    Guid Id, string Number, string State, string Severity, string Title, Guid RuleId, string RuleName, string? Advice, Guid? StationId, string? Station, string? Element,
    string? Basin, string? CountyCode, string? CountyName, double? Longitude, double? Latitude, IReadOnlyList<string> HeadquartersNames, DateTimeOffset RaisedAt, DateTimeOffset ObservedAt,
    double FirstValue, double LastValue, DateTimeOffset LastAt, double Peak, string Unit, int Decimals, int Count, int Raises, DateTimeOffset? DueAt, bool Overdue,
    DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, string? Note, DateTimeOffset? ClearedAt, string? ClearedReason, Guid? StormId, Guid? IncidentId, string? IncidentNumber,
    IReadOnlyList<AlarmWarning> Warnings, AlarmActs Allowed);

/// <summary>A warning that was begun from the alarm, as far as the caller may see it.</summary>
public sealed record AlarmWarning(Guid Id, string Headline, string? Color, string State);

/// <summary>The alarm that a warning was begun from.</summary>
public sealed record AlarmRef(Guid Id, string Number, string Title, string Severity, string State);

/// <summary>A warning to begin with, from an alarm: nothing is kept until it is saved as a draft.</summary>
/// <param name="KindCode">Null where no kind of warning answers to the alarm; the drafter chooses.</param>
/// <param name="Color">Null where the kind has no such color.</param>
public sealed record WarningBeginning(AlarmRef Alarm, string? KindCode, string? Color, string Caution, string Measures, WarningArea Area, int? Hours);

/// <summary>What the caller may do with an alarm.</summary>
/// <param name="IssueWarning">Begin a warning from it.</param>
public sealed record AlarmActs(bool Acknowledge, bool Clear, bool OpenIncident, bool IssueWarning);

/// <summary>The alarms that are on, counted.</summary>
public sealed record AlarmSummary(int Red, int Orange, int Yellow, int Blue, int Unacknowledged, int Overdue, IReadOnlyList<AlarmStormRow> Storms);

/// <summary>Many alarms of one basin, asked about as one.</summary>
public sealed record AlarmStormRow(Guid Id, string Basin, int Alarms, int Open, DateTimeOffset StartedAt, DateTimeOffset LastAt, DateTimeOffset DueAt, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, bool MayAcknowledge);
