using Microsoft.AspNetCore.Routing;
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

/// <summary>二（一）2 解除: lifted at once when the danger is over (突发事件应对法第七十条); the public feed and everybody who was told follow in the same commit.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class CancelWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<CancelWarning, Guid>("POST", "/information/warnings/{id}/cancel", Handle, ShowWarningSlice.Shown).RenewsFeed();

    private static async Task<Guid> Handle(Guid id, CancelWarning request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        if (!warning.IsOwn)
        {
            throw new RuleBrokenException("warnings.not-ours", "这是其他机构发布的预警，只能由其解除。|Somebody else issued this warning; only they lift it.");
        }

        desk.Caller.Demand(Permissions.WarningsPublish, warning.CallerOf());
        warning.DemandInForce();
        warning.DemandVersion(request.Version);
        var lifting = LiftingOf(warning, request.Reason.Trim(), desk);
        var earlier = await PublishWarningSlice.Earlier(lifting, desk, ct);
        warning.End(WarningStates.Cancelled, request.Reason.Trim(), desk.Now);
        await Message.Seal(lifting, earlier, desk, desk.Service<IOptions<WarningOptions>>().Value, ct);
        lifting.Settle(WarningStates.Noted, desk.Now, desk.Caller.DisplayName);
        desk.Add(lifting);
        Record(warning, lifting, await desk.Release(id, ct), desk);
        return id;
    }

    private static Warning LiftingOf(Warning w, string reason, Desk desk) => new()
    {
        ChainId = w.ChainId,
        MessageType = Warning.Cancel,
        Origin = Warning.Own,
        UpdatesId = w.Id,
        IssuerId = w.IssuerId,
        IssuerName = w.IssuerName,
        Status = w.Status,
        Scope = w.Scope,
        KindCode = w.KindCode,
        KindName = w.KindName,
        Color = w.Color,
        Headline = $"{w.IssuerName}解除{w.KindName}{Colors.TitleOf(w.Color)}预警",
        Caution = reason,
        Measures = "预警解除后仍请留意后续天气和水情变化。",
        Area = w.Area,
        AreaText = w.AreaText,
        EffectiveAt = desk.Now,
        AudienceId = w.AudienceId,
        CreatedAt = desk.Now,
        CreatedBy = desk.Caller.DisplayName,
        UpdatedAt = desk.Now,
        UpdatedBy = desk.Caller.DisplayName,
    };

    private static void Record(Warning w, Warning lifting, IReadOnlyList<Settlement> settles, Desk desk)
    {
        var to = desk.Service<IOrganizationBook>().ToldOf(w.IssuerId).Select(u => new Addressee(u.Id, Asks.Read, lifting.Id)).ToList();
        desk.Record(
            new WarningCancelled(w.Id, lifting.Id, $"{lifting.Headline}（{w.AreaText}）", lifting.Caution, lifting.Sha256!, settles, to),
            $"解除{w.KindName}{Colors.TitleOf(w.Color)}预警：{Lines.Short(lifting.Caution)}", new Subject(w.AudienceId, Organization: w.IssuerId));
    }
}
