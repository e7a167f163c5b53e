using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: a unit opened an issue. Not the same as signing for it.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class SeeCompilationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapBareCommand("POST", "/information/compilations/{id}/seen", Handle, Show<bool>.NoContent);

    private static async Task<bool> Handle(Guid id, Desk desk, CancellationToken ct)
    {
        var mine = desk.Caller.Sees;
        foreach (var receipt in await desk.Db.Set<CompilationReceipt>().Where(r => r.CompilationId == id && mine.Contains(r.OrganizationId)).ToListAsync(ct))
        {
            if (receipt.See(desk.Now, desk.Caller.DisplayName))
            {
                desk.Record(
                    new CompilationSeen(id, receipt.OrganizationId), $"{desk.Service<IOrganizationBook>().Find(receipt.OrganizationId)?.ShortName}已查看信息汇编",
                    new Subject(await AudienceOf(desk, receipt, ct), Organization: receipt.OrganizationId));
            }
        }

        return true;
    }

    internal static Task<Guid> AudienceOf(Desk desk, CompilationReceipt receipt, CancellationToken ct) => desk.AudienceOf([KnownHeadquarters.General, receipt.OrganizationId], ct);
}

/// <summary>二（一）1 签收: one tap; late ones are marked, a second tap changes nothing.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class AcknowledgeCompilationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<AcknowledgeCompilation, Guid>("POST", "/information/compilations/{id}/acknowledge", Handle, ShowCompilationSlice.Shown);

    internal static async Task<Guid> Handle(Guid id, AcknowledgeCompilation request, Desk desk, CancellationToken ct)
    {
        var compilation = await desk.Db.Set<Compilation>().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw NotFoundException.Of<Compilation>(id);
        var asked = await desk.Db.Set<CompilationReceipt>().Where(r => r.CompilationId == id).Select(r => r.OrganizationId).ToListAsync(ct);
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsAcknowledge, request.OrganizationId is { } named ? asked.Append(named) : asked);
        var receipt = await desk.Db.Set<CompilationReceipt>().FindAsync([id, actingFor], ct)
            ?? throw new RuleBrokenException("compilations.nothing-to-acknowledge", "本期汇编没有发给本单位签收。|This issue was not sent to this unit.");
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        await Sign(compilation, receipt, desk.Caller.DisplayName, at, desk, ct);
        return id;
    }

    internal static async Task Sign(Compilation compilation, CompilationReceipt receipt, string by, DateTimeOffset at, Desk desk, CancellationToken ct)
    {
        if (!receipt.Acknowledge(at, by))
        {
            return;
        }

        (await desk.Find<Clock>(receipt.ClockId, ct)).Meet(at);
        desk.Record(
            new CompilationAcknowledged(compilation.Id, receipt.OrganizationId, receipt.Late, [new Settlement(compilation.Id, Asks.Acknowledge, receipt.OrganizationId)]),
            $"{desk.Service<IOrganizationBook>().Find(receipt.OrganizationId)?.ShortName}{(receipt.Late ? "逾期" : "")}签收 {compilation.Number}",
            new Subject(await SeeCompilationSlice.AudienceOf(desk, receipt, ct), Organization: receipt.OrganizationId, OccurredAt: at));
    }
}

/// <summary>二（一）1: the general office sees who has read and signed, and who has not.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class CompilationReceiptsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/compilations/{id}/receipts", Handle);

    private static async Task<IReadOnlyList<CompilationReceiptRow>> Handle(Guid id, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        if (!await desk.Db.Set<Compilation>().Visible(desk.Caller, desk.Db).AnyAsync(c => c.Id == id, ct))
        {
            throw NotFoundException.Of<Compilation>(id);
        }

        if (!desk.Caller.Sees.Contains(KnownHeadquarters.General))
        {
            throw new RightMissingException(Permissions.Compilations, KnownHeadquarters.General);
        }

        var receipts = await desk.Db.Set<CompilationReceipt>().AsNoTracking().Where(r => r.CompilationId == id).ToListAsync(ct);
        return [.. receipts.Select(r => RowOf(r, book, desk.Now)).OrderBy(r => Rank(r.State)).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    private static CompilationReceiptRow RowOf(CompilationReceipt r, IOrganizationBook book, DateTimeOffset now)
    {
        var unit = book.Find(r.OrganizationId);
        return new CompilationReceiptRow(
            r.OrganizationId, unit?.Name ?? "", unit?.ShortName ?? "", unit?.Kind ?? "", unit?.LiaisonMissing ?? true, unit?.DutyPhones ?? [], r.StateAt(now), r.SentAt, r.DueAt,
            r.SeenAt, r.SeenBy, r.AcknowledgedAt, r.AcknowledgedBy, r.Late, r.RemindedAt);
    }

    private static int Rank(string state) => state switch
    {
        "overdue" => 0,
        "sent" => 1,
        "seen" => 2,
        _ => 3,
    };
}
