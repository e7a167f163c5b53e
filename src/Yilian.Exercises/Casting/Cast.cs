using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Casting;

/// <summary>Who must exist before a scenario is played: those who act in it, and the rest of the city. The twelve headquarters exist already.</summary>
public sealed class Cast
{
    /// <summary>The password of every demo account; printed, and good for exercises only.</summary>
    public const string Password = "Lianhe#Demo7";

    private const string Rank = "科长（科级）";
    private const string StandInRank = "副科长";
    private readonly Dictionary<string, string> _codes;

    private Cast(Dictionary<string, string> codes, IReadOnlyList<DemoOrganization> organizations, IReadOnlyList<DemoAccount> accounts) =>
        (_codes, Organizations, Accounts) = (codes, organizations, accounts);

    /// <summary>To be made where no organization has the code; counties may exist.</summary>
    public IReadOnlyList<DemoOrganization> Organizations { get; }

    public IReadOnlyList<DemoAccount> Accounts { get; }

    public static Cast Of(Scenario scenario)
    {
        var people = People(scenario).Concat(ScenarioShelf.Names.SelectMany(name => People(ScenarioShelf.Open(name)))).DistinctBy(a => a.Key, StringComparer.Ordinal).ToList();
        var codes = people.ToDictionary(a => a.Key, a => CodeOf(a.Key, a.Value), StringComparer.Ordinal);
        var organizations = people.Where(a => !IsHeadquarters(a.Value)).Select((a, i) => OrganizationOf(a.Key, a.Value, i + 1)).ToList();
        var accounts = people.Select(a => AccountOf(a.Key, a.Value)).Concat(Others());
        return new Cast(codes, organizations, [.. accounts]);
    }

    /// <summary>The organization code of an actor.</summary>
    public string OrganizationOf(string actor) => _codes[actor];

    /// <summary>The actor of an organization code; null when nobody plays it.</summary>
    public string? ActorOf(string organizationCode) => _codes.FirstOrDefault(c => string.Equals(c.Value, organizationCode, StringComparison.Ordinal)).Key;

    public static string UserOf(string actor) => actor.ToLowerInvariant();

    // It is one city, whichever part of it is acted: its plans name units that have nothing to do in this scenario.
    private static IEnumerable<KeyValuePair<string, ScenarioActor>> People(Scenario scenario) =>
        scenario.Actors.Where(a => a.Value.Type != "system").OrderBy(a => a.Key, StringComparer.Ordinal);

    private static bool IsHeadquarters(ScenarioActor actor) => actor.Type is "general-hq" or "special-hq";

    private static string CodeOf(string code, ScenarioActor actor) => actor is { Type: "county", Office: { } division } ? division : code;

    private static DemoOrganization OrganizationOf(string code, ScenarioActor actor, int index)
    {
        var part = Parts.Of(code, actor.Name);
        var phone = $"0396-555{1000 + index}";
        return new DemoOrganization(
            code, CodeOf(code, actor), actor.Name, part.ShortName, KindOf(actor), actor.Type == "county" ? actor.Office : null, phone, part.Headquarters,
            [
                new DemoLiaison($"{part.ShortName}联络员（想定）", Rank, $"1000000{1000 + (2 * index)}", phone, StandIn: false, UserOf(code)),
                new DemoLiaison($"{part.ShortName}替补联络员（想定）", StandInRank, $"1000000{1001 + (2 * index)}", phone, StandIn: true, null),
            ]);
    }

    private static string KindOf(ScenarioActor actor) => actor.Type switch
    {
        "county" => OrganizationKinds.County,
        "military" => OrganizationKinds.Military,
        "social" => OrganizationKinds.Social,
        "superior" => OrganizationKinds.Superior,
        "forward-post" => OrganizationKinds.ForwardPost,
        _ => OrganizationKinds.MemberUnit,
    };

    private static DemoAccount AccountOf(string code, ScenarioActor actor)
    {
        var (role, name) = actor.Type switch
        {
            "general-hq" or "special-hq" => (Roles.DutyOfficer, $"{Parts.HeadquartersName(code, actor.Name)}值班员"),
            "county" => (Roles.DutyOfficer, $"{Parts.Of(code, actor.Name).ShortName}值班员"),
            "forward-post" => (Roles.ForwardPostMember, $"{actor.Name}成员"),
            _ => (Roles.Liaison, $"{Parts.Of(code, actor.Name).ShortName}联络员"),
        };
        return new DemoAccount(UserOf(code), name, role, CodeOf(code, actor));
    }

    private static IEnumerable<DemoAccount> Others() =>
    [
        new("leader", "市领导（想定）", Roles.Leader, Scenario.GeneralActor),
        new("commander", "防汛指挥长（想定）", Roles.Commander, "FLOOD"),
        new("editor", "总指挥部办公室编辑", Roles.Editor, Scenario.GeneralActor),
        new("sysadmin", "系统管理员", Roles.SystemAdministrator, Scenario.GeneralActor),
        new("secadmin", "安全管理员", Roles.SecurityAdministrator, Scenario.GeneralActor),
        new("auditadmin", "审计管理员", Roles.AuditAdministrator, Scenario.GeneralActor),
    ];
}
