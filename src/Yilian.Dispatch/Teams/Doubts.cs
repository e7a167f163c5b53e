using Yilian.Contracts.Information;
using Yilian.Information;

namespace Yilian.Dispatch.Teams;

/// <summary>What speaks against a team without forbidding it: a dispatcher may know better than the register.</summary>
internal static class Doubts
{
    public static string? Of(RegisterCard team, double dutyHours, int tiredHours, DateTimeOffset now)
    {
        var day = Moments.DayOf(now);
        List<string> doubts =
        [
            .. dutyHours >= tiredHours ? (string[])[$"24 小时内已值勤 {dutyHours:0} 小时，应先休整"] : [],
            .. team.Certificates.Where(c => c.Expires < day).Select(c => $"{c.Name}已过期"),
            .. string.Equals(team.Register, Registers.Team, StringComparison.Ordinal) && team.VerifyBy < now ? (string[])[$"登记信息 {Moments.DayOf(team.VerifyBy):yyyy-MM-dd} 起超期未核"] : [],
        ];
        return doubts.Count == 0 ? null : string.Join("；", doubts);
    }
}
