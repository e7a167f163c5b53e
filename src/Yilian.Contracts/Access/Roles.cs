namespace Yilian.Contracts.Access;

/// <summary>Roles, always bound to an organization. The three administrators exclude one another and every business role (GB/T 22239-2019, 8.1.5).</summary>
public static class Roles
{
    /// <summary>值班员</summary>
    public const string DutyOfficer = "dutyOfficer";

    /// <summary>联络员</summary>
    public const string Liaison = "liaison";

    /// <summary>指挥长</summary>
    public const string Commander = "commander";

    /// <summary>领导</summary>
    public const string Leader = "leader";

    /// <summary>编辑</summary>
    public const string Editor = "editor";

    /// <summary>前方指挥部成员</summary>
    public const string ForwardPostMember = "forwardPostMember";

    /// <summary>系统管理员</summary>
    public const string SystemAdministrator = "systemAdministrator";

    /// <summary>安全管理员</summary>
    public const string SecurityAdministrator = "securityAdministrator";

    /// <summary>审计管理员</summary>
    public const string AuditAdministrator = "auditAdministrator";
}
