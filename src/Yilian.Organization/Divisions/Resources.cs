namespace Yilian.Organization.Divisions;

/// <summary>The data files that travel inside the assembly.</summary>
internal static class Resources
{
    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
}
