using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Log;

/// <summary>三.2: the duty log is written and read; newest first.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class KeepLogSlice : ISlice
{
    private const int ClockInaccuracy = 10;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organization/duty/log", List);
        api.MapCommand<WriteLog, Guid>("POST", "/organization/duty/log", Write, Show.As<Guid, LogRow>(Read, StatusCodes.Status201Created));
    }

    private static async Task<Page<LogRow>> List(ReadingDesk desk, Guid organizationId, string? after, int? limit, CancellationToken ct)
    {
        desk.Caller.DemandMember(organizationId);
        var (skip, take) = Paging.Of(after, limit);
        var entries = desk.Db.Set<LogEntry>().Where(l => l.OrganizationId == organizationId);
        var total = await entries.CountAsync(ct);
        return Paging.Page(await LogRows.Of(desk.Db, entries.OrderByDescending(l => l.OccurredAt).ThenByDescending(l => l.Id).Skip(skip).Take(take), ct), skip, take, total);
    }

    private static async Task<LogRow> Read(Guid id, ReadingDesk desk, CancellationToken ct) => (await LogRows.Of(desk.Db, desk.Db.Set<LogEntry>().Where(l => l.Id == id), ct)).Single();

    private static async Task<Guid> Write(WriteLog request, Desk desk, CancellationToken ct)
    {
        desk.DemandOrganization(request.OrganizationId);
        desk.Caller.Demand(Permissions.DutyKeep, request.OrganizationId);
        await RefuseWrongCorrection(request, desk, ct);
        var entry = EntryOf(request, desk);
        desk.Add(entry);
        desk.Record(
            new DutyLogWritten(entry.Id, entry.OrganizationId, entry.Source, entry.Content, entry.Handling, entry.Result, entry.CorrectsId),
            $"值班日志{(entry.CorrectsId is null ? "" : "更正")}：{entry.Source}", (await desk.AboutOwn(entry.OrganizationId, ct)) with { OccurredAt = entry.OccurredAt });
        return entry.Id;
    }

    private static LogEntry EntryOf(WriteLog request, Desk desk) => new()
    {
        OrganizationId = request.OrganizationId,
        OccurredAt = HappenedAt(request, desk),
        RecordedAt = desk.Now,
        By = desk.Caller.DisplayName,
        ById = desk.Caller.UserId ?? Guid.Empty,
        Source = request.Source.Trim(),
        Content = request.Content.Trim(),
        Handling = Blank(request.Handling),
        Result = Blank(request.Result),
        CorrectsId = request.CorrectsId,
    };

    private static DateTimeOffset HappenedAt(WriteLog request, Desk desk)
    {
        var at = Moments.Whole(request.OccurredAt ?? desk.Now);
        return at <= desk.Now.AddMinutes(ClockInaccuracy) ? at : throw new InvalidRequestException("occurredAt", "时间晚于当前时间，请检查|The time lies in the future");
    }

    private static async Task RefuseWrongCorrection(WriteLog request, Desk desk, CancellationToken ct)
    {
        if (request.CorrectsId is not { } corrected)
        {
            return;
        }

        if (!await desk.Db.Set<LogEntry>().AnyAsync(l => l.Id == corrected && l.OrganizationId == request.OrganizationId, ct))
        {
            throw new InvalidRequestException("correctsId", "要更正的记录不存在|The line to be corrected does not exist");
        }

        if (await desk.Db.Set<LogEntry>().AnyAsync(l => l.CorrectsId == corrected, ct))
        {
            throw new RuleBrokenException("duty.log-corrected", "该记录已被更正，请在最新的一条上继续更正。|That line was corrected already; correct the newest one.");
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
