using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>版头, 主体's frame and 版记: what stands before and after the text.</summary>
internal static class Parts
{
    // The head's mark begins 35 mm below the edge of the text area; what stands above it takes its lines from that.
    private const int MarkFromTop = 1984;
    private const double LargestMark = 48;

    /// <summary>版头: copy number, secrecy, urgency; the red mark; the number; the red line.</summary>
    public static IEnumerable<OpenXmlElement> Head(OfficialDocument document)
    {
        string[] above = [.. new[] { document.CopyNumber, document.Secrecy, document.Urgency }.OfType<string>()];
        foreach (var line in above)
        {
            yield return Blocks.Own(Line(), Blocks.Run(line, Blocks.Look(ReferenceEquals(line, document.CopyNumber) ? Styles.Song : Styles.Hei, 16)));
        }

        yield return Masthead(document.Masthead, MarkFromTop - (above.Length * PageLayout.Line));
        yield return Number(document);
        yield return Blocks.Styled(Styles.Title, document.Title, new SpacingBetweenLines { Before = (PageLayout.Line * 2).ToString(), Line = Styles.TitleLine.ToString(), LineRule = LineSpacingRuleValues.Exact });
        if (document.Recipients is { } recipients)
        {
            yield return Blocks.Styled(Styles.Recipients, recipients.TrimEnd('：', ':') + "：", Before(1));
        }
        else
        {
            yield return Blocks.Gap();
        }
    }

    /// <summary>附件说明, 发文机关署名, 成文日期.</summary>
    public static IEnumerable<OpenXmlElement> Tail(OfficialDocument document)
    {
        for (var i = 0; i < document.Attachments.Count; i++)
        {
            yield return Attachment(document.Attachments, i);
        }

        if (document.SignedBy is { } signed)
        {
            yield return Signature(signed, document.Date);
        }

        if (document.Date is { } date)
        {
            yield return Blocks.Own(Right(DateFromRight), Blocks.Run(Written(date)));
        }
    }

    /// <summary>成文日期 in Arabic figures without leading zeros.</summary>
    public static string Written(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    private const double DateFromRight = 4;

    private static Paragraph Masthead(string text, int before)
    {
        var points = Math.Min(LargestMark, Math.Floor((double)PageLayout.TextWidth / 20 / Math.Max(1, text.Length)));
        var properties = new ParagraphProperties(
            new SnapToGrid { Val = false }, new SpacingBetweenLines { Before = before.ToString(), Line = ((int)(points * 24)).ToString(), LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Center });
        return Blocks.Own(properties, Blocks.Run(text, Blocks.Look(Styles.TitleSong, points, Blocks.Red)));
    }

    // The red line lies 4 mm below the number; upward the number stands left and the signatory right.
    private static Paragraph Number(OfficialDocument document)
    {
        var properties = new ParagraphProperties(
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 11, Color = Blocks.Red }));
        if (document.Signatory is not null)
        {
            properties.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageLayout.TextWidth - PageLayout.Character }));
        }

        properties.Append(new SpacingBetweenLines { Before = (PageLayout.Line * 2).ToString(), Line = PageLayout.Line.ToString(), LineRule = LineSpacingRuleValues.Exact });
        if (document.Signatory is not { } signatory)
        {
            properties.Append(new Justification { Val = JustificationValues.Center });
            return Blocks.Own(properties, Blocks.Run(document.Number ?? ""));
        }

        properties.Append(new Indentation { Left = PageLayout.Character.ToString(), LeftChars = 100 });
        return Blocks.Own(
            properties, Blocks.Run(document.Number ?? ""), new Run(new TabChar()), Blocks.Run("签发人：", Blocks.Look(Styles.Song, 16)), Blocks.Run(signatory, Blocks.Look(Styles.Kai, 16)));
    }

    // 附件：1. the first; those after it begin below the first's number.
    private static Paragraph Attachment(IReadOnlyList<string> names, int index)
    {
        var text = names.Count == 1 ? $"附件：{names[0]}" : index == 0 ? $"附件：1. {names[0]}" : $"{index + 1}. {names[index]}";
        var properties = new ParagraphProperties();
        properties.Append(Before(index == 0 ? 1 : 0));
        properties.Append(index == 0
            ? new Indentation { Left = (PageLayout.Character * 5).ToString(), Hanging = (PageLayout.Character * 3).ToString() }
            : new Indentation { Left = (PageLayout.Character * 5).ToString() });
        return Blocks.Own(properties, Blocks.Run(text));
    }

    // The issuer's name stands centered over the date, so that the seal covers both; a longer name comes no nearer to the edge than two characters.
    private static Paragraph Signature(string issuer, DateOnly? date)
    {
        var dateWidth = date is { } d ? WidthOf(Written(d)) : 0;
        var properties = Right(Math.Max(2, DateFromRight + ((dateWidth - WidthOf(issuer)) / 2)));
        properties.PrependChild(new KeepNext());
        properties.SpacingBetweenLines = Before(2);
        return Blocks.Own(properties, Blocks.Run(issuer));
    }

    // In characters of the body: figures and Latin letters are half as wide.
    private static double WidthOf(string text) => text.Sum(c => c < 128 ? 0.5 : 1);

    private static ParagraphProperties Line() => new(Before(0));

    private static ParagraphProperties Right(double characters) => new(
        Before(0), new Indentation { Right = ((int)(characters * PageLayout.Character)).ToString() }, new Justification { Val = JustificationValues.Right });

    private static SpacingBetweenLines Before(int lines) => new() { Before = (lines * PageLayout.Line).ToString(), Line = PageLayout.Line.ToString(), LineRule = LineSpacingRuleValues.Exact };
}
