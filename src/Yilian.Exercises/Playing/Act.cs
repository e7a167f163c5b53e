using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>What an event of a scenario becomes on the platform.</summary>
/// <param name="Event">The event as written.</param>
/// <param name="Shown">The Chinese word for what it is shown as.</param>
internal abstract record Act(ScenarioEvent Event, string Shown);

/// <summary>The incident is reported by its headquarters and sent to those the event names.</summary>
internal sealed record OpenIncident(ScenarioEvent Event, Opening Opening) : Act(Event, "首报");

/// <summary>签收</summary>
internal sealed record Receipt(ScenarioEvent Event) : Act(Event, "签收");

/// <summary>续报, or 补报 when it tells of an earlier moment.</summary>
/// <param name="Grade">True: the officer confirms the grade that the platform proposes.</param>
internal sealed record FollowUp(ScenarioEvent Event, DateTimeOffset OccurredAt, IReadOnlyDictionary<string, decimal> Figures, bool Grade)
    : Act(Event, OccurredAt < Event.At ? "补报" : "续报");

/// <param name="Of">The event whose report is corrected.</param>
internal sealed record Correction(ScenarioEvent Event, int Of, IReadOnlyDictionary<string, decimal> Figures) : Act(Event, "更正");

/// <param name="Level">I to IV, or none.</param>
internal sealed record ResponseChange(ScenarioEvent Event, string Level) : Act(Event, "响应级别");

/// <summary>向上报告: told to the superiors, which meets the legal reports that are owed.</summary>
internal sealed record ReportUp(ScenarioEvent Event, string Category) : Act(Event, "向上报告");

/// <summary>预警: published, or updating the one that the event refers to.</summary>
/// <param name="Color">See <see cref="Contracts.Information.WarningColors"/>.</param>
internal sealed record WarningIssue(ScenarioEvent Event, string Color) : Act(Event, Event.Type == "warning.issue" ? "预警发布" : "预警变更");

/// <summary>预警解除</summary>
internal sealed record WarningLift(ScenarioEvent Event) : Act(Event, "预警解除");

/// <summary>终报, after which the incident is closed.</summary>
internal sealed record FinalReport(ScenarioEvent Event, IReadOnlyDictionary<string, decimal> Figures) : Act(Event, "终报并办结");

/// <summary>力量需求: somebody asks for a team.</summary>
internal sealed record TeamRequest(ScenarioEvent Event, string Category) : Act(Event, Category);

/// <summary>The next rung of the ladder: asked for, or opened by the general headquarters.</summary>
/// <param name="Rung">See <see cref="Contracts.Dispatch.Rungs"/>.</param>
internal sealed record RungRequest(ScenarioEvent Event, string Rung, string Category) : Act(Event, Category);

/// <summary>调度令: forces are sent; a rung that the same word opens is opened first.</summary>
/// <param name="Opens">See <see cref="Contracts.Dispatch.Rungs"/>.</param>
/// <param name="TakenOn">True: the owner's own word, so that it has taken the order on.</param>
internal sealed record TeamsSent(ScenarioEvent Event, string? Opens, bool TakenOn, string Category) : Act(Event, Category);

/// <summary>A team accepts, refuses, departs or arrives.</summary>
/// <param name="Step">accept, refuse, depart or arrive.</param>
internal sealed record TeamStep(ScenarioEvent Event, string Step, string Category) : Act(Event, Category);

/// <summary>物资: asked for, handed out, contended for, shared out, or sought outside.</summary>
internal sealed record SupplyDeed(ScenarioEvent Event, string Category) : Act(Event, Category);

/// <summary>撤收: all that the event names go home.</summary>
internal sealed record TeamsReleased(ScenarioEvent Event, string Category) : Act(Event, Category);

/// <summary>A development that has no use case of its own yet: a plain line of the timeline.</summary>
internal sealed record Note(ScenarioEvent Event, string Category) : Act(Event, "动态");

/// <summary>Something the platform must raise by itself: looked for, never fed.</summary>
internal sealed record Awaited(ScenarioEvent Event) : Act(Event, "平台");

/// <summary>What the first event leaves open about the incident it becomes.</summary>
/// <param name="Code">Class code of the warning network.</param>
/// <param name="Reporter">The actor that reports it on the platform; it sends, so it is not asked to acknowledge.</param>
/// <param name="Lead">The actor of the headquarters that leads.</param>
/// <param name="Station">The monitoring station that gives the position.</param>
/// <param name="Imminent">True: it has not happened yet.</param>
internal sealed record Opening(string Code, string CountyCode, string Place, string Reporter, string Lead, string Station, bool Imminent)
{
    private static readonly Dictionary<string, Opening> Known = new(StringComparer.Ordinal)
    {
        // 11B03 暴雨事件, 411726 泌阳县, 林庄 rain gauge
        ["A"] = new("11B03", "411726", "泌阳县、驿城区西部", "GEN", "FLOOD", "SL-LZ", Imminent: true),

        // 12D02 危险化学品泄漏事故, 411728 遂平县, the terminal of the tanker
        ["B"] = new("12D02", "411728", "G4 京港澳高速遂平北段南行 K840 附近", "TRANS", "TRANS", "JT-TANK", Imminent: false),
    };

    /// <exception cref="InvalidDataException">Nobody has written an opening for the scenario.</exception>
    public static Opening Of(Scenario scenario) => Known.GetValueOrDefault(scenario.Meta.Id)
        ?? throw new InvalidDataException($"剧本 {scenario.Name} 尚未配置首报。");
}
