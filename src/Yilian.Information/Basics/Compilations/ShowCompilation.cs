using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: a compilation to read, or to edit.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ShowCompilationSlice : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, CompilationView>(Handle);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/compilations/{id}", Handle);

    internal static async Task<CompilationView> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var c = await desk.Db.Set<Compilation>().AsNoTracking().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw NotFoundException.Of<Compilation>(id);
        var items = await CompilationContent.Load(c, desk.Db, desk.Service<IEnumerable<ICompilationSource>>(), ct);
        var receipts = await desk.Db.Set<CompilationReceipt>().AsNoTracking().Where(r => r.CompilationId == id).ToListAsync(ct);
        var book = desk.Service<IOrganizationBook>();
        var options = desk.Service<IOptions<CompilationOptions>>().Value;
        var unsigned = receipts.Where(r => r.AcknowledgedAt is null && desk.Caller.Has(Permissions.IncidentsAcknowledge, r.OrganizationId)).Select(r => book.RefOf(r.OrganizationId)).ToList();
        return new CompilationView(
            c.Id, c.Number, c.Title, c.Introduction, c.State, c.Since, [.. items.Select(i => ViewOf(i, c.IsDraft))],
            c.CreatedAt, c.CreatedBy, c.UpdatedAt, c.UpdatedBy, c.IssuedAt, c.IssuedBy, c.Signatory, c.DueAt,
            c.IsDraft ? book.Recipients().Count : receipts.Count, ReceiptFigures.Of(receipts, desk.Now), c.Sha256, CompilationAnnex.Has(items),
            CompilationDocument.MarkOf(c, desk.Service<Operation>()), options.Masthead, options.Issuer, c.Version, May(c, unsigned.Count, desk.Caller), unsigned);
    }

    private static CompilationItemView ViewOf(ItemContent content, bool draft)
    {
        var (item, source) = content;
        return new CompilationItemView(
            item.Id, item.SourceKind, item.SourceId, item.Section, item.OrganizationId, source?.OrganizationName, item.Title, item.Summary, content.Text, source?.Text,
            draft ? content.Notice : null, source?.Attachments ?? []);
    }

    private static List<string> May(Compilation compilation, int unsigned, Caller caller)
    {
        var may = new List<string>();
        if (compilation.IsDraft && caller.Has(Permissions.Compilations, KnownHeadquarters.General))
        {
            may.AddRange(["edit", "issue", "discard"]);
        }

        if (unsigned > 0)
        {
            may.Add("acknowledge");
        }

        if (!compilation.IsDraft && caller.Sees.Contains(KnownHeadquarters.General))
        {
            may.Add("receipts");
        }

        return may;
    }
}
