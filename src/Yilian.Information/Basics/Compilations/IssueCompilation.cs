using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Attachments;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Compilations;

/// <summary>
/// 二（一）1: issues the compilation to all member units in one act (汇总编辑后及时发送各成员单位): it gets its number, its content stays as it
/// is now, the document is made and kept, and everybody is asked to sign for it.
/// </summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class IssueCompilationSlice : ISlice
{
    public const string ClockKind = "compilation-receipt";

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<IssueCompilation, Guid>("POST", "/information/compilations/{id}/issue", Handle, ShowCompilationSlice.Shown);

    internal static async Task<Guid> Handle(Guid id, IssueCompilation request, Desk desk, CancellationToken ct)
    {
        var options = desk.Service<IOptions<CompilationOptions>>().Value;
        var sources = desk.Service<IEnumerable<ICompilationSource>>().ToList();
        var compilation = await desk.FindForOffice(id, ct);
        compilation.DemandDraft();
        compilation.DemandVersion(request.Version);
        var items = await CompilationContent.Load(compilation, desk.Db, sources, ct);
        DemandSound(items);
        var everyone = await desk.AudienceOf([Audience.Everyone], ct);
        await Freeze(items, sources, everyone, desk, ct);
        var due = desk.Now.AddDays(options.ReceiptDays);
        compilation.Issue(await NextNumber(desk, options, ct), request.Signatory, desk.Now, desk.Caller.DisplayName, due);
        compilation.AudienceId = everyone;
        await KeepFiles(compilation, items, options, desk, ct);
        Record(compilation, items.Count, Ask(compilation, due, options, desk), desk);
        return id;
    }

    private static void DemandSound(List<ItemContent> items)
    {
        if (items.Count == 0)
        {
            throw new RuleBrokenException("compilations.empty", "本期还没有内容，请先选入条目再编发。|There is nothing in this issue yet; pick something first.");
        }

        var gone = items.Where(i => i.Notice is "missing" or "withdrawn").Select(i => i.Item.Title).ToList();
        if (gone.Count > 0)
        {
            throw new RuleBrokenException("compilations.source-withdrawn", $"以下材料已被报送单位撤回，请先从本期移除：{string.Join('、', gone.Take(5))}{(gone.Count > 5 ? " 等" : "")}。|Some articles were withdrawn by their units; take them out first.");
        }
    }

    private static async Task Freeze(List<ItemContent> items, List<ICompilationSource> sources, Guid everyone, Desk desk, CancellationToken ct)
    {
        foreach (var (item, source) in items)
        {
            item.Content = source is null ? null : CompilationContent.Freeze(source);
        }

        foreach (var source in sources)
        {
            await source.Publish([.. items.Where(i => string.Equals(i.Item.SourceKind, source.Kind, StringComparison.Ordinal)).Select(i => i.Item.SourceId!.Value)], everyone, desk, ct);
        }
    }

    // Taken within the commit: a refusal leaves no gap, and nobody gets the same one.
    private static async Task<string> NextNumber(Desk desk, CompilationOptions options, CancellationToken ct)
    {
        var year = desk.Now.ToOffset(Numbers.Beijing).Year;
        var name = $"compilation-{year}";
        var series = await desk.Db.Set<NumberSeries>().SingleOrDefaultAsync(n => n.Name == name, ct);
        if (series is null)
        {
            desk.Add(series = new NumberSeries { Name = name });
        }

        return options.NumberOf(year, ++series.Last);
    }

    private static async Task KeepFiles(Compilation compilation, List<ItemContent> items, CompilationOptions options, Desk desk, CancellationToken ct)
    {
        var docx = CompilationDocument.Write(compilation, items, options, desk.Service<Operation>());
        var document = await desk.Keep(compilation.Id, compilation.AudienceId, CompilationDocument.FileName(compilation), docx, ct);
        (compilation.DocumentId, compilation.Sha256) = (document.Id, document.Sha256);
        if (CompilationAnnex.Has(items))
        {
            compilation.AnnexId = (await desk.Keep(compilation.Id, compilation.AudienceId, CompilationAnnex.FileName(compilation), CompilationAnnex.Write(items), ct)).Id;
        }
    }

    private static List<Addressee> Ask(Compilation compilation, DateTimeOffset due, CompilationOptions options, Desk desk)
    {
        var recipients = desk.Service<IOrganizationBook>().Recipients();
        foreach (var unit in recipients)
        {
            var clock = new Clock
            {
                ClockKind = ClockKind,
                Title = "签收汇编",
                SubjectId = compilation.Id,
                OwnerId = unit.Id,
                StartedAt = desk.Now,
                DueAt = due,
                NextAt = due,
                Basis = $"信息汇编编发后 {options.ReceiptDays} 天内签收",
            };
            desk.Add(clock);
            desk.Add(new CompilationReceipt { CompilationId = compilation.Id, OrganizationId = unit.Id, ClockId = clock.Id, SentAt = desk.Now, DueAt = due });
        }

        return [.. recipients.Select(u => new Addressee(u.Id, Asks.Acknowledge, compilation.Id, due))];
    }

    private static void Record(Compilation compilation, int items, List<Addressee> to, Desk desk) => desk.Record(
        new CompilationIssued(compilation.Id, compilation.Number!, $"请签收《{compilation.Title}》（{compilation.Number}）", items, compilation.Signatory!, compilation.DueAt!.Value, compilation.Sha256!, to),
        $"总指挥部办公室编发 {compilation.Number}《{Lines.Short(compilation.Title)}》，共 {items} 条，发送 {to.Count} 个单位", new Subject(compilation.AudienceId, Organization: KnownHeadquarters.General));
}
