using System.Globalization;
using CsCheck;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Grading;

namespace Yilian.Tests.Information.Incidents.Grading;

public sealed class GradeTableTests
{
    private static readonly string[] Codes = ["11A01", "11C01", "11D01", "11G01", "12F01", "12N01", "12Q01", "13B01", "13C01"];

    [Theory]
    [InlineData("12F01", "dead=0", "IV")]
    [InlineData("12F01", "dead=1", "IV")]
    [InlineData("12F01", "dead=2", "IV")]
    [InlineData("12F01", "dead=3", "III")]
    [InlineData("12F01", "dead=9", "III")]
    [InlineData("12F01", "dead=10", "II")]
    [InlineData("12F01", "dead=29", "II")]
    [InlineData("12F01", "dead=30", "I")]
    [InlineData("12G01", "seriouslyInjured=9", "IV")]
    [InlineData("12G01", "seriouslyInjured=10", "III")]
    [InlineData("12G01", "seriouslyInjured=49", "III")]
    [InlineData("12G01", "seriouslyInjured=50", "II")]
    [InlineData("12G01", "seriouslyInjured=99", "II")]
    [InlineData("12G01", "seriouslyInjured=100", "I")]
    [InlineData("12D01", "seriouslyInjured=5,poisoned=5", "III")]
    [InlineData("12H01", "lossWan=999.99", "IV")]
    [InlineData("12H01", "lossWan=1000", "III")]
    [InlineData("12H01", "lossWan=4999.99", "III")]
    [InlineData("12H01", "lossWan=5000", "II")]
    [InlineData("12H01", "lossWan=9999.99", "II")]
    [InlineData("12H01", "lossWan=10000", "I")]
    public void Accidents_are_graded_by_decree_493(string code, string figures, string grade) => Assert.Equal(grade, Propose(code, figures));

    [Theory]
    [InlineData("11C01", "dead=9", "IV")]
    [InlineData("11C01", "dead=5,missing=5", "III")]
    [InlineData("11C01", "dead=49", "III")]
    [InlineData("11C01", "dead=50", "II")]
    [InlineData("11C01", "dead=299", "II")]
    [InlineData("11C01", "dead=300", "I")]
    [InlineData("11C01", "magnitude=4.9", "IV")]
    [InlineData("11C01", "magnitude=5", "III")]
    [InlineData("11C01", "magnitude=5.9", "III")]
    [InlineData("11C01", "magnitude=6", "II")]
    [InlineData("11C01", "magnitude=6.9", "II")]
    [InlineData("11C01", "magnitude=7", "I")]
    [InlineData("11D01", "dead=2", "IV")]
    [InlineData("11D01", "dead=3", "III")]
    [InlineData("11D01", "lossWan=99.9", "IV")]
    [InlineData("11D01", "lossWan=100", "III")]
    [InlineData("11D01", "lossWan=500", "II")]
    [InlineData("11D01", "lossWan=1000", "I")]
    [InlineData("11G01", "burntHectares=0.99", "IV")]
    [InlineData("11G01", "burntHectares=1", "III")]
    [InlineData("11G01", "burntHectares=99.9", "III")]
    [InlineData("11G01", "burntHectares=100", "II")]
    [InlineData("11G01", "burntHectares=999.9", "II")]
    [InlineData("11G01", "burntHectares=1000", "I")]
    [InlineData("11G01", "seriouslyInjured=10", "III")]
    [InlineData("11B01", "lossWan=99", "IV")]
    [InlineData("11B01", "lossWan=100", "III")]
    [InlineData("11B01", "lossWan=1000", "II")]
    [InlineData("11B01", "lossWan=5000", "I")]
    [InlineData("11A01", "dead=9", "III")]
    [InlineData("11A01", "dead=10", "II")]
    public void Natural_disasters_are_graded_by_their_own_tables(string code, string figures, string grade) => Assert.Equal(grade, Propose(code, figures));

    [Theory]
    [InlineData("12Q01", "evacuated=4999", "IV")]
    [InlineData("12Q01", "evacuated=5000", "III")]
    [InlineData("12Q01", "evacuated=10000", "II")]
    [InlineData("12Q01", "evacuated=50000", "I")]
    [InlineData("12Q01", "poisoned=9", "IV")]
    [InlineData("12Q01", "poisoned=10", "III")]
    [InlineData("12Q01", "poisoned=50", "II")]
    [InlineData("12Q01", "poisoned=100", "I")]
    [InlineData("12Q01", "lossWan=499", "IV")]
    [InlineData("12Q01", "lossWan=500", "III")]
    [InlineData("12Q01", "lossWan=2000", "II")]
    [InlineData("12Q01", "lossWan=10000", "I")]
    [InlineData("12N01", "evacuated=9999", "IV")]
    [InlineData("12N01", "evacuated=10000", "III")]
    [InlineData("12N01", "evacuated=50000", "II")]
    [InlineData("12N01", "evacuated=150000", "I")]
    public void Pollution_and_special_equipment_have_columns_of_their_own(string code, string figures, string grade) => Assert.Equal(grade, Propose(code, figures));

    [Theory]
    [InlineData("13B01", "poisoned=30", "IV")]
    [InlineData("13B01", "poisoned=100", "IV")]
    [InlineData("13B01", "poisoned=101", "III")]
    [InlineData("13B01", "poisoned=101,dead=1", "II")]
    [InlineData("13B01", "dead=1", "III")]
    [InlineData("13B01", "dead=9", "III")]
    [InlineData("13B01", "dead=10", "II")]
    [InlineData("13C01", "poisoned=9", "IV")]
    [InlineData("13C01", "poisoned=10", "III")]
    [InlineData("13C01", "poisoned=50", "II")]
    [InlineData("13C01", "dead=4", "III")]
    [InlineData("13C01", "dead=5", "II")]
    public void Poisonings_are_graded_by_the_public_health_plan(string code, string figures, string grade) => Assert.Equal(grade, Propose(code, figures));

    [Theory]
    [InlineData("99", "IV")]
    [InlineData("100", "III")]
    [InlineData("499", "III")]
    [InlineData("500", "II")]
    [InlineData("1000", "I")]
    public void A_threatening_landslide_is_graded_by_the_people_under_it(string exposed, string grade) =>
        Assert.Equal(grade, GradeTable.Propose("11D01", true, Figures("exposed=" + exposed)).Grade);

    [Fact]
    public void The_highest_grade_of_any_criterion_counts() => Assert.Equal("II", Propose("12F01", "dead=1,seriouslyInjured=12,lossWan=6000"));

    [Fact]
    public void Social_security_incidents_are_not_graded_by_figures()
    {
        var (grade, reason) = GradeTable.Propose("14A01", false, Figures("dead=40"));

        Assert.Null(grade);
        Assert.Contains("突发事件应对法第三条", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_not_happened_yet_and_shows_no_figure_is_not_graded() => Assert.Null(GradeTable.Propose("11A01", true, Figures("")).Grade);

    [Fact]
    public void A_class_without_a_table_is_proposed_as_general_and_asks_for_a_person() =>
        Assert.Contains("人工核定", GradeTable.Propose("11F01", false, Figures("dead=50")).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_reason_names_the_figure_the_limit_and_the_law() =>
        Assert.Equal("死亡 3 人（≥ 3），达到较大标准（生产安全事故报告和调查处理条例（国务院令第493号）第三条）。", GradeTable.Propose("12F01", false, Figures("dead=3")).Reason);

    [Fact]
    public void More_deaths_never_lower_the_grade() =>
        Gen.Select(Gen.Int[0, Codes.Length - 1].Select(i => Codes[i]), Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 60_000])
            .Sample((code, one, more, evacuated) => Rank(Propose(code, $"dead={one + more},evacuated={evacuated}")) <= Rank(Propose(code, $"dead={one},evacuated={evacuated}")), iter: 3_000);

    private static int Rank(string? grade) => Array.IndexOf(GradeTable.Grades, grade);

    private static string? Propose(string code, string figures) => GradeTable.Propose(code, false, Figures(figures)).Grade;

    private static Dictionary<string, decimal> Figures(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('='))
        .ToDictionary(f => FigureKinds.All.Single(k => k.Key == f[0]).Key, f => decimal.Parse(f[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
