using CsCheck;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Reports;

namespace Yilian.Tests.Information.Incidents.Reports;

public sealed class FigureBookTests
{
    private static readonly Gen<List<Report>> Books = Gen.Select(Gen.Int[0, 50], Gen.Int[0, 5].Array[1, 8], (start, values) => values.Select((v, i) => Told(i + 1, (start + (i * 7)) % 20, v)).ToList());

    [Fact]
    public void The_order_in_which_reports_were_entered_does_not_change_what_stands() =>
        Books.Sample(book => FigureBook.Current(book).SequenceEqual(FigureBook.Current(Enumerable.Reverse(book))));

    [Fact]
    public void What_stands_is_what_the_last_change_says() => Books.Sample(book =>
        FigureBook.Changes(book)[book.InOrder().Last().Number].Where(c => c.After is not null).ToDictionary(c => c.Key, c => c.After!.Value, StringComparer.Ordinal)
            .SequenceEqual(FigureBook.Current(book).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(21, "二十一")]
    [InlineData(99, "九十九")]
    [InlineData(100, "100")]
    public void Follow_ups_are_counted_as_people_count(int number, string word) => Assert.Equal(word, Numbers.Chinese(number));

    [Fact]
    public void A_line_is_never_cut_inside_a_character() => Gen.Int[0, 130].Sample(lead =>
    {
        var line = Lines.Short(new string('水', lead) + string.Concat(Enumerable.Repeat("😀", 40)));
        return !char.IsHighSurrogate(line.TrimEnd('…')[^1]);
    });

    [Fact]
    public void Every_figure_has_a_name_a_unit_and_a_key_of_its_own()
    {
        Assert.Distinct(FigureKinds.All.Select(k => k.Key));
        Assert.All(FigureKinds.All, k => Assert.True(k.Title.Length > 0 && k.Unit.Length > 0 && k.English.Length > 0));
    }

    private static Report Told(int number, int hour, int dead) => new()
    {
        IncidentId = Guid.Empty,
        Number = number,
        ReportKind = Report.FollowUp,
        Label = "",
        Text = "",
        OccurredAt = City.Morning.AddHours(hour),
        RecordedAt = City.Morning,
        Late = false,
        OrganizationId = Guid.Empty,
        ByName = "",
        Figures = $$"""{"dead":{{dead}}}""",
    };
}
