namespace Yilian.Contracts.Access;

/// <summary>Rights. A right is held at an organization through a role; a refusal names the missing right.</summary>
public static class Permissions
{
    public const string IncidentsReport = "information.incidents.report";
    public const string IncidentsSend = "information.incidents.send";
    public const string IncidentsAcknowledge = "information.incidents.acknowledge";
    public const string IncidentsFollowUp = "information.incidents.follow-up";
    public const string IncidentsCommand = "information.incidents.command";
    public const string IncidentsClose = "information.incidents.close";
    public const string IncidentsSettings = "information.incidents.settings";
    public const string RegistersEdit = "information.registers.edit";
    public const string RegistersOffice = "information.registers.office";
    public const string Articles = "information.articles";
    public const string Compilations = "information.compilations";
    public const string WarningsDraft = "information.warnings.draft";
    public const string WarningsReview = "information.warnings.review";
    public const string WarningsPublish = "information.warnings.publish";
    public const string WarningsImport = "information.warnings.import";
    public const string WarningsTemplates = "information.warnings.templates";
    public const string MonitoringStations = "information.monitoring.stations";
    public const string MonitoringFeed = "information.monitoring.feed";
    public const string MonitoringRules = "information.monitoring.rules";
    public const string MonitoringAlarms = "information.monitoring.alarms";
    public const string NeedsAsk = "dispatch.needs.ask";
    public const string OrdersIssue = "dispatch.orders.issue";
    public const string OrdersCarryOut = "dispatch.orders.carry-out";
    public const string OrganizationEdit = "organization.edit";
    public const string PlansEdit = "organization.plans";
    public const string PlansRead = "organization.plans.read";
    public const string DutyKeep = "organization.duty";
    public const string DutyRollCall = "organization.duty.roll-call";
    public const string AccountsEdit = "access.accounts";
    public const string GrantsEdit = "access.grants";
    public const string AuditRead = "platform.audit";
    public const string Operate = "platform.operate";

    /// <summary>What each right allows, in Chinese, for refusals and the administration page.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [IncidentsReport] = "报告突发事件",
        [IncidentsSend] = "发送事件信息并确定相关单位",
        [IncidentsAcknowledge] = "签收与反馈",
        [IncidentsFollowUp] = "续报与更正",
        [IncidentsCommand] = "定级与应急响应",
        [IncidentsClose] = "办结、恢复与合并事件",
        [IncidentsSettings] = "维护事件路由与时限",
        [RegistersEdit] = "维护本单位风险源与应急资源",
        [RegistersOffice] = "维护各单位风险源与应急资源（限总指挥部）",
        [Articles] = "提交与修改交流材料",
        [Compilations] = "编发信息汇编",
        [WarningsDraft] = "起草预警",
        [WarningsReview] = "审核预警",
        [WarningsPublish] = "发布、更新与解除预警",
        [WarningsImport] = "接入其他机构的预警",
        [WarningsTemplates] = "维护预警模板",
        [MonitoringStations] = "维护本单位监测站",
        [MonitoringFeed] = "报送监测数据",
        [MonitoringRules] = "维护报警规则",
        [MonitoringAlarms] = "确认与处理报警",
        [NeedsAsk] = "提出力量需求",
        [OrdersIssue] = "下达与撤回调度令",
        [OrdersCarryOut] = "受领与执行调度令",
        [OrganizationEdit] = "维护机构与联络员",
        [PlansEdit] = "维护应急预案",
        [PlansRead] = "查阅应急预案",
        [DutyKeep] = "维护本单位值班表与交接班",
        [DutyRollCall] = "点名",
        [AccountsEdit] = "管理账号",
        [GrantsEdit] = "授权",
        [AuditRead] = "查阅审计记录",
        [Operate] = "查看运行状态",
    };
}
