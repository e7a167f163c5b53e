using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Units;

/// <summary>What every command on units needs of the desk.</summary>
internal static class UnitWrites
{
    /// <summary>The unit with its memberships.</summary>
    public static async Task<Unit> FindUnit(this Desk desk, Guid id, CancellationToken ct) =>
        await desk.Db.Set<Unit>().Include(u => u.Memberships).SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw NotFoundException.Of<Unit>(id);

    /// <exception cref="RuleBrokenException">Another unit that is not dissolved has this code.</exception>
    public static async Task RefuseTaken(this Desk desk, string code, Guid id, CancellationToken ct)
    {
        if (await desk.Db.Set<Unit>().FirstOrDefaultAsync(u => u.Code == code && u.Id != id && u.DissolvedAt == null, ct) is { } other)
        {
            throw new RuleBrokenException("organization.code-taken", $"代码 {code} 已由“{other.Name}”使用，请换一个。|The code {code} is used by another unit.");
        }
    }

    /// <summary>Organizations and duty phones are for everyone who works with the mechanism.</summary>
    public static async Task<Subject> AboutUnit(this Desk desk, Guid? unitId, CancellationToken ct) =>
        new(await desk.AudienceOf([Audience.Everyone], ct), Organization: unitId);
}
