using System.Reflection;
using System.Text.Json;

namespace Yilian.Exercises.Scenarios;

/// <summary>The scenarios that come with the platform.</summary>
public static class ScenarioShelf
{
    private const string Folder = "Scenarios/";
    private const string Schema = "zmd-scenario/1";
    private static readonly Assembly Here = typeof(ScenarioShelf).Assembly;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What may be asked for, in the order of the files: their names without the letter, for example rain-reservoir.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Here.GetManifestResourceNames().Where(r => r.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(NameOf)];

    /// <exception cref="ArgumentException">There is no scenario of that name.</exception>
    /// <exception cref="InvalidDataException">The scenario contradicts its schema.</exception>
    public static Scenario Open(string name)
    {
        var resource = Here.GetManifestResourceNames().FirstOrDefault(r => r.StartsWith(Folder, StringComparison.Ordinal) && string.Equals(NameOf(r), name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"没有名为“{name}”的演练剧本，可用：{string.Join('、', Names)}。", nameof(name));
        using var stream = Here.GetManifestResourceStream(resource)!;
        return Read(stream, NameOf(resource));
    }

    /// <summary>Reads a scenario and checks that it can be played.</summary>
    /// <exception cref="InvalidDataException">The scenario contradicts its schema.</exception>
    public static Scenario Read(Stream json, string name)
    {
        try
        {
            var scenario = JsonSerializer.Deserialize<Scenario>(json, Json) ?? throw new InvalidDataException($"剧本 {name} 是空的。");
            Check(scenario, name);
            return scenario with { Name = name };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"剧本 {name} 无法读取：{broken.Message}", broken);
        }
    }

    private static string NameOf(string resource)
    {
        var file = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
        return file[(file.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', '-');
    }

    private static void Check(Scenario scenario, string name)
    {
        if (!string.Equals(scenario.Schema, Schema, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"剧本 {name} 的格式为 {scenario.Schema}，应为 {Schema}。");
        }

        var before = 0;
        foreach (var (e, index) in scenario.Events.Select((e, i) => (e, i)))
        {
            if (Fault(e, index + 1, before, scenario) is { } fault)
            {
                throw new InvalidDataException($"剧本 {name} 第 {index + 1} 个事件：{fault}");
            }

            before = e.Minute;
        }
    }

    private static string? Fault(ScenarioEvent e, int number, int before, Scenario scenario) => e switch
    {
        _ when e.N != number => $"编号为 {e.N}。",
        _ when e.Minute < before => "时间早于上一个事件。",
        _ when e.At != scenario.Meta.Start.AddMinutes(e.Minute) => "时刻与分钟数不符。",
        _ when e.To.Append(e.By).FirstOrDefault(a => !scenario.Actors.ContainsKey(a)) is { } unknown => $"角色 {unknown} 未定义。",
        _ when e.Refs.Any(r => r < 1 || r >= number) => "引用了不在其前的事件。",
        _ when e.Pos is { Count: not 2 } => "位置应为经度、纬度。",
        _ => null,
    };
}
