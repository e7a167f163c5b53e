using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Warnings.Reading;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Drafting;

/// <summary>二（一）2: a draft is handed to review (送审), and another person approves it or sends it back (审核).</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ReviewWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<SubmitWarning, Guid>("POST", "/information/warnings/{id}/submit", Submit, ShowWarningSlice.Shown);
        api.MapCommand<ReviewWarning, Guid>("POST", "/information/warnings/{id}/review", Review, ShowWarningSlice.Shown);
    }

    private static async Task<Guid> Submit(Guid id, SubmitWarning request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        desk.Caller.Demand(Permissions.WarningsDraft, warning.CallerOf());
        warning.DemandVersion(request.Version);
        warning.Submit(desk.Caller.DisplayName, desk.Now);
        var reviewers = WarningDesk.Reviewers(warning.CallerOf(), desk.Service<IOrganizationBook>());
        desk.Record(
            new WarningSubmitted(id, $"请审核：{warning.Headline}", [.. reviewers.Select(r => new Addressee(r, Asks.Review, id))]),
            $"送审预警：{Lines.Short(warning.Headline)}", new Subject(warning.AudienceId, Organization: warning.IssuerId));
        return id;
    }

    private static async Task<Guid> Review(Guid id, ReviewWarning request, Desk desk, CancellationToken ct)
    {
        var warning = await desk.FindWarning(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.WarningsReview, WarningDesk.Reviewers(warning.CallerOf(), desk.Service<IOrganizationBook>()));
        warning.DemandVersion(request.Version);
        if (!request.Approve && string.IsNullOrWhiteSpace(request.Comment))
        {
            throw new InvalidRequestException("comment", "退回时请说明需要修改什么|Say what has to be changed");
        }

        warning.Review(request.Approve, request.Comment?.Trim(), desk.Caller.UserId, desk.Caller.DisplayName, desk.Now);
        var told = new Addressee(warning.CallerOf(), Asks.Read, id, null, warning.WriterId);
        desk.Record(
            new WarningReviewed(id, request.Approve, request.Comment, request.Approve ? $"审核通过，可以发布：{warning.Headline}" : $"审核退回：{warning.Headline}", [new Settlement(id, Asks.Review, null)], [told]),
            $"{(request.Approve ? "审核通过" : "审核退回")}预警：{Lines.Short(warning.Headline)}", new Subject(warning.AudienceId, Organization: actingFor));
        return id;
    }
}
