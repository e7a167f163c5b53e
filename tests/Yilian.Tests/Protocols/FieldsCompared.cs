using System.Text.Json;
using Xunit;

namespace Yilian.Tests.Protocols;

/// <summary>What is expected must be said; more may be said.</summary>
internal static class FieldsCompared
{
    /// <summary>Compares by name; how many single values were compared.</summary>
    public static int Same(string where, JsonElement expected, JsonElement said, params string[] except)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                return expected.EnumerateObject().Where(p => !except.Contains(p.Name, StringComparer.Ordinal))
                    .Sum(p => Same($"{where}.{p.Name}", p.Value, said.TryGetProperty(p.Name, out var value) ? value : throw new KeyNotFoundException($"{where}.{p.Name}")));
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), said.GetArrayLength());
                return expected.EnumerateArray().Zip(said.EnumerateArray()).Select((pair, i) => Same($"{where}[{i}]", pair.First, pair.Second)).Sum();
            case JsonValueKind.Number:
                Assert.True(expected.GetDouble().Equals(said.GetDouble()), $"{where}: {expected} and not {said}");
                return 1;
            default:
                Assert.True(expected.ToString() == said.ToString(), $"{where}: {expected} and not {said}");
                return 1;
        }
    }
}
