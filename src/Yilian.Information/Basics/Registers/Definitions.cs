using System.Collections.Frozen;
using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers;

/// <summary>The registers as data (registers.json): which there are, their kinds and their typed fields.</summary>
internal static class Definitions
{
    public const string Capabilities = "capabilities";
    public const string Substances = "substances";
    public const string PeopleNear = "peopleWithin500m";
    public const string Required = "required";

    public static IReadOnlyList<RegisterChoice> Readiness { get; } =
    [
        new(Readinesses.Ready, "备勤", "Ready"), new(Readinesses.Out, "出动", "Out"), new(Readinesses.Resting, "休整", "Resting"), new(Readinesses.Off, "停用", "Off"),
    ];

    public static IReadOnlyList<RegisterChoice> Levels { get; } =
    [
        new("1", "一级（重大）", "Level 1"), new("2", "二级（较大）", "Level 2"), new("3", "三级（一般）", "Level 3"), new("4", "四级（低）", "Level 4"),
    ];

    public static IReadOnlyList<RegisterDefinition> All { get; } = Load();

    private static readonly FrozenDictionary<string, RegisterDefinition> ByKey = All.ToFrozenDictionary(d => d.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Register, string Kind), RegisterKind> Kinds =
        All.SelectMany(d => d.Kinds.Select(k => (d.Key, k))).ToFrozenDictionary(p => (p.Key, p.k.Code), p => p.k);

    private static readonly FrozenDictionary<(string Register, string Kind), IReadOnlyList<RegisterField>> Fields =
        All.SelectMany(d => d.Kinds.Select(k => (d, k))).ToFrozenDictionary(p => (p.d.Key, p.k.Code), p => (IReadOnlyList<RegisterField>)[.. p.k.Fields, .. p.d.Fields]);

    /// <summary>What teams and others can do; the codes are the same in all registers.</summary>
    public static IReadOnlyList<RegisterChoice> CapabilityChoices { get; } = ByKey[Contracts.Information.Registers.Team].Fields.Single(f => f.Key == Capabilities).Columns[0].Choices;

    /// <exception cref="InvalidRequestException">There is no such register.</exception>
    public static RegisterDefinition Of(string? key, string field = "register") => Find(key)
        ?? throw new InvalidRequestException(field, $"没有“{key}”这个登记类别，可选：{string.Join('、', All.Select(d => d.Key))}|There is no such register");

    public static RegisterDefinition? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    public static RegisterKind? KindOf(string register, string kind) => Kinds.GetValueOrDefault((register, kind));

    public static string KindName(string register, string kind) => KindOf(register, kind)?.Name ?? kind;

    /// <summary>The kind's own fields, then those of the register.</summary>
    public static IReadOnlyList<RegisterField> FieldsOf(string register, string kind) => Fields.GetValueOrDefault((register, kind), []);

    public static string? TitleOf(IEnumerable<RegisterChoice> choices, string? value) =>
        value is null ? null : choices.FirstOrDefault(c => string.Equals(c.Value, value, StringComparison.Ordinal))?.Title ?? value;

    private static IReadOnlyList<RegisterDefinition> Load()
    {
        using var stream = typeof(Definitions).Assembly.GetManifestResourceStream("Yilian.Information.Basics.Registers.registers.json")!;
        return JsonSerializer.Deserialize<List<RegisterDefinition>>(stream, YilianJson.Options)!.ConvertAll(Whole);
    }

    // What the file leaves out is an empty list.
    private static RegisterDefinition Whole(RegisterDefinition d) => d with
    {
        Units = d.Units ?? [],
        Kinds = [.. d.Kinds.Select(k => k with { Fields = [.. (k.Fields ?? []).Select(Whole)] })],
        Fields = [.. d.Fields.Select(Whole)],
    };

    private static RegisterField Whole(RegisterField f) => f with
    {
        Choices = f.Choices ?? [],
        Columns = [.. (f.Columns ?? []).Select(c => c with { Choices = c.Choices ?? [] })],
    };
}
