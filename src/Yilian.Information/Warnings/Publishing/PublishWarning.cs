using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Warnings.Feed;
using Yilian.Information.Warnings.Kinds;
using Yilian.Information.Warnings.Reading;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Publishing;

/// <summary>二（一）2: 各类预警信息和预警措施在对外发布的同时，应及时向市各指挥部及成员单位通报: one command, one commit.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class PublishWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<PublishWarning, Guid>("POST", "/information/warnings/{id}/publish", Handle, ShowWarningSlice.Shown).RenewsFeed();

    private static async Task<Guid> Handle(Guid id, PublishWarning request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        desk.Caller.Demand(Permissions.WarningsPublish, warning.CallerOf());
        warning.DemandVersion(request.Version);
        var urgent = string.IsNullOrWhiteSpace(request.UrgentReason) ? null : request.UrgentReason.Trim();
        if (urgent is not null && warning.State != WarningStates.Approved)
        {
            desk.Caller.ActFor(null, Permissions.WarningsReview, WarningDesk.Reviewers(warning.CallerOf(), desk.Service<IOrganizationBook>()));
        }

        var options = desk.Service<IOptions<WarningOptions>>().Value;
        var earlier = await Earlier(warning, desk, ct);
        warning.Publish(urgent, desk.Caller.DisplayName, desk.Now);
        var settles = await Replace(warning, earlier, desk, ct);
        warning.AudienceId = await desk.AudienceOf([Audience.Everyone], ct);
        await Message.Seal(warning, earlier, desk, options, ct);
        var receipt = request.AcknowledgeMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : options.ReceiptTime(warning.Color, desk.Now);
        var to = Circulation.Begin(warning, receipt, options.CallTime(warning.Color), desk);
        Record(warning, settles, to, desk);
        return id;
    }

    /// <summary>What was sent before in its chain, oldest first: the references of the message.</summary>
    public static Task<List<Warning>> Earlier(Warning warning, Desk desk, CancellationToken ct) =>
        desk.Db.Set<Warning>().Where(w => w.ChainId == warning.ChainId && w.Id != warning.Id && w.SentAt != null && w.Origin == Warning.Own).OrderBy(w => w.SentAt).ThenBy(w => w.Id).ToListAsync(ct);

    private static async Task<IReadOnlyList<Settlement>> Replace(Warning warning, List<Warning> earlier, Desk desk, CancellationToken ct)
    {
        if (warning.UpdatesId is not { } replaced)
        {
            return [new Settlement(warning.Id, Asks.Review, null)];
        }

        var before = earlier.Find(w => w.Id == replaced);
        if (before is not { IsInForce: true })
        {
            throw new RuleBrokenException("warnings.update-too-late", "原预警已不在生效状态（已更新、解除或到期），不能再更新；如仍有风险请新发预警。|The warning it updates is no longer in force; draft a new one.");
        }

        before.End(WarningStates.Superseded, warning.Headline, desk.Now);
        return [new Settlement(warning.Id, Asks.Review, null), .. await desk.Release(before.Id, ct)];
    }

    private static void Record(Warning w, IReadOnlyList<Settlement> settles, List<Addressee> to, Desk desk) => desk.Record(
        new WarningPublished(w.Id, w.MessageType, w.Identifier!, $"请签收：{w.Headline}（{w.AreaText}）", w.KindCode, w.Color!, w.ExpiresAt, w.UpdatesId, w.UrgentReason, w.Sha256!, settles, to),
        $"{(w.MessageType == Warning.Update ? "更新" : "发布")}{w.KindName}{Colors.TitleOf(w.Color)}预警：{Lines.Short(w.AreaText)}，同时通报 {to.Count(t => t.Ask == Asks.Acknowledge)} 个单位",
        new Subject(w.AudienceId, Organization: w.IssuerId));
}
