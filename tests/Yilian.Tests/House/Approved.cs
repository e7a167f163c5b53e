using Xunit;

namespace Yilian.Tests.House;

/// <summary>Texts that are made from the code and kept beside it. <c>YILIAN_APPROVE=1</c> writes them anew; the difference is then reviewed like code.</summary>
internal static class Approved
{
    private static readonly Lazy<string> Found = new(() =>
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Yilian.slnx")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("Yilian.slnx");
        }

        return at.FullName;
    });

    /// <summary>The repository.</summary>
    public static string Root => Found.Value;

    private static bool Writing => string.Equals(Environment.GetEnvironmentVariable("YILIAN_APPROVE"), "1", StringComparison.Ordinal);

    /// <summary>The text must be what the file of the repository says.</summary>
    public static void Check(string path, string text)
    {
        var file = Path.Combine(Root, path);
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        var kept = File.Exists(file) ? File.ReadAllText(file) : "";
        if (!string.Equals(kept, text, StringComparison.Ordinal))
        {
            Assert.Fail($"{path} does not say what the code does. If the code is right, run the tests with YILIAN_APPROVE=1 and commit the file. First difference: {Difference(kept, text)}");
        }
    }

    /// <summary>The C# files of a folder of the repository, what is generated left out; paths relative to the root.</summary>
    public static IEnumerable<string> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Difference(string kept, string text)
    {
        var (old, now) = (kept.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => !string.Equals(old.ElementAtOrDefault(i), now.ElementAtOrDefault(i), StringComparison.Ordinal));
        return $"line {line + 1}, kept “{old.ElementAtOrDefault(line)}”, now “{now.ElementAtOrDefault(line)}”.";
    }
}
