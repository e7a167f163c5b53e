using System.Text;
using Xunit;
using Yilian.Organization.Import;
using Yilian.Organization.Liaisons;

namespace Yilian.Tests.Organization;

public sealed class LiaisonSheetTests
{
    private const string Headings = "单位代码,姓名,职级,手机,办公电话,角色(联络员/替补)\n";
    private const string Mobile = "10000000001";

    [Fact]
    public void Without_a_role_somebody_is_the_liaison_officer()
    {
        var parsed = Parse(Headings + $"CIVIL,张三,正科级,{Mobile},,\nCIVIL,李四,副科级,１００００００００２２,0396-1234,替补");

        Assert.Equal([false, true], parsed.Lines.Select(l => l.StandIn));
        Assert.Equal("10000000022", parsed.Lines[1].Mobile);
        Assert.Empty(parsed.Errors);
    }

    [Theory]
    [InlineData("NONE,张三,正科级,10000000001,,", "单位代码")]
    [InlineData("CIVIL,,正科级,10000000001,,", "姓名")]
    [InlineData("CIVIL,张三,,10000000001,,", "职级")]
    [InlineData("CIVIL,张三,正科级,,,", "手机")]
    [InlineData("CIVIL,张三,正科级,13x00000001,,", "手机")]
    [InlineData("CIVIL,张三,正科级,10000000001,无,", "办公电话")]
    [InlineData("CIVIL,张三,正科级,10000000001,,主任", "角色")]
    public void A_bad_cell_is_named_by_row_and_column(string row, string column)
    {
        var error = Assert.Single(Parse(Headings + row).Errors);

        Assert.Equal((2, column), (error.Row, error.Column));
    }

    [Fact]
    public void A_wrong_mobile_is_not_repeated_in_the_message() =>
        Assert.DoesNotContain("13x00000001", Assert.Single(Parse(Headings + "CIVIL,张三,正科级,13x00000001,,").Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_for_the_same_role_of_a_unit_are_an_error_on_the_second()
    {
        var parsed = Parse(Headings + $"CIVIL,张三,正科级,{Mobile},,\nCIVIL,李四,正科级,{Mobile},,联络员");

        Assert.Equal(3, Assert.Single(parsed.Errors).Row);
        Assert.Equal("张三", Assert.Single(parsed.Lines).Name);
    }

    private static Parsed<LiaisonLine> Parse(string csv) =>
        LiaisonSheet.Parse(SheetFile.Read(Encoding.UTF8.GetBytes(csv)), code => string.Equals(code, "CIVIL", StringComparison.Ordinal));
}
