using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>Puts the parts of a document into a .docx file whose bytes depend on nothing but the content.</summary>
internal static class DocxFile
{
    private const string Odd = "rIdOdd";
    private const string Even = "rIdEven";
    private const string OddHead = "rIdOddHead";
    private const string EvenHead = "rIdEvenHead";

    // The earliest moment that a zip file can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Fill(file.AddMainDocumentPart(), document);
            file.ChangeIdOfPart(file.MainDocumentPart!, "rIdMain");
        }

        return Still(stream.ToArray());
    }

    private static void Fill(MainDocumentPart main, OfficialDocument document)
    {
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = Styles.All();
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = Styles.FontTable();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
            new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.AddNewPart<FooterPart>(Odd).Footer = new Footer(PageNumber(JustificationValues.Right));
        main.AddNewPart<FooterPart>(Even).Footer = new Footer(PageNumber(JustificationValues.Left));
        main.AddNewPart<HeaderPart>(OddHead).Header = new Header(Mark(document.Mark));
        main.AddNewPart<HeaderPart>(EvenHead).Header = new Header(Mark(document.Mark));
        for (var i = 0; i < document.Pictures.Count; i++)
        {
            using var png = new MemoryStream(document.Pictures[i], writable: false);
            main.AddImagePart(ImagePartType.Png, OfficialDocument.RelationshipOf(i + 1)).FeedData(png);
        }

        List<OpenXmlElement> text = [.. Parts.Head(document), .. document.Body.Select(e => e.CloneNode(deep: true)), .. Parts.Tail(document)];
        main.Document = new Document(new Body([.. text, .. Imprint.After(text, document), PageLayout.Section(OddHead, EvenHead, Odd, Even)]));
    }

    // "— 1 —" in size 4, one character from the outer edge.
    private static Paragraph PageNumber(JustificationValues side)
    {
        var look = Blocks.Look(Styles.Plain, 14);
        var indentation = side == JustificationValues.Right ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 };
        return Blocks.Own(
            new ParagraphProperties(new SpacingBetweenLines { Line = "320", LineRule = LineSpacingRuleValues.Exact }, indentation, new Justification { Val = side }),
            Blocks.Run("— ", look), Field(FieldCharValues.Begin), new Run(Blocks.Look(Styles.Plain, 14), new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            Field(FieldCharValues.Separate), Blocks.Run("1", Blocks.Look(Styles.Plain, 14)), Field(FieldCharValues.End), Blocks.Run(" —", Blocks.Look(Styles.Plain, 14)));
    }

    private static Run Field(FieldCharValues part) => new(Blocks.Look(Styles.Plain, 14), new FieldChar { FieldCharType = part });

    private static Paragraph Mark(string? text) => Blocks.Own(
        new ParagraphProperties(new SpacingBetweenLines { Line = "320", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Center }),
        Blocks.Run(text ?? "", Blocks.Look(Styles.Hei, 14, Blocks.Red)));

    // A zip file says when each of its entries was written; here always the same.
    private static byte[] Still(byte[] docx)
    {
        using var target = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(docx, writable: false)))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? "" : e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var read = entry.Open();
                using var write = copy.Open();
                read.CopyTo(write);
            }
        }

        return target.ToArray();
    }
}
