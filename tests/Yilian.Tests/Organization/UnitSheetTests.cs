using System.Text;
using Xunit;
using Yilian.Contracts.Organization;
using Yilian.Organization;
using Yilian.Organization.Import;
using Yilian.Organization.Units;

namespace Yilian.Tests.Organization;

public sealed class UnitSheetTests
{
    private const string Headings = "代码,名称,简称,类别,区划代码,值班电话,所属指挥部\n";

    [Fact]
    public void A_good_row_becomes_a_line()
    {
        var line = Assert.Single(Parse(Headings + "CIVIL,市民政局,民政,成员单位,,0396-2222222、110;119,市抗震救灾应急指挥部；FLOOD").Lines);

        Assert.Equal(("CIVIL", "市民政局", "民政", OrganizationKinds.MemberUnit), (line.Code, line.Name, line.ShortName, line.Kind));
        Assert.Equal(["0396-2222222", "110", "119"], line.DutyPhones);
        Assert.Equal(new[] { KnownHeadquarters.Earthquake, KnownHeadquarters.Flood }.Order(), line.HeadquartersIds);
    }

    [Theory]
    [InlineData("市防汛抗旱应急指挥部")]
    [InlineData("防汛抗旱指挥部")]
    [InlineData("驻马店市防汛抗旱应急指挥部")]
    [InlineData("市防汛抗旱应急指挥部办公室")]
    [InlineData("flood")]
    [InlineData("2")]
    public void A_headquarters_is_known_by_the_names_people_use(string name) =>
        Assert.Equal([KnownHeadquarters.Flood], Assert.Single(Parse(Headings + $"A,甲,,,,,{name}").Lines).HeadquartersIds);

    [Theory]
    [InlineData("A B,甲,,,,,", "代码")]
    [InlineData(",甲,,,,,", "代码")]
    [InlineData("GEN,甲,,,,,", "代码")]
    [InlineData("A,,,,,,", "名称")]
    [InlineData("A,甲,,未知,,,", "类别")]
    [InlineData("A,甲,,,4117,,", "区划代码")]
    [InlineData("A,甲,,县区,,,", "区划代码")]
    [InlineData("A,甲,,县区,110000,,", "区划代码")]
    [InlineData("A,甲,,,,电话,", "值班电话")]
    [InlineData("A,甲,,,,,城管指挥部", "所属指挥部")]
    public void A_bad_cell_is_named_by_row_and_column(string row, string column)
    {
        var parsed = Parse(Headings + "OK,好单位,,,,,\n" + row);

        var error = Assert.Single(parsed.Errors);
        Assert.Equal((3, column), (error.Row, error.Column));
        Assert.Equal("OK", Assert.Single(parsed.Lines).Code);
        Assert.Equal(2, parsed.Rows);
    }

    [Fact]
    public void Every_bad_cell_of_a_row_is_named() =>
        Assert.Equal(["代码", "名称", "类别", "值班电话"], Parse(Headings + "?,,,未知,,x,").Errors.Select(e => e.Column));

    [Fact]
    public void A_code_that_stands_twice_in_the_file_is_an_error_on_the_second()
    {
        var parsed = Parse(Headings + "A,甲,,,,,\nA,乙,,,,,");

        Assert.Equal(3, Assert.Single(parsed.Errors).Row);
        Assert.Equal("甲", Assert.Single(parsed.Lines).Name);
    }

    [Fact]
    public void A_missing_column_is_an_error_of_the_headings()
    {
        var parsed = Parse("代码,简称\nA,甲");

        Assert.Equal(new ImportError(1, "名称", "缺少“名称”列"), Assert.Single(parsed.Errors));
        Assert.Empty(parsed.Lines);
    }

    [Fact]
    public void A_column_that_stands_twice_is_an_error_of_the_headings() =>
        Assert.Equal((1, "名称"), Assert.Single(Parse("代码,名称,名称\nA,甲,乙").Errors) is var e ? (e.Row, e.Column) : default);

    [Fact]
    public void A_column_that_is_not_there_leaves_the_unit_as_it_is_and_an_empty_cell_clears()
    {
        var known = new UnitFacts("A", "甲", "小甲", OrganizationKinds.Military, "411726", ["110"], [KnownHeadquarters.Fire]);

        var kept = Assert.Single(Parse("代码,名称\nA,甲").Lines).Over(known);
        var cleared = Assert.Single(Parse(Headings + "A,甲,,,,,").Lines).Over(known);

        Assert.True(kept.Same(known));
        Assert.True(cleared.Same(new UnitFacts("A", "甲", "甲", OrganizationKinds.Military, null, [], [])));
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var line = Assert.Single(Parse(Headings + "A,甲,,县区,411726,110,FLOOD、FIRE").Lines);
        var unit = Unit.New(Guid.CreateVersion7(), line.Over(null));

        Assert.False(unit.Change(line.Over(unit.Facts())));
        Assert.Equal(1, unit.Version);
    }

    [Fact]
    public void Codes_and_phones_typed_full_width_are_understood()
    {
        var line = Assert.Single(Parse(Headings + "Ａ１,甲,,,,０３９６－２２２２,").Lines);

        Assert.Equal("A1", line.Code);
        Assert.Equal(["0396-2222"], line.DutyPhones);
    }

    private static Parsed<UnitLine> Parse(string csv) => UnitSheet.Parse(SheetFile.Read(Encoding.UTF8.GetBytes(csv)));
}
