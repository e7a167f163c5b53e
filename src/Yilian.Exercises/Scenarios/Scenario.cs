using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yilian.Exercises.Scenarios;

/// <summary>One incident, written down so that it can be played with a clock (see SCHEMA.md beside it). All people, units and numbers are invented.</summary>
public sealed record Scenario
{
    /// <summary>The actor whose events the platform itself is expected to raise: they are looked for, never fed.</summary>
    public const string PlatformActor = "SYS";

    /// <summary>The general headquarters, which always knows.</summary>
    public const string GeneralActor = "GEN";

    /// <summary>How it is asked for on the command line, for example rain-reservoir.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    public required string Schema { get; init; }
    public required ScenarioMeta Meta { get; init; }
    public required IReadOnlyDictionary<string, ScenarioActor> Actors { get; init; }
    public required IReadOnlyList<ScenarioEvent> Events { get; init; }

    /// <summary>The forces that take part.</summary>
    public IReadOnlyList<ScenarioUnit> Units { get; init; } = [];

    public IReadOnlyList<ScenarioStation> Stations { get; init; } = [];

    /// <summary>Routine contacts of the forward post.</summary>
    public IReadOnlyList<ScenarioEvent> Heartbeats { get; init; } = [];

    public IReadOnlyList<ScenarioCheckpoint> Checkpoints { get; init; } = [];

    public string NameOf(string actor) => Actors.TryGetValue(actor, out var known) ? known.Name : actor;
}

/// <param name="Start">When minute 0 is, in Beijing time.</param>
/// <param name="Areas">GB/T 2260 codes of the counties it touches.</param>
public sealed record ScenarioMeta(string Id, string Title, string Kind, DateTimeOffset Start, IReadOnlyList<string> Areas);

/// <param name="Type">general-hq, special-hq, member, county, military, social, superior, forward-post or system.</param>
/// <param name="Office">The host unit of a headquarters; the division code of a county.</param>
public sealed record ScenarioActor(string Name, string Type, string? Office = null);

/// <param name="Pos">WGS84 longitude and latitude.</param>
public sealed record ScenarioStation(string Id, string Name, IReadOnlyList<double>? Pos = null);

/// <param name="Kind">team, expert, equipment or supply.</param>
/// <param name="Count">People of a team; pieces of equipment.</param>
/// <param name="Home">WGS84 longitude and latitude.</param>
/// <param name="Stock">How much of which item a store holds.</param>
public sealed record ScenarioUnit(string Id, string Name, string Owner, string Kind, int Count, IReadOnlyList<double> Home, string? Industry = null, IReadOnlyList<string>? Skills = null, IReadOnlyDictionary<string, int>? Stock = null);

/// <param name="Kind">team, equipment or supply.</param>
/// <param name="Skill">What a team must be able to do.</param>
public sealed record ScenarioNeed(string Kind, decimal Qty, string? Skill = null, string? Item = null);

/// <summary>Facts that the platform's state must show after an event.</summary>
public sealed record ScenarioCheckpoint(int AfterEvent, IReadOnlyDictionary<string, JsonElement> Assert);

/// <summary>Something an actor does at a minute of the scenario.</summary>
public sealed record ScenarioEvent
{
    /// <summary>Its number, from 1; 0 for heartbeats.</summary>
    public int N { get; init; }

    [JsonPropertyName("t_min")]
    public required int Minute { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string Type { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<string> To { get; init; } = [];
    public IReadOnlyList<double>? Pos { get; init; }

    /// <summary>Earlier events it refers to.</summary>
    public IReadOnlyList<int> Refs { get; init; } = [];

    /// <summary>What the platform itself must notice or do about it.</summary>
    public IReadOnlyList<string> Expect { get; init; } = [];

    /// <summary>Particulars of its type.</summary>
    public JsonElement? Data { get; init; }

    public bool ByPlatform => string.Equals(By, Scenario.PlatformActor, StringComparison.Ordinal);

    public double? Longitude => Pos?[0];

    public double? Latitude => Pos?[1];

    public decimal? Number(string key) => Datum(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    public string? Word(string key) => Datum(key) is { ValueKind: JsonValueKind.String } word ? word.GetString() : null;

    /// <summary>The forces it is about.</summary>
    public IReadOnlyList<string> Units => Datum("units") is { ValueKind: JsonValueKind.Array } units ? [.. units.EnumerateArray().Select(u => u.GetString()!)] : [];

    /// <summary>The team it asks for; null when it asks for none.</summary>
    public ScenarioNeed? TeamNeed => Needs.FirstOrDefault(n => n.Kind == "team");

    /// <summary>The supplies and equipment it asks for.</summary>
    public IReadOnlyList<ScenarioNeed> ItemNeeds => [.. Needs.Where(n => n.Item is not null)];

    private IEnumerable<ScenarioNeed> Needs => Datum("need") is { ValueKind: JsonValueKind.Array } needs ? needs.EnumerateArray().Select(n => n.Deserialize<ScenarioNeed>(JsonSerializerOptions.Web)!) : [];

    /// <summary>Numbers under names, for example what is handed out of each item; empty where there are none.</summary>
    public IReadOnlyDictionary<string, int> Counts(string key) => Datum(key) is { ValueKind: JsonValueKind.Object } counts
        ? counts.EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetInt32(), StringComparer.Ordinal)
        : new Dictionary<string, int>(StringComparer.Ordinal);

    private JsonElement? Datum(string key) =>
        Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(key, out var value) ? value : null;
}
