using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Warnings.Reading;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Receipts;

/// <summary>二（一）2: a unit opened a warning, and signs for it (签收).</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class AcknowledgeWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapBareCommand("POST", "/information/warnings/{id}/seen", See, Show<bool>.NoContent);
        api.MapCommand<AcknowledgeWarning, Guid>("POST", "/information/warnings/{id}/acknowledge", Acknowledge, ShowWarningSlice.Shown);
    }

    private static async Task<bool> See(Guid id, Desk desk, CancellationToken ct)
    {
        var mine = desk.Caller.Sees;
        foreach (var receipt in await desk.Db.Set<WarningReceipt>().Where(r => r.WarningId == id && mine.Contains(r.OrganizationId)).ToListAsync(ct))
        {
            if (receipt.See(desk.Now, desk.Caller.DisplayName))
            {
                var warning = await desk.FindWarning(id, ct);
                desk.Record(new WarningSeen(id, receipt.OrganizationId), $"{NameOf(receipt, desk)}已查看预警", new Subject(await AudienceOf(warning, receipt, desk, ct), Organization: receipt.OrganizationId));
            }
        }

        return true;
    }

    private static async Task<Guid> Acknowledge(Guid id, AcknowledgeWarning request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        var asked = await desk.Db.Set<WarningReceipt>().Where(r => r.WarningId == id).Select(r => r.OrganizationId).ToListAsync(ct);
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsAcknowledge, request.OrganizationId is { } named ? asked.Append(named) : asked);
        var receipt = await desk.Db.Set<WarningReceipt>().FindAsync([id, actingFor], ct)
            ?? throw new RuleBrokenException("warnings.nothing-to-acknowledge", "该预警没有发给本单位签收。|This warning was not sent to this unit.");
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        if (!receipt.Acknowledge(at, desk.Caller.DisplayName))
        {
            return id;
        }

        (await desk.Find<Clock>(receipt.ClockId, ct)).Meet(at);
        Settlement[] settles = [new(id, Asks.Acknowledge, actingFor), new(receipt.ClockId, Asks.Call, null), new(receipt.ClockId, Asks.Read, null)];
        desk.Record(
            new WarningAcknowledged(id, actingFor, receipt.Late, settles), $"{NameOf(receipt, desk)}{(receipt.Late ? "逾期" : "")}签收预警：{Lines.Short(warning.Headline)}",
            new Subject(await AudienceOf(warning, receipt, desk, ct), Organization: actingFor, OccurredAt: at));
        return id;
    }

    private static string? NameOf(WarningReceipt receipt, Desk desk) => desk.Service<IOrganizationBook>().Find(receipt.OrganizationId)?.ShortName;

    private static Task<Guid> AudienceOf(Warning w, WarningReceipt receipt, Desk desk, CancellationToken ct) => desk.AudienceOf([KnownHeadquarters.General, w.CallerOf(), receipt.OrganizationId], ct);
}

/// <summary>二（一）2 叫应: the calls to the persons responsible in the counties concerned, on record.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class CallWarnedSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<CallWarned, Guid>("POST", "/information/warnings/{id}/calls", Handle, ShowWarningSlice.Shown);

    private static async Task<Guid> Handle(Guid id, CallWarned request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.WarningsPublish, [warning.CallerOf(), KnownHeadquarters.General]);
        var receipts = await desk.Db.Set<WarningReceipt>().Where(r => r.WarningId == id).ToListAsync(ct);
        var receipt = receipts.Find(r => r.OrganizationId == request.OrganizationId) ?? throw new InvalidRequestException("organizationId", "该预警没有发给这个单位|The warning was not sent to that unit");
        if (request.Reached)
        {
            (receipt.CalledAt, receipt.CalledPerson) = (desk.Now, request.Person);
        }

        var settles = request.Reached ? new List<Settlement> { new(receipt.ClockId, Asks.Call, null) } : [];
        if (receipts.Where(r => r.Call).All(r => r.CalledAt is not null))
        {
            settles.Add(new Settlement(id, Asks.Call, null));
            (await desk.Db.Set<Clock>().SingleOrDefaultAsync(c => c.SubjectId == id && c.ClockKind == WarningDesk.CallClock, ct))?.Meet(desk.Now);
        }

        desk.Record(
            new WarningCalled(id, request.OrganizationId, request.Phone, request.Person, request.Reached, settles),
            $"电话叫应{desk.Service<IOrganizationBook>().Find(request.OrganizationId)?.ShortName}：{(request.Reached ? "已接通" : "未接通")}", new Subject(warning.AudienceId, Organization: actingFor));
        return id;
    }
}

/// <summary>二（一）2: who has signed for a warning, and who has not; for its issuer and the general headquarters.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class WarningReceiptsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/warnings/{id}/receipts", Handle);

    private static async Task<IReadOnlyList<WarningReceiptRow>> Handle(Guid id, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var warning = await desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw NotFoundException.Of<Warning>(id);
        if (!warning.MayFollow(desk.Caller))
        {
            throw new RightMissingException(Permissions.WarningsPublish, warning.IssuerId);
        }

        var receipts = await desk.Db.Set<WarningReceipt>().AsNoTracking().Where(r => r.WarningId == id).ToListAsync(ct);
        return [.. receipts.Select(r => RowOf(r, book.Find(r.OrganizationId), desk.Now)).OrderBy(r => Rank(r.State)).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    private static WarningReceiptRow RowOf(WarningReceipt r, OrganizationCard? unit, DateTimeOffset now) => new(
        r.OrganizationId, unit?.Name ?? "", r.StateAt(now), r.SentAt, r.DueAt, r.SeenAt, r.AcknowledgedAt, r.AcknowledgedBy, r.Late, r.Escalation, r.Call, r.CalledAt, r.CalledPerson, unit?.DutyPhones ?? []);

    private static int Rank(string state) => state switch
    {
        "overdue" => 0,
        "sent" => 1,
        "seen" => 2,
        _ => 3,
    };
}
