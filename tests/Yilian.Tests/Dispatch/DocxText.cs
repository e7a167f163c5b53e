using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Yilian.Tests.Dispatch;

/// <summary>What a document says.</summary>
internal static class DocxText
{
    /// <summary>Its text; the file is checked against the schema on the way.</summary>
    public static string Of(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => e.Description));
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    public static int Pictures(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return file.MainDocumentPart!.ImageParts.Count();
    }
}
