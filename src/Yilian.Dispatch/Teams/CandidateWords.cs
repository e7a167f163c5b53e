using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Organization;

namespace Yilian.Dispatch.Teams;

/// <summary>A candidate as people see it: why it stands where it stands, and what stands against it.</summary>
internal static class CandidateWords
{
    public static CandidateView ViewOf(Candidate c, Need need, bool proposed, string? remark, IOrganizationBook book)
    {
        var (obstacle, text) = ObstacleOf(c, need, book);
        var grade = c.Team.Capabilities.FirstOrDefault(a => string.Equals(a.Code, need.Capability, StringComparison.Ordinal))?.Grade;
        return new CandidateView(
            c.Team.Id, c.Team.Name, c.Team.OwnerId, book.Find(c.Team.OwnerId)?.Name ?? "", c.Rung, c.Contribution, grade, c.Way?.Km, c.Way?.Minutes, c.InTime, c.Team.Longitude, c.Team.Latitude, Math.Round(c.DutyHours, 1), c.Doubt, obstacle, text, proposed, remark is null ? ReasonOf(c, need) : $"{ReasonOf(c, need)}；{remark}");
    }

    private static (string? Obstacle, string? Text) ObstacleOf(Candidate c, Need need, IOrganizationBook book) => c switch
    {
        { HeldBy: { } held } => ("committed", $"正在执行 {held.Number}（{Wording.StateOf(held.State)}，{book.Find(held.HeadquartersId)?.ShortName}）"),
        { Ready: false } => ("not-ready", "登记状态不是备勤"),
        { KeptBack: true } => ("kept-back", "所属单位留作预备队"),
        _ => need.Allows(c.Rung) ? (null, null) : ("rung-closed", $"尚未开放{Rungs.Titles[c.Rung]}调用"),
    };

    private static string ReasonOf(Candidate c, Need need)
    {
        var way = c.Way is { } w ? $"约 {w.Km:0.#} 公里、{w.Minutes} 分钟" : "位置未登记，用时不详";
        var time = need.NeededAt is null ? "" : c.InTime ? "，可按时到达" : "，晚于所需时间";
        var remark = c.Way?.Remark is { } said ? $"，{said}" : "";
        var turn = c is { DutyHours: >= 1, Doubt: null } ? $"，24 小时内已值勤 {c.DutyHours:0} 小时" : "";
        return $"{(need.Specialty is null ? Rungs.Titles[c.Rung] : c.Team.Specialties)}，{way}{time}{remark}{turn}{(c.Doubt is null ? "" : "；" + c.Doubt)}";
    }
}
