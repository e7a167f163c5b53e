using Yilian.Contracts.Organization;

namespace Yilian.Tests.Organization.Plans;

/// <summary>Plans of the test city.</summary>
internal static class PlanStories
{
    public const string Root = "organization/plans";
    private static int _numbers;

    public static DateOnly Day(this City city, int days) => DateOnly.FromDateTime(city.Now.AddDays(days).UtcDateTime);

    /// <summary>Facts of a flood plan that no other test uses.</summary>
    public static EditPlan Plan(this City city, string owner = "FLOOD") => new()
    {
        Number = $"P-{Interlocked.Increment(ref _numbers)}",
        Title = "防汛应急预案",
        Kind = PlanKinds.Special,
        OwnerId = city.Of(owner),
        CodePrefixes = ["11A"],
    };

    public static PlanTask Job(string key, PlanAddressee to, int minutes = 60, bool mandatory = false) =>
        new() { Key = key, Title = "任务" + key, To = to, DueMinutes = minutes, Mandatory = mandatory, Phase = "先期处置", Checklist = ["到岗", "上报"] };

    public static PlanAddressee Unit(string code) => new() { Kind = PlanAddressees.Unit, Code = code };

    public static PlanAddressee Role(string kind) => new() { Kind = kind };

    public static PlanLevel Level(string level, params PlanTask[] tasks) => new() { Level = level, Conditions = "水位超警戒", Tasks = tasks };

    /// <summary>Level III: WATER, the county, the lead. Level II: WATER and the county go on, MET comes in, the lead's task ends.</summary>
    public static PlanLevel[] Levels() =>
    [
        Level("II", Job("T1", Unit("WATER"), 30, mandatory: true), Job("T2", Role(PlanAddressees.County)), Job("T4", Unit("MET"))),
        Level("III", Job("T1", Unit("WATER"), 30, mandatory: true), Job("T2", Role(PlanAddressees.County)), Job("T3", Role(PlanAddressees.Lead), 120)),
    ];

    /// <summary>A plan put in force by the editor.</summary>
    public static async Task<PlanView> InForce(this City city, PlanLevel[]? levels = null, EditPlan? facts = null)
    {
        var editor = city.As("editor");
        var plan = await editor.Post<PlanView>(Root, facts ?? city.Plan());
        await editor.Put<PlanView>($"{Root}/{plan.Id}/draft", new EditPlanDraft { Basis = "防洪法", Levels = levels ?? Levels() });
        return await editor.Post<PlanView>($"{Root}/{plan.Id}/publish", new PublishPlan { NextReviewOn = city.Day(365) });
    }
}
