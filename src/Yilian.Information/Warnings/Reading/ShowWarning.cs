using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Warnings.Publishing;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;

namespace Yilian.Information.Warnings.Reading;

/// <summary>二（一）2: a warning to read, to review or to publish, with the message as the public gets it.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ShowWarningSlice : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, WarningView>(Handle);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/warnings/{id:guid}", Handle);

    internal static async Task<WarningView> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var w = await desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw NotFoundException.Of<Warning>(id);
        var book = desk.Service<IOrganizationBook>();
        var options = desk.Service<IOptions<WarningOptions>>().Value;
        var receipts = await desk.Db.Set<WarningReceipt>().AsNoTracking().Where(r => r.WarningId == id).ToListAsync(ct);
        var unsigned = receipts.Where(r => r.AcknowledgedAt is null && w.IsInForce && desk.Caller.Has(Permissions.IncidentsAcknowledge, r.OrganizationId)).Select(r => book.RefOf(r.OrganizationId)).ToList();
        var chain = await Chain(w, desk, ct);
        var call = await desk.Db.Set<Clock>().AsNoTracking().Where(c => c.SubjectId == id && c.ClockKind == WarningDesk.CallClock && c.State == Clock.Running).Select(c => (DateTimeOffset?)c.DueAt).FirstOrDefaultAsync(ct);
        var area = Areas.Read(w.Area);
        return new WarningView(
            w.Id, w.MessageType, w.Origin, w.State, w.Status, w.Identifier, w.IssuerId, w.IssuerName, w.UpdatesId,
            w.KindCode, w.KindName, w.Color, w.Headline, w.Caution, w.Measures, area, w.AreaText, Areas.Counties(area, book), Areas.Geometry(area),
            w.EffectiveAt, w.ExpiresAt, w.Happening, w.CreatedAt, w.CreatedBy, w.UpdatedAt, w.UpdatedBy, w.SentAt, w.PublishedBy, w.ReviewedBy, w.ReviewComment, w.UrgentReason, w.EndedAt, w.EndReason,
            w.Cap ?? Message.Preview(w, [.. chain.Where(c => c.SentAt is not null && c.Id != w.Id)], book, options, desk.Now), ListWarningsSlice.FlagsOf(w),
            [.. chain.Select(c => new WarningLink(c.Id, c.MessageType, c.State, c.Color, c.Headline, c.SentAt))],
            ListWarningsSlice.CountsOf(receipts, desk.Now), w.IsOpen ? book.ToldOf(w.IssuerId).Count : receipts.Count, ReceiptMinutes(w, receipts, options, desk.Now), call,
            w.Version, [.. w.May(desk.Caller, book, unsigned.Count), .. w.Begins(desk.Caller)], unsigned, await WarningOrigin.Rows(id, desk, book, ct), await AlarmOf(w, desk, ct));
    }

    private static async Task<AlarmRef?> AlarmOf(Warning w, ReadingDesk desk, CancellationToken ct) =>
        w.AlarmId is { } id && await desk.Db.Set<Alarm>().AsNoTracking().Where(a => a.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) is { } alarm ? alarm.Ref() : null;

    private static int ReceiptMinutes(Warning w, List<WarningReceipt> receipts, WarningOptions options, DateTimeOffset now) =>
        (int)(receipts.Count > 0 ? receipts[0].DueAt - receipts[0].SentAt : options.ReceiptTime(w.Color, now)).TotalMinutes;

    // Our own chains have an id; those of others hang together by what they refer to.
    private static async Task<List<Warning>> Chain(Warning w, ReadingDesk desk, CancellationToken ct)
    {
        var all = desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db);
        if (w.IsOwn)
        {
            return await all.Where(c => c.ChainId == w.ChainId && (c.SentAt != null || c.Id == w.Id)).OrderBy(c => c.SentAt == null).ThenBy(c => c.SentAt).ToListAsync(ct);
        }

        var named = await desk.Db.Set<WarningReference>().Where(r => r.WarningId == w.Id).Select(r => r.Identifier).ToListAsync(ct);
        var naming = await desk.Db.Set<WarningReference>().Where(r => r.Identifier == w.Identifier || EF.Parameter(named).Contains(r.Identifier)).Select(r => r.WarningId).ToListAsync(ct);
        return await all.Where(c => c.Id == w.Id || EF.Parameter(naming).Contains(c.Id) || (c.Origin != Warning.Own && EF.Parameter(named).Contains(c.Identifier!))).OrderBy(c => c.SentAt).Take(50).ToListAsync(ct);
    }
}
