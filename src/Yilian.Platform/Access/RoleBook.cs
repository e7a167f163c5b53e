using Yilian.Contracts.Access;

namespace Yilian.Platform.Access;

/// <summary>Which role gives which right, and which roles exclude one another (GB/T 22239-2019, 8.1.5: three administrators apart).</summary>
public static class RoleBook
{
    // What everybody who answers for an organization may do.
    private static readonly string[] Member =
    [
        Permissions.IncidentsReport, Permissions.IncidentsAcknowledge, Permissions.IncidentsFollowUp, Permissions.PlansRead,
        Permissions.NeedsAsk, Permissions.OrdersIssue, Permissions.OrdersCarryOut,
    ];

    private static readonly string[] Command =
    [
        .. Member, Permissions.IncidentsSend, Permissions.IncidentsCommand, Permissions.IncidentsClose,
    ];

    private static readonly string[] Warnings = [Permissions.WarningsDraft, Permissions.WarningsPublish];

    private static readonly string[] DutyRoom = [Permissions.DutyKeep, Permissions.DutyRollCall];

    private static readonly string[] Registers = [Permissions.RegistersEdit, Permissions.RegistersOffice];

    private static readonly string[] Stations = [Permissions.MonitoringStations, Permissions.MonitoringFeed];

    private static readonly Dictionary<string, RoleRule> Rules = new(StringComparer.Ordinal)
    {
        [Roles.DutyOfficer] = new("值班员",
        [
            .. Command, .. Registers, .. DutyRoom, Permissions.Articles, .. Warnings, Permissions.WarningsReview, Permissions.WarningsImport,
            .. Stations, Permissions.MonitoringRules, Permissions.MonitoringAlarms,
        ]),
        [Roles.Liaison] = new("联络员", [.. Member, Permissions.RegistersEdit, Permissions.Articles, Permissions.DutyKeep, .. Warnings, .. Stations]),
        [Roles.Commander] = new("指挥长",
        [
            .. Command, Permissions.PlansEdit, Permissions.DutyRollCall, .. Warnings, Permissions.WarningsReview, Permissions.MonitoringRules, Permissions.MonitoringAlarms,
        ]),
        [Roles.Leader] = new("领导", [Permissions.PlansRead]),
        [Roles.Editor] = new("编辑",
        [
            Permissions.OrganizationEdit, Permissions.IncidentsSettings, .. Registers, Permissions.PlansEdit, Permissions.PlansRead, .. DutyRoom,
            Permissions.Articles, Permissions.Compilations, Permissions.WarningsImport, Permissions.WarningsTemplates, .. Stations, Permissions.MonitoringRules,
        ]),
        [Roles.ForwardPostMember] = new("前方指挥部成员", Member),
        [Roles.SystemAdministrator] = new("系统管理员", [Permissions.AccountsEdit, Permissions.OrganizationEdit, Permissions.IncidentsSettings, Permissions.Operate]),
        [Roles.SecurityAdministrator] = new("安全管理员", [Permissions.GrantsEdit, Permissions.Operate]),
        [Roles.AuditAdministrator] = new("审计管理员", [Permissions.AuditRead, Permissions.Operate]),
    };

    private static readonly string[] Administrators = [Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.AuditAdministrator];

    public static bool Knows(string role) => Rules.ContainsKey(role);

    public static bool IsAdministrator(string role) => Administrators.Contains(role, StringComparer.Ordinal);

    public static bool Gives(string role, string permission) => Rules.TryGetValue(role, out var rule) && rule.Permissions.Contains(permission, StringComparer.Ordinal);

    public static string TitleOf(string role) => Rules.TryGetValue(role, out var rule) ? rule.Title : role;

    public static IReadOnlyList<string> PermissionsOf(string role) => Rules.TryGetValue(role, out var rule) ? rule.Permissions : [];

    /// <summary>An administrator's role excludes every other role; business roles may be combined.</summary>
    public static bool Exclude(string one, string other) =>
        !string.Equals(one, other, StringComparison.Ordinal) && (IsAdministrator(one) || IsAdministrator(other));

    public static IEnumerable<RoleView> All() => Rules.Select(r =>
        new RoleView(r.Key, r.Value.Title, r.Value.Permissions, [.. Rules.Keys.Where(o => Exclude(r.Key, o))]));

    private sealed record RoleRule(string Title, string[] Permissions);
}
