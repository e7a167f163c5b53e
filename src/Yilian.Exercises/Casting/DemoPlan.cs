using System.Text.Json;
using Yilian.Contracts.Organization;

namespace Yilian.Exercises.Casting;

/// <summary>
/// A plan written for exercises (演示预案), in the short form of its file: a task is written once, with its minutes for each level at
/// which it is given. Organizations stand there by their codes.
/// </summary>
/// <param name="Demonstration">What it is, and that it is nobody's real plan.</param>
/// <param name="Owner">The code of the headquarters that keeps it.</param>
/// <param name="ReviewInDays">Days from the start of the exercise to its next review.</param>
public sealed record DemoPlan(
    string Demonstration, string Number, string Title, string Kind, string Owner, IReadOnlyList<string> Codes, string Basis, DateOnly ValidFrom, int ReviewInDays,
    IReadOnlyDictionary<string, DemoPlanLevel> Levels, IReadOnlyList<DemoPlanTask> Tasks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The plans that come with the exercises.</summary>
    public static IReadOnlyList<DemoPlan> All() =>
    [
        .. typeof(DemoPlan).Assembly.GetManifestResourceNames().Where(r => r.StartsWith("Plans/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>The levels as the platform keeps them, the highest first.</summary>
    public IReadOnlyList<PlanLevel> Written() =>
    [
        .. Levels.Select(l => new PlanLevel
        {
            Level = l.Key,
            Conditions = l.Value.Conditions,
            Measures = l.Value.Measures,
            Tasks = [.. Tasks.Where(t => t.Minutes.ContainsKey(l.Key)).Select(t => t.At(l.Key))],
        }),
    ];

    private static DemoPlan Read(string resource)
    {
        using var stream = typeof(DemoPlan).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<DemoPlan>(stream, Json) ?? throw new InvalidDataException($"演示预案 {resource} 是空的。");
    }
}

public sealed record DemoPlanLevel(string Conditions, IReadOnlyList<PlanMeasure> Measures);

/// <param name="To">lead, county, or the code of an organization.</param>
/// <param name="Minutes">Until it must be done, by level.</param>
public sealed record DemoPlanTask(
    string Key, string Phase, string To, string Title, string Text, IReadOnlyDictionary<string, int> Minutes, IReadOnlyList<string> Checklist, IReadOnlyList<PlanCapability> Needs, bool Mandatory)
{
    internal PlanTask At(string level) => new()
    {
        Key = Key,
        Title = Title,
        Text = Text,
        Phase = Phase,
        To = To is PlanAddressees.Lead or PlanAddressees.County ? new PlanAddressee { Kind = To } : new PlanAddressee { Kind = PlanAddressees.Unit, Code = To },
        DueMinutes = Minutes[level],
        Checklist = Checklist,
        Capabilities = Needs,
        Mandatory = Mandatory,
    };
}
