using System.Globalization;

namespace Yilian.Bench;

/// <summary>What is measured, and how large: <c>commands --seconds 10 --clients 64</c>.</summary>
internal sealed class BenchOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public required string Name { get; init; }

    /// <summary>What the figures belong to, as eng/bench found it.</summary>
    public static string Commit => Environment.GetEnvironmentVariable("YILIAN_BENCH_COMMIT") ?? "unknown";

    public static BenchOptions Read(string[] args)
    {
        var options = new BenchOptions { Name = args.Length > 0 ? args[0] : "" };
        for (var i = 1; i + 1 < args.Length; i += 2)
        {
            options._values[args[i].TrimStart('-')] = args[i + 1];
        }

        return options;
    }

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
