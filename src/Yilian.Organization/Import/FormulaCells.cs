using System.IO.Compression;
using System.Xml;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>
/// A formula's value is what the spreadsheet program last worked out and saved. Where it saved none, or an error such as #REF!, nothing
/// is guessed: the cell is named.
/// </summary>
internal static class FormulaCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, IgnoreComments = true };

    /// <exception cref="InvalidRequestException">A formula on the first sheet has no value.</exception>
    public static void RefuseUnread(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook, writable: false));
        if (FirstSheet(archive) is not { } sheet)
        {
            return;
        }

        using var xml = XmlReader.Create(sheet.Open(), Settings);
        while (xml.ReadToFollowing("c", Main))
        {
            var (cell, error) = (xml.GetAttribute("r") ?? "?", string.Equals(xml.GetAttribute("t"), "e", StringComparison.Ordinal));
            var (formula, value) = Inside(xml);
            if (error)
            {
                throw Wrong($"单元格 {cell} 是错误值 {value}，请改正后再导入|Cell {cell} holds the error {value}");
            }

            if (formula && string.IsNullOrEmpty(value))
            {
                throw Wrong($"单元格 {cell} 是没有结果的公式，请在 Excel 或 WPS 中打开并保存一次，或改为数值|Cell {cell} is a formula without a saved value; open and save the file once");
            }
        }
    }

    private static (bool Formula, string? Value) Inside(XmlReader cell)
    {
        var (formula, value) = (false, (string?)null);
        if (cell.IsEmptyElement)
        {
            return (formula, value);
        }

        var depth = cell.Depth;
        cell.Read();
        while (cell.Depth > depth)
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                formula = true;
                cell.Skip();
            }
            else if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = cell.ReadElementContentAsString();
            }
            else
            {
                cell.Skip();
            }
        }

        return (formula, value);
    }

    private static ZipArchiveEntry? FirstSheet(ZipArchive archive)
    {
        var relation = FirstOf(archive.GetEntry("xl/workbook.xml"), "sheet", x => x.GetAttribute("id", Relations));
        var target = relation is null
            ? null
            : FirstOf(archive.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", x => string.Equals(x.GetAttribute("Id"), relation, StringComparison.Ordinal) ? x.GetAttribute("Target") : null);
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static string? FirstOf(ZipArchiveEntry? part, string element, Func<XmlReader, string?> read)
    {
        if (part is null)
        {
            return null;
        }

        using var xml = XmlReader.Create(part.Open(), Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && string.Equals(xml.LocalName, element, StringComparison.Ordinal) && read(xml) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static InvalidRequestException Wrong(string text) => new("file", text);
}
