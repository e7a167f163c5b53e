using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Handovers;

/// <summary>三.2: opens the handover of the nearest change of shift; the same one whoever asks, and however often.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class PrepareHandoverSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<PrepareHandover, Guid>("POST", "/organization/duty/handovers", Handle, Show.As<Guid, HandoverView>(HandoverViews.Read, StatusCodes.Status201Created));

    private static async Task<Guid> Handle(PrepareHandover request, Desk desk, CancellationToken ct)
    {
        desk.DemandOrganization(request.OrganizationId);
        desk.Caller.Demand(Permissions.DutyKeep, request.OrganizationId);
        var changes = await Changes.Near(desk.Db, request.OrganizationId, desk.Now, ct);
        var change = await Wanted(request, changes, desk, ct)
            ?? throw new RuleBrokenException("duty.no-change", "近两天的值班表中没有需要交接的班次，请先排班。|The roster has no change of shift around now; fill it first.");
        return (await desk.OpenHandover(request.OrganizationId, change, ct)).Id;
    }

    private static async Task<Change?> Wanted(PrepareHandover request, List<Change> changes, Desk desk, CancellationToken ct)
    {
        if (request.OnShiftId is { } shift)
        {
            return changes.Find(c => c.On.Id == shift) ?? throw new InvalidRequestException("onShiftId", "该班次没有可交接的上一班，或不在近两天内|That shift takes over from nobody, or is not within two days");
        }

        var moments = changes.ConvertAll(c => c.At);
        var done = await desk.Db.Set<ShiftHandover>().Where(h => h.OrganizationId == request.OrganizationId && moments.Contains(h.ChangeAt) && (h.State == ShiftHandover.Signed || h.State == ShiftHandover.Lapsed))
            .Select(h => h.ChangeAt).ToListAsync(ct);
        return changes.Where(c => !done.Contains(c.At)).MinBy(c => (c.At - desk.Now).Duration());
    }
}

/// <summary>三.2: the officer going off notes and signs, the one coming on signs; then nothing is changed any more.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class SignHandoverSlices : ISlice
{
    private static readonly Show<Guid> Shown = Show.As<Guid, HandoverView>(HandoverViews.Read);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<SignHandover, Guid>("PUT", "/organization/duty/handovers/{id}/remarks", Note, Shown);
        api.MapCommand<SignHandover, Guid>("POST", "/organization/duty/handovers/{id}/sign-off", SignOff, Shown);
        api.MapCommand<SignHandover, Guid>("POST", "/organization/duty/handovers/{id}/sign-on", SignOn, Shown);
    }

    private static async Task<Guid> Note(Guid id, SignHandover request, Desk desk, CancellationToken ct)
    {
        var handover = await Find(id, desk, ct);
        handover.Note(Blank(request.Remarks), request.Version);
        desk.Record(new DutyHandoverNoted(id, handover.OrganizationId, handover.Remarks), "填写交接班备注", await desk.AboutOwn(handover.OrganizationId, ct));
        return id;
    }

    private static async Task<Guid> SignOff(Guid id, SignHandover request, Desk desk, CancellationToken ct)
    {
        var handover = await Find(id, desk, ct);
        var content = await HandoverViews.Content(handover, desk.Db, desk.Service<IEnumerable<Platform.Handover.IHandoverItems>>(), desk.Now, ct);
        handover.SignOff(content, Blank(request.Remarks), request.Version, SignerOf(desk));
        var title = $"请接班签字：{handover.OffPerson} 交 {handover.OnPerson}（{BeijingDays.Short(handover.ChangeAt)}），{handover.Items} 项";
        desk.Record(
            new DutyHandoverOffSigned(id, handover.OrganizationId, handover.Items, handover.OffInPlace, title, [new Settlement(id, Asks.Handover, null)], [new Addressee(handover.OrganizationId, Asks.Handover, id, HandoverDesk.DueAt(handover))]),
            $"交班签字：{handover.OffSignedBy}，移交 {handover.Items} 项", await desk.AboutOwn(handover.OrganizationId, ct));
        return id;
    }

    private static async Task<Guid> SignOn(Guid id, SignHandover request, Desk desk, CancellationToken ct)
    {
        var handover = await Find(id, desk, ct);
        handover.SignOn(Blank(request.Remarks), request.Version, SignerOf(desk));
        var lapsed = await desk.LapseEarlier(handover, ct);
        desk.Record(
            new DutyHandoverSigned(id, handover.OrganizationId, handover.OnInPlace, handover.Digest(), [new Settlement(id, Asks.Handover, null), .. lapsed]),
            $"接班签字：{handover.OnSignedBy}，交接完成", await desk.AboutOwn(handover.OrganizationId, ct));
        return id;
    }

    private static async Task<ShiftHandover> Find(Guid id, Desk desk, CancellationToken ct)
    {
        var handover = await desk.Find<ShiftHandover>(id, ct);
        if (!desk.Caller.Sees.Contains(handover.OrganizationId))
        {
            throw NotFoundException.Of<ShiftHandover>(id);
        }

        desk.Caller.Demand(Permissions.DutyKeep, handover.OrganizationId);
        return handover;
    }

    private static Signer SignerOf(Desk desk) => new(desk.Caller.DisplayName, desk.Caller.UserId, desk.Now);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
