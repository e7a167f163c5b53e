using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Host.Storage;
using Yilian.Platform.Journal;

namespace Yilian.Tests.House;

/// <summary>What keeps the house as docs and architecture describe it.</summary>
public sealed class HouseTests
{
    private const int LongestFile = 400;

    // Contracts, Protocols <- Platform <- Organization <- Information <- { Consultation, Dispatch } <- Command <- Host; Contracts <- Exercises <- Host
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Contracts"] = [],
        ["Protocols"] = [],
        ["Platform"] = ["Contracts", "Protocols"],
        ["Organization"] = ["Contracts", "Protocols", "Platform"],
        ["Information"] = ["Contracts", "Protocols", "Platform", "Organization"],
        ["Consultation"] = ["Contracts", "Protocols", "Platform", "Organization", "Information"],
        ["Dispatch"] = ["Contracts", "Protocols", "Platform", "Organization", "Information"],
        ["Command"] = ["Contracts", "Protocols", "Platform", "Organization", "Information", "Consultation", "Dispatch"],
        ["Exercises"] = ["Contracts"],
        ["Host"] = ["Contracts", "Protocols", "Platform", "Organization", "Information", "Consultation", "Dispatch", "Command", "Exercises"],
    };

    public static TheoryData<string> Projects => [.. Approved.Sources("src", "*.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_where_the_arrows_allow(string project)
    {
        var name = NameOf(project);
        var references = XDocument.Load(Path.Combine(Approved.Root, project)).Descendants("ProjectReference").Select(r => NameOf(r.Attribute("Include")!.Value)).ToList();

        Assert.DoesNotContain(references, r => !Arrows[name].Contains(r, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Approved.Root, "Yilian.slnx"));

        Assert.All(Approved.Sources("src", "*.csproj").Concat(Approved.Sources("tests", "*.csproj")), p => Assert.Contains(p, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_contracts_refer_to_nothing()
    {
        var contracts = XDocument.Load(Path.Combine(Approved.Root, "src/Yilian.Contracts/Yilian.Contracts.csproj"));

        Assert.DoesNotContain(contracts.Descendants(), e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference");
    }

    [Fact]
    public void The_sqlite_migrations_are_up_to_date()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_postgres_migrations_are_up_to_date()
    {
        using var db = new PostgresDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Assert.DoesNotContain(new[] { "src", "tests" }.SelectMany(folder => Approved.Sources(folder)), f => File.ReadLines(Path.Combine(Approved.Root, f)).Count() > LongestFile);

    [Fact]
    public void Every_table_begins_with_the_name_of_its_section()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        string[] sections = ["journal", "access", "platform", "organization", "information", "consultation", "dispatch", "command"];

        Assert.All(db.Model.GetEntityTypes(), e => Assert.Contains(e.GetTableName()!.Split('_')[0], sections));
    }

    [Fact]
    public void Every_slice_is_sealed_and_not_part_of_the_public_surface() =>
        Assert.All(Slices.All, s => Assert.True(s.Type.IsSealed && !s.Type.IsPublic, s.Type.Name));

    [Fact]
    public void Every_use_case_of_a_section_names_its_clause() =>
        Assert.DoesNotContain(Slices.All, s => s.Project != "Platform" && s.Clauses.Count == 0);

    [Fact]
    public void Nothing_but_the_lane_appends_to_the_journal()
    {
        var writers = Approved.Sources("src").Where(f => File.ReadAllText(Path.Combine(Approved.Root, f)).Contains("INSERT INTO journal_entry", StringComparison.Ordinal)
            || File.ReadAllText(Path.Combine(Approved.Root, f)).Contains($"Set<{nameof(JournalRow)}>().Add", StringComparison.Ordinal));

        Assert.Equal(["src/Yilian.Platform/Journal/JournalWriter.cs"], writers);
    }

    [Fact]
    public void Every_refusal_speaks_both_languages()
    {
        var silent = Approved.Sources("src").SelectMany(f => File.ReadLines(Path.Combine(Approved.Root, f)).Select((line, i) => (f, i, line)))
            .Where(l => l.line.Contains("ErrorMessage = \"", StringComparison.Ordinal) && !l.line.Contains('|') && !l.f.EndsWith("Options.cs", StringComparison.Ordinal) && !l.line.Contains("Journal:", StringComparison.Ordinal))
            .Select(l => $"{l.f}:{l.i + 1}");

        Assert.Empty(silent);
    }

    [Fact]
    public async Task The_openapi_document_is_the_one_that_the_browsers_types_are_made_from()
    {
        await using var city = await City.Start();
        using var http = city.Connection();

        Approved.Check("web/openapi.json", await http.GetStringAsync("/openapi/v1.json"));
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project).Replace("Yilian.", "", StringComparison.Ordinal);
}
