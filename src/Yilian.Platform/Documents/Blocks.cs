using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>Paragraphs and runs.</summary>
internal static class Blocks
{
    public const string Red = "FF0000";

    public static Paragraph Styled(string style, string text, params ReadOnlySpan<OpenXmlElement> further)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        foreach (var one in further)
        {
            properties.Append(one);
        }

        return new Paragraph(properties, Run(text));
    }

    /// <summary>A paragraph whose look is its own.</summary>
    public static Paragraph Own(ParagraphProperties properties, params Run[] runs) => new([properties, .. runs]);

    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
        {
            run.Append(properties);
        }

        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <param name="points">The size in points.</param>
    public static RunProperties Look(string font, double points, string? color = null)
    {
        var size = ((int)(points * 2)).ToString();
        var properties = new RunProperties(Styles.Fonts(font));
        if (color is not null)
        {
            properties.Append(new Color { Val = color });
        }

        properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return properties;
    }

    /// <summary>A blank line, as the standard asks for between some parts.</summary>
    public static Paragraph Gap() => Styled("Normal", "");

    /// <summary>What people paste may hold characters that no XML file may.</summary>
    public static string Clean(string text)
    {
        var plain = text.ReplaceLineEndings("\n");
        var clean = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            if (char.IsHighSurrogate(plain[i]) && i + 1 < plain.Length && char.IsLowSurrogate(plain[i + 1]))
            {
                clean.Append(plain[i]).Append(plain[++i]);
            }
            else if (XmlConvert.IsXmlChar(plain[i]))
            {
                clean.Append(plain[i]);
            }
        }

        return clean.ToString();
    }
}
