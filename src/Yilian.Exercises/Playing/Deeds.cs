using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Which events of a scenario tell of a task that the demonstration plan gave to their actor, so that the unit reports on it as well. Only clear cases stand here.</summary>
internal static class Deeds
{
    private static readonly Dictionary<string, Dictionary<int, Deed>> Known = new(StringComparer.Ordinal)
    {
        ["A"] = new()
        {
            [20] = new("F03", Done: false),
            [22] = new("F07", Done: false),
            [26] = new("F02", Done: true),
            [28] = new("F01", Done: true),
            [35] = new("F12", Done: true),
            [44] = new("F08", Done: false),
            [53] = new("F11", Done: true),
            [62] = new("F08", Done: true),
            [72] = new("F16", Done: true),
            [73] = new("F03", Done: false),
            [88] = new("F07", Done: false),
            [91] = new("F06", Done: true),
            [97] = new("F15", Done: true),
        },
    };

    /// <summary>What the event says of a task; null when nothing.</summary>
    public static Deed? Of(Scenario scenario, ScenarioEvent e) => Known.GetValueOrDefault(scenario.Meta.Id)?.GetValueOrDefault(e.N);
}

/// <param name="TaskKey">The task's key in the plan.</param>
/// <param name="Done">True: the event completes it; else it is progress.</param>
internal sealed record Deed(string TaskKey, bool Done);
