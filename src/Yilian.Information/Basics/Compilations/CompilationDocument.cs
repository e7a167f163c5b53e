using Yilian.Information.Incidents;
using Yilian.Platform.Access;
using Yilian.Platform.Documents;

namespace Yilian.Information.Basics.Compilations;

/// <summary>The compilation as an official document (GB/T 9704-2012).</summary>
internal static class CompilationDocument
{
    public const string Addressees = "各专项指挥部、各成员单位";

    private const string AnnexName = "应急信息登记表";

    public static byte[] Write(Compilation compilation, IReadOnlyList<ItemContent> items, CompilationOptions options, Operation operation)
    {
        var date = DateOnly.FromDateTime((compilation.IssuedAt ?? compilation.UpdatedAt).ToOffset(Numbers.Beijing).DateTime);
        var document = new OfficialDocument
        {
            Masthead = options.Masthead,
            Title = compilation.Title,
            Number = compilation.Number,
            Recipients = Addressees,
            SignedBy = options.Issuer,
            Date = date,
            PrintedBy = options.Issuer,
            PrintedOn = date,
            Mark = MarkOf(compilation, operation),
        };
        if (compilation.Introduction is { } introduction)
        {
            document.Paragraph($"编者按：{introduction}");
        }

        foreach (var section in items.GroupBy(i => i.Item.Section, StringComparer.Ordinal))
        {
            document.Heading(1, section.Key);
            foreach (var item in section)
            {
                Add(document, item);
            }
        }

        return (CompilationAnnex.Has(items) ? document.Attachment(AnnexName) : document).ToDocx();
    }

    /// <summary>What stands on every page of what is not a document in force; null on one that is.</summary>
    public static string? MarkOf(Compilation compilation, Operation operation) => (compilation.IsDraft, operation.Exercise) switch
    {
        (true, null) => "送审稿（未编发）",
        (true, _) => "演练 · 送审稿（未编发）",
        (false, null) => null,
        _ => "演练文稿，不作为正式公文",
    };

    public static string FileName(Compilation compilation) => $"{compilation.Number ?? compilation.Title + "（送审稿）"}.docx";

    private static void Add(OfficialDocument document, ItemContent item)
    {
        document.Heading(2, item.Item.Title);
        if (item.Source is { } source)
        {
            document.Note($"报送单位：{source.OrganizationName}");
        }

        document.Paragraph(item.Text);
    }
}
