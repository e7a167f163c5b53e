using Yilian.Contracts.Information;
using Yilian.Information.Warnings.Kinds;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Drafting;

/// <summary>Puts what was asked into a draft, checked field by field.</summary>
internal static class Writing
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static async Task Fill(Warning draft, EditWarning request, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var template = await TemplateOf(request, desk, ct);
        Areas.Check(request.Area, book);
        CheckTimes(request, desk.Now);
        (draft.KindCode, draft.KindName, draft.Color) = (request.KindCode, WarningKinds.NameOf(request.KindCode), request.Color);
        (draft.Caution, draft.Measures, draft.Happening) = (request.Caution.Trim(), request.Measures.Trim(), request.Happening);
        (draft.Area, draft.AreaText) = (Areas.Write(request.Area), Areas.Text(request.Area, book));
        draft.EffectiveAt = request.EffectiveAt?.ToUniversalTime();
        draft.ExpiresAt = request.ExpiresAt?.ToUniversalTime() ?? (draft.EffectiveAt ?? desk.Now).AddHours(template.Hours);
        draft.Headline = string.IsNullOrWhiteSpace(request.Headline) ? HeadlineOf(draft) : request.Headline.Trim();
    }

    public static string HeadlineOf(Warning w)
    {
        var color = Colors.Find(w.Color)!;
        return $"{w.IssuerName}{(w.MessageType == Warning.Update ? "更新发布" : "发布")}{w.KindName}{color.Title}预警[{color.LevelTitle}]";
    }

    private static async Task<KindTemplate> TemplateOf(EditWarning request, Desk desk, CancellationToken ct)
    {
        var kind = WarningKinds.KindOf(request.KindCode) ?? throw new InvalidRequestException("kindCode", "没有这种预警类别，请从列表中选择|There is no such kind of warning; choose from the list");
        return await WarningKinds.TemplateOf(kind.Code, request.Color, desk.Db, ct)
            ?? throw new InvalidRequestException("color", $"{kind.Name}预警没有{Colors.TitleOf(request.Color)}{(kind.Templates.Count > 0 ? $"，可选：{string.Join('、', kind.Templates.Select(t => Colors.TitleOf(t.Color)))}" : "")}；其他颜色请先在“预警模板”中增加|There is no such color for this kind of warning");
    }

    private static void CheckTimes(EditWarning request, DateTimeOffset now)
    {
        var from = request.EffectiveAt ?? now;
        if (request.ExpiresAt is { } until && (until <= from || until <= now))
        {
            throw new InvalidRequestException("expiresAt", "失效时间应晚于生效时间和当前时间|It must expire after it begins, and in the future");
        }

        if (from > now + Longest || request.ExpiresAt > now + Longest)
        {
            throw new InvalidRequestException("expiresAt", "时效最长 30 天|At most 30 days");
        }
    }
}
