using Yilian.Contracts.Dispatch;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Turns the events of a scenario into acts. Decides only; performs nothing.</summary>
internal static class Script
{
    private static readonly Dictionary<string, string> Figures = new(StringComparer.Ordinal)
    {
        ["dead"] = "dead",
        ["missing"] = "missing",
        ["injured"] = "seriouslyInjured",
        ["rescued"] = "rescued",
        ["evacuated"] = "evacuated",
        ["houses"] = "collapsedHouses",
    };

    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["Ⅰ"] = "I",
        ["Ⅱ"] = "II",
        ["Ⅲ"] = "III",
        ["Ⅳ"] = "IV",
        ["终止"] = "none",
    };

    public static IReadOnlyList<Act> Of(Scenario scenario)
    {
        var first = scenario.Events.First(e => !e.ByPlatform);
        var opening = Opening.Of(scenario);
        var corrected = scenario.Events.Where(e => e.Type == "correction").SelectMany(e => e.Refs).ToHashSet();
        return [.. scenario.Events.Select(e => e == first ? new OpenIncident(e, opening) : ActOf(e, scenario, corrected, opening.Reporter))];
    }

    /// <summary>Ⅰ to Ⅳ or 终止 as the platform writes them; null when it is none of these.</summary>
    public static string? LevelOf(string? written) => written is null ? null : Levels.GetValueOrDefault(written);

    /// <summary>The scenario's figures under the platform's keys.</summary>
    /// <param name="number">The value of a key of the scenario; null when it has none.</param>
    public static IReadOnlyDictionary<string, decimal> Translated(Func<string, decimal?> number) => Figures
        .Select(f => (f.Value, Number: number(f.Key)))
        .Where(f => f.Number is not null)
        .ToDictionary(f => f.Value, f => f.Number!.Value, StringComparer.Ordinal);

    private static Act ActOf(ScenarioEvent e, Scenario scenario, HashSet<int> corrected, string reporter) => e.Type switch
    {
        _ when e.ByPlatform => new Awaited(e),
        "notify.receipt" when e.By == reporter => new Note(e, Words.CategoryOf(e.Type)),
        "notify.receipt" => new Receipt(e),
        "info.initial" => new FollowUp(e, e.At, FiguresOf(e, corrected), Grade: true),
        "info.update" or "casualty" or "evacuation" => new FollowUp(e, e.At, FiguresOf(e, corrected), Grade: false),
        "info.late" => new FollowUp(e, OccurredAt(e, scenario), FiguresOf(e, corrected), Grade: false),
        "correction" when e.Refs is [var of, ..] => new Correction(e, of, Mapped(e)),
        "response.level" when LevelOf(e.Word("level")) is { } level => new ResponseChange(e, level),
        "warning.issue" or "warning.update" when Warnings.ColorOf(e.Word("color")) is { } color => new WarningIssue(e, color),
        "warning.cancel" => new WarningLift(e),
        "report.up" => new ReportUp(e, Words.CategoryOf(e.Type)),
        "info.final" => new FinalReport(e, Mapped(e)),
        _ => Dispatch(e, scenario) ?? new Note(e, Words.CategoryOf(e.Type)),
    };

    // What is about forces, experts and supplies.
    private static Act? Dispatch(ScenarioEvent e, Scenario scenario)
    {
        var (word, sends) = (Words.CategoryOf(e.Type), Forces.Sent(e, scenario).Count + Forces.Called(e, scenario).Count > 0);
        return e.Type switch
        {
            "request" or "medical.request" or "epidemic.request" when e.TeamNeed is not null => new TeamRequest(e, word),
            "request" or "medical.request" or "epidemic.request" when e.ItemNeeds.Count > 0 => new SupplyDeed(e, word),
            "supply.out" or "conflict.resource" or "allocate" or "request.superior" or "superior.support" => new SupplyDeed(e, word),
            "dispatch.arrive" when e.Refs.Any(n => scenario.Events[n - 1].Type == "superior.support") => new SupplyDeed(e, word),
            "release" when sends => new TeamsReleased(e, word),
            "cross.request" => new RungRequest(e, Rungs.CrossIndustry, word),
            "pla.request" => new RungRequest(e, Rungs.Military, word),
            "dispatch.order" when sends => new TeamsSent(e, null, TakenOn: false, word),
            "cross.approve" when sends => new TeamsSent(e, Rungs.CrossIndustry, TakenOn: false, word),
            "pla.approve" when sends => new TeamsSent(e, Rungs.Military, TakenOn: true, word),
            "dispatch.ack" when sends => new TeamStep(e, "accept", word),
            "dispatch.refuse" when sends => new TeamStep(e, "refuse", word),
            "dispatch.depart" when sends => new TeamStep(e, "depart", word),
            "dispatch.arrive" when sends => new TeamStep(e, "arrive", word),
            _ => null,
        };
    }

    // The platform keeps one figure per kind for the incident, while the scenario's actors each count their own township. So that no
    // total is made up, figures travel with the casualties and with reports that are corrected later; other numbers stay in the text.
    private static IReadOnlyDictionary<string, decimal> FiguresOf(ScenarioEvent e, HashSet<int> corrected) =>
        e.Type == "casualty" || corrected.Contains(e.N) ? Mapped(e) : new Dictionary<string, decimal>(StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, decimal> Mapped(ScenarioEvent e) => Translated(e.Number);

    private static DateTimeOffset OccurredAt(ScenarioEvent e, Scenario scenario) =>
        e.Number("occurredMin") is { } minute ? scenario.Meta.Start.AddMinutes((double)minute) : e.At;
}
