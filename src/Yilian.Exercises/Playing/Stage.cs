using Yilian.Contracts.Organization;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>What the player knows while it plays: who is who on the platform, the incident, and which event became which report.</summary>
internal sealed class Stage
{
    private readonly Cast _cast;
    private readonly Dictionary<string, Guid> _ids;
    private readonly Dictionary<Guid, string> _actors;
    private Guid? _incidentId;

    private Stage(Scenario scenario, Cast cast, IReadOnlyList<OrganizationOption> organizations)
    {
        (Scenario, _cast) = (scenario, cast);
        _ids = organizations.ToDictionary(o => o.Code, o => o.Id, StringComparer.Ordinal);
        _actors = organizations.Select(o => (o.Id, Actor: cast.ActorOf(o.Code))).Where(o => o.Actor is not null).ToDictionary(o => o.Id, o => o.Actor!);
    }

    public Scenario Scenario { get; }

    /// <summary>The organizations that take part so far.</summary>
    public HashSet<Guid> Parties { get; } = [];

    /// <summary>Report numbers by the event they came from.</summary>
    public Dictionary<int, int> Reports { get; } = [];

    /// <summary>Warnings by the event that published them.</summary>
    public Dictionary<int, Guid> Warnings { get; } = [];

    /// <summary>The events that the platform recognized as a repeat.</summary>
    public HashSet<int> Repeats { get; } = [];

    /// <exception cref="RefusedException">The incident could not be reported, so nothing can be added to it.</exception>
    public Guid IncidentId
    {
        get => _incidentId ?? throw new RefusedException(0, "demo.no-incident", "首报没有成功，后续事件无处可记。");
        set => _incidentId = value;
    }

    public string IncidentPath => $"/api/information/incidents/{IncidentId}";

    public bool HasIncident => _incidentId is not null;

    /// <summary>Reads who is who, as the general headquarters sees it.</summary>
    public static async Task<Stage> Set(Api api, Scenario scenario, CancellationToken ct)
    {
        var options = await api.Get<List<OrganizationOption>>(Cast.UserOf(Scenario.GeneralActor), "/api/organization/options", ct);
        return new Stage(scenario, Cast.Of(scenario), options);
    }

    /// <exception cref="RefusedException">The platform does not know the organization.</exception>
    public Guid IdOf(string actor) => _ids.TryGetValue(_cast.OrganizationOf(actor), out var id)
        ? id
        : throw new RefusedException(0, "demo.organization-missing", $"平台上没有 {Scenario.NameOf(actor)}（{_cast.OrganizationOf(actor)}）。");

    /// <summary>Who plays an organization; null when nobody does.</summary>
    public string? ActorOf(Guid organizationId) => _actors.GetValueOrDefault(organizationId);
}
