using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yilian.Contracts;
using Yilian.Platform.Http;

namespace Yilian.Tests.House;

/// <summary>All kinds of entries, each with a sample made of known values.</summary>
internal static class Entries
{
    private static readonly Guid Id = new("00000000-0000-7000-8000-000000000001");

    public static IReadOnlyList<(Type Type, string Kind)> All { get; } =
    [
        .. typeof(IEntry).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IEntry)))
            .Select(t => (t, (string)t.GetProperty("Kind", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)).OrderBy(e => e.Item2, StringComparer.Ordinal),
    ];

    /// <summary>The entry as the journal holds it.</summary>
    public static JsonNode Sample(Type type) => JsonSerializer.SerializeToNode(Make(type), type, YilianJson.Options)!;

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, p.Name!))]);
    }

    private static object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            return Many(type, name);
        }

        return type switch
        {
            _ when type == typeof(string) => name,
            _ when type == typeof(Guid) => Id,
            _ when type == typeof(DateTimeOffset) => City.Morning,
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 7,
            _ when type == typeof(double) => 1.5,
            _ when type == typeof(decimal) => 2.5m,
            _ => Make(type),
        };
    }

    private static object Many(Type type, string name)
    {
        var parts = type.GetGenericArguments();
        if (parts.Length == 2)
        {
            return new Dictionary<string, decimal>(StringComparer.Ordinal) { ["dead"] = 2.5m };
        }

        var one = Array.CreateInstance(parts[0], 1);
        one.SetValue(Value(parts[0], name), 0);
        return one;
    }
}
