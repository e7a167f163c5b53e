using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphProperties = DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Yilian.Platform.Documents;

/// <summary>Pictures in the text of a document.</summary>
internal static class Pictures
{
    private const long EmuPerMillimeter = 36_000;
    private const int PixelsPerModule = 8;

    /// <summary>A QR code (GB/T 18284, ISO/IEC 18004) as PNG; still read when 15 % of it is damaged.</summary>
    public static byte[] QrCode(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }

    /// <summary>A square picture in the middle of a line of its own.</summary>
    /// <param name="number">Of the picture within the document, from 1.</param>
    /// <param name="description">For who cannot see it.</param>
    public static Paragraph Square(string relationship, uint number, int millimeters, string description)
    {
        var side = millimeters * EmuPerMillimeter;
        var picture = new Drawn.Picture(
            new Drawn.NonVisualPictureProperties(new Drawn.NonVisualDrawingProperties { Id = number, Name = $"Picture {number}" }, new Drawn.NonVisualPictureDrawingProperties()),
            new Drawn.BlipFill(new Blip { Embed = relationship }, new Stretch(new FillRectangle())),
            new Drawn.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = side, Cy = side }), new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
        var inline = new Inline(
            new Extent { Cx = side, Cy = side }, new DocProperties { Id = number, Name = $"Picture {number}", Description = description },
            new Graphic(new GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), new Run(new Drawing(inline)));
    }
}
