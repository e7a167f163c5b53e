using Yilian.Contracts.Information;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Map;

/// <summary>Which entries are meant: those asked for, and of them only what the caller may see.</summary>
internal sealed class MapFilter
{
    private readonly bool[] _visible;
    private readonly HashSet<string> _layers;
    private readonly HashSet<string> _kinds;
    private readonly HashSet<int> _levels;

    private MapFilter(Caller caller, MapPicture picture, IEnumerable<string> layers, IEnumerable<string> kinds, IEnumerable<int> levels)
    {
        _visible = [.. picture.Audiences.Select(members => Audience.Sees(caller, members))];
        (_layers, _kinds, _levels) = (Known(layers, picture), [.. kinds], [.. levels]);
    }

    public Guid? Owner { get; private init; }

    public string? Readiness { get; private init; }

    public string? Capability { get; private init; }

    public static MapFilter Of(Caller caller, MapPicture picture, AskInside asked) =>
        new(caller, picture, asked.Layers, asked.Kinds, asked.Levels) { Owner = asked.Owner, Readiness = Blank(asked.Readiness) };

    public static MapFilter Of(Caller caller, MapPicture picture, MapQuery query) =>
        new(caller, picture, Parts(query.Layers), Parts(query.Kinds), LevelsOf(query.Levels)) { Owner = query.Owner, Readiness = Blank(query.Readiness), Capability = Blank(query.Capability) };

    /// <summary>Nothing was asked for but layers: what the caller may see is taken.</summary>
    public bool OnlyVisible => _kinds.Count == 0 && _levels.Count == 0 && Owner is null && Readiness is null && Capability is null;

    public bool Sees(int audience) => _visible[audience];

    public bool TakesLayer(string register) => _layers.Count == 0 || _layers.Contains(register);

    public bool Takes(MapEntry entry) =>
        _visible[entry.Audience]
        && (_kinds.Count == 0 || _kinds.Contains(entry.Kind))
        && (_levels.Count == 0 || (entry.Level is { } level && _levels.Contains(level)))
        && (Owner is null || entry.OwnerId == Owner)
        && (Readiness is null || string.Equals(entry.Readiness, Readiness, StringComparison.Ordinal))
        && (Capability is null || entry.Capabilities.Contains(Capability, StringComparer.Ordinal));

    private static HashSet<string> Known(IEnumerable<string> layers, MapPicture picture)
    {
        HashSet<string> asked = new(layers, StringComparer.Ordinal);
        var unknown = asked.FirstOrDefault(l => !picture.Layers.ContainsKey(l));
        return unknown is null
            ? asked
            : throw new InvalidRequestException("layers", $"没有图层“{unknown}”，可选：{string.Join('、', picture.Layers.Keys)}|No layer {unknown}; there are {string.Join(", ", picture.Layers.Keys)}");
    }

    private static List<int> LevelsOf(string? levels)
    {
        var all = new List<int>();
        foreach (var part in Parts(levels))
        {
            all.Add(int.TryParse(part, out var level) && level is >= 1 and <= 4
                ? level
                : throw new InvalidRequestException("levels", "级别为 1 到 4，多个用逗号分隔|Levels are 1 to 4, separated by commas"));
        }

        return all;
    }

    private static string[] Parts(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The filter as it stands in an address; lists are separated by commas.</summary>
internal sealed record MapQuery(string? Layers, string? Kinds, string? Levels, Guid? Owner, string? Readiness, string? Capability);
