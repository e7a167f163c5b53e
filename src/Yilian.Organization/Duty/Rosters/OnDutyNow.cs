using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>附件 值班电话: who is on duty now in every headquarters and unit, who comes next, and how to reach them.</summary>
[Clause("附件", "联络方式")]
internal sealed class OnDutyNowSlice : ISlice
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(48);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/duty/now", Handle);

    private static async Task<List<OnDutyRow>> Handle(ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var now = desk.Now;
        var soon = now + Ahead;
        var onDuty = await OnDuty.At(desk.Db, now, ct);
        var next = (await desk.Db.Set<DutyShift>().AsNoTracking().Where(s => s.From > now && s.From < soon && s.Post == DutyPosts.Officer).OrderBy(s => s.From).Take(OnDuty.Most).ToListAsync(ct))
            .GroupBy(s => s.OrganizationId).ToDictionary(g => g.Key, g => g.First());
        var keeping = await OnDuty.KeepingRosters(desk.Db, now, ct);
        return [.. book.All().Where(o => !o.Dissolved).Select(o => new OnDutyRow(
            o.Id, o.Name, o.ShortName, o.Kind, OnDuty.NumberOf(o.Id), o.DutyPhones, o.HeadquartersIds, [.. onDuty[o.Id].Select(s => ShiftRows.PersonOf(s, desk.Caller))],
            next.TryGetValue(o.Id, out var shift) ? ShiftRows.PersonOf(shift, desk.Caller) : null, keeping.Contains(o.Id)))];
    }
}

/// <summary>Who is on duty, for whoever asks: the directory, a roll-call.</summary>
internal static class OnDuty
{
    public const int Most = 20_000;

    /// <summary>An organization keeps a roster when it had a shift within this time, or has one to come.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>The shifts that run at a moment by organization: leader, officer, stand-in.</summary>
    public static async Task<ILookup<Guid, DutyShift>> At(YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.To > now && s.From <= now).OrderBy(s => s.Id).Take(Most).ToListAsync(ct);
        return shifts.OrderBy(s => Rank(s.Post)).ToLookup(s => s.OrganizationId);
    }

    public static async Task<HashSet<Guid>> KeepingRosters(YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Memory;
        return await db.Set<DutyShift>().Where(s => s.To > since).Select(s => s.OrganizationId).Distinct().ToHashSetAsync(ct);
    }

    /// <summary>The number the appendix gives a headquarters.</summary>
    public static int? NumberOf(Guid organizationId) => Headquarters.Appendix.All.FirstOrDefault(h => h.Id == organizationId)?.Number;

    private static int Rank(string post) => post switch
    {
        DutyPosts.Officer => 0,
        DutyPosts.Leader => 1,
        _ => 2,
    };
}
