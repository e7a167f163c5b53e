using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yilian.Bench;

/// <summary>What a program measured. Whether the goal is met follows from the figures; nobody sets it.</summary>
internal sealed class Outcome
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject _figures = [];
    private readonly JsonObject _floor = [];
    private readonly List<string> _short = [];
    private int _goals;

    public void Figure(string name, double value) => Put(name, Rounded(value));

    public void Figure(string name, string text) => Put(name, text);

    public void Floor(string name, double value) => _floor[name] = Rounded(value);

    /// <summary>A figure that must stay below a limit.</summary>
    public void Below(string name, double value, double limit) => Judge(name, value, value < limit, $"{name} {Rounded(value)} is not below {limit}");

    /// <summary>A figure that must reach a limit.</summary>
    public void AtLeast(string name, double value, double limit) => Judge(name, value, value >= limit, $"{name} {Rounded(value)} does not reach {limit}");

    public string Line(BenchOptions options)
    {
        var line = new JsonObject
        {
            ["bench"] = options.Name,
            ["goal_met"] = _goals > 0 && _short.Count == 0,
            ["figures"] = _figures,
            ["floor"] = _floor,
            ["short"] = new JsonArray([.. _short.Select(s => (JsonNode?)JsonValue.Create(s))]),
            ["machine"] = Machine(),
            ["commit"] = BenchOptions.Commit,
        };
        return line.ToJsonString(Json);
    }

    private void Judge(string name, double value, bool met, string otherwise)
    {
        lock (_figures)
        {
            _goals++;
            Figure(name, value);
            if (!met)
            {
                _short.Add(otherwise);
            }
        }
    }

    // Several may be measured at once.
    private void Put(string name, JsonNode value)
    {
        lock (_figures)
        {
            _figures[name] = value;
        }
    }

    private static double Rounded(double value) => Math.Round(value, Math.Abs(value) < 100 ? 2 : 0);

    private static string Machine()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return $"{Environment.ProcessorCount} cores, {model ?? "unknown processor"}, .NET {Environment.Version}";
    }
}
