using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Warnings.Reading;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Drafting;

/// <summary>二（一）2: a unit drafts a warning, new or in place of one that holds.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class DraftWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditWarning, Guid>("POST", "/information/warnings", Handle, ShowWarningSlice.Shown with { Status = StatusCodes.Status201Created });

    private static async Task<Guid> Handle(EditWarning request, Desk desk, CancellationToken ct)
    {
        var before = request.UpdatesId is { } id ? await desk.FindWarning(id, ct) : null;
        before?.DemandInForce();
        var alarm = before is null && request.AlarmId is { } asked ? await desk.FindAlarm(asked, ct) : null;
        var issuer = before is null ? IssuerOf(request, desk) : OwnerOf(before, desk.Caller);
        var draft = new Warning
        {
            MessageType = before is null ? Warning.Alert : Warning.Update,
            Origin = Warning.Own,
            UpdatesId = before?.Id,
            AlarmId = before?.AlarmId ?? alarm?.Id,
            IssuerId = issuer,
            IssuerName = desk.Service<IOrganizationBook>().Find(issuer)!.Name,
            Status = desk.Service<Operation>().Exercise is null ? "Actual" : "Exercise",
            Scope = "Public",
            AudienceId = await desk.DraftAudience(issuer, ct),
            CreatedAt = desk.Now,
            CreatedBy = desk.Caller.DisplayName,
            UpdatedAt = desk.Now,
            UpdatedBy = desk.Caller.DisplayName,
            WriterId = desk.Caller.UserId,
            KindCode = request.KindCode,
            KindName = "",
            Headline = "",
            Caution = "",
            Measures = "",
            Area = "",
            AreaText = "",
        };
        draft.ChainId = before?.ChainId ?? draft.Id;
        await Writing.Fill(draft, request, desk, ct);
        desk.Add(draft);
        desk.Record(
            new WarningDrafted(draft.Id, issuer, draft.KindCode, draft.Color!, draft.Headline, draft.UpdatesId), $"起草预警：{Lines.Short(draft.Headline)}", new Subject(draft.AudienceId, Organization: issuer));
        if (alarm is not null)
        {
            await WarningFromAlarmSlice.Begun(alarm, draft, desk, ct);
        }

        return draft.Id;
    }

    private static Guid IssuerOf(EditWarning request, Desk desk) => desk.Caller.ActFor(request.IssuerId, Permissions.WarningsDraft, request.IssuerId is { } asked ? [asked] : desk.Caller.With(Permissions.WarningsDraft));

    private static Guid OwnerOf(Warning before, Caller caller)
    {
        if (before is not { IsOwn: true, IssuerId: { } issuer })
        {
            throw new RuleBrokenException("warnings.not-ours", "这是其他机构发布的预警，只能由其更新或解除。|Somebody else issued this warning; only they update or lift it.");
        }

        caller.Demand(Permissions.WarningsDraft, issuer);
        return issuer;
    }
}

/// <summary>二（一）2: changes a draft; what was approved has to be reviewed again.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class EditWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<EditWarning, Guid>("PUT", "/information/warnings/{id}", Handle, ShowWarningSlice.Shown);
        api.MapBareCommand("DELETE", "/information/warnings/{id}", Discard, Show<Guid>.NoContent);
    }

    private static async Task<Guid> Handle(Guid id, EditWarning request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        desk.Caller.Demand(Permissions.WarningsDraft, warning.CallerOf());
        warning.DemandOpen();
        warning.DemandVersion(request.Version);
        await Writing.Fill(warning, request, desk, ct);
        warning.Edited(desk.Caller.UserId, desk.Caller.DisplayName, desk.Now);
        desk.Record(new WarningEdited(id, warning.Version), $"修改预警草稿：{Lines.Short(warning.Headline)}", new Subject(warning.AudienceId, Organization: warning.IssuerId));
        return id;
    }

    private static async Task<Guid> Discard(Guid id, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        desk.Caller.Demand(Permissions.WarningsDraft, warning.CallerOf());
        warning.DemandOpen();
        desk.Db.Remove(warning);
        desk.Record(new WarningDiscarded(id, warning.Headline), $"删除预警草稿：{Lines.Short(warning.Headline)}", new Subject(warning.AudienceId, Organization: warning.IssuerId));
        return id;
    }
}
