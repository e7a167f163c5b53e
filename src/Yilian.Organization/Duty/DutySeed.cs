using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Units;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty;

/// <summary>A shift with which an exercise begins.</summary>
/// <param name="Post">See <see cref="DutyPosts"/>.</param>
public sealed record NewShift(Guid OrganizationId, string Post, string PersonName, string Phone, Guid? UserId, DateTimeOffset From, DateTimeOffset To);

/// <summary>Fills the rosters of an exercise outside the API, in one command. Rosters that are there already stay as they are.</summary>
public sealed class DutySeed
{
    private readonly Lane _lane;

    internal DutySeed(Lane lane) => _lane = lane;

    /// <summary>Needs the write lane running.</summary>
    public Task Populate(IReadOnlyList<NewShift> shifts, CancellationToken ct) => _lane.Run(Command.ByPlatform(async (desk, token) =>
    {
        if (shifts.Count == 0 || await desk.Db.Set<DutyShift>().AnyAsync(token))
        {
            return;
        }

        desk.Db.AddRange(shifts.Select(s => DutyShift.New(s.OrganizationId, new ShiftFacts(s.Post, s.PersonName, s.Phone, s.UserId, s.From.ToUniversalTime(), s.To.ToUniversalTime()))));
        await desk.RenewGaps([.. shifts.Select(s => s.OrganizationId).Distinct()], token);
        desk.Record(
            new DutyRosterChanged(KnownHeadquarters.General, shifts.Count, 0, 0, shifts.Min(s => s.From), shifts.Max(s => s.To), null),
            $"建立值班表：{shifts.Select(s => s.OrganizationId).Distinct().Count()} 个单位，{shifts.Count} 个班次", await desk.AboutUnit(null, token));
    }), ct);
}
