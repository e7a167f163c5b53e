using System.Text;
using Xunit;
using Yilian.Host;

namespace Yilian.Tests.House;

/// <summary>docs/where.md: from the clause of the notice to the code, the routes, the entries and the tests.</summary>
public sealed class WhereTests
{
    private const string Head = """
        # Where things are

        Written by a test (`tests/Yilian.Tests/House/WhereTests.cs`; rewrite with `YILIAN_APPROVE=1`). From the clause of the city's notice to
        what carries it out. Search here for the Chinese term, or for a route seen in the browser.

        """;

    [Fact]
    public async Task Where_says_which_code_routes_entries_and_tests_carry_out_each_clause()
    {
        var folder = Directory.CreateTempSubdirectory("yilian-where-");
        await using var app = YilianHost.Build(["--Storage:Data=" + folder.FullName, "--hostBuilder:reloadConfigOnChange=false"]);
        var text = new StringBuilder(Head);
        foreach (var clause in Slices.All.SelectMany(s => s.Clauses.Select(c => (c.Number, c.Title, Slice: s))).GroupBy(c => $"{c.Number} {c.Title}", StringComparer.Ordinal).OrderBy(g => Rank(g.Key)))
        {
            Write(text, clause.Key, clause.Select(c => c.Slice), app);
        }

        Write(text, "The house itself (no clause)", Slices.All.Where(s => s.Clauses.Count == 0), app);
        folder.Delete(recursive: true);

        Approved.Check("docs/where.md", text.ToString());
    }

    [Fact]
    public void One_clause_has_one_title() =>
        Assert.All(Slices.All.SelectMany(s => s.Clauses).GroupBy(c => c.Number, StringComparer.Ordinal), g => Assert.Single(g.Select(c => c.Title).Distinct(StringComparer.Ordinal)));

    private static void Write(StringBuilder text, string title, IEnumerable<SliceFacts> slices, Microsoft.AspNetCore.Builder.WebApplication app)
    {
        text.Append($"\n## {title}\n\n| use case | file | routes | entries | tests |\n|---|---|---|---|---|\n");
        foreach (var slice in slices.OrderBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.Type.Name, StringComparer.Ordinal))
        {
            string[] cells =
            [
                slice.Type.Name.Replace("Slice", "", StringComparison.Ordinal), $"[{slice.File["src/Yilian.".Length..]}](../{slice.File})",
                Cell(Slices.RoutesOf(slice, app).Select(r => $"`{r}`")), Cell(Slices.EntriesOf(slice).Select(e => $"`{e}`")), Cell(TestsOf(slice)),
            ];
            text.Append($"| {string.Join(" | ", cells)} |\n");
        }
    }

    private static string Cell(IEnumerable<string> lines) => string.Join("<br>", lines);

    // Tests lie in the same folders as what they test, or in the nearest folder above.
    private static IEnumerable<string> TestsOf(SliceFacts slice)
    {
        for (var folder = slice.Folder.Replace("src/Yilian.", "tests/Yilian.Tests/", StringComparison.Ordinal); folder.Length > "tests/Yilian.Tests".Length; folder = FolderOf(folder))
        {
            var tests = Directory.Exists(Path.Combine(Approved.Root, folder)) ? Approved.Sources(folder, "*Tests.cs").Where(f => string.Equals(FolderOf(f), folder, StringComparison.Ordinal)).ToList() : [];
            if (tests.Count > 0)
            {
                return tests.Select(f => $"[{Path.GetFileNameWithoutExtension(f)}](../{f})");
            }
        }

        return [];
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    // As the notice goes on: 一 二 三, then by what follows.
    private static string Rank(string clause) => string.Concat(clause.Select(c => "一二三四五六七八九十".IndexOf(c) is >= 0 and var i ? (char)('0' + i) : c));
}
