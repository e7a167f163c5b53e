using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers;

/// <summary>Who sees and who keeps the registers: a unit its own entries, the office of the general headquarters all of them.</summary>
internal static class RegisterRights
{
    /// <summary>The entries the caller may see.</summary>
    public static IQueryable<RegisterEntry> VisibleTo(this IQueryable<RegisterEntry> entries, Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        var seen = db.Set<RegisterAudience>().Where(a => db.Set<AudienceMember>().Any(m => m.AudienceId == a.Id && mine.Contains(m.OrganizationId))).Select(a => a.Id);
        return entries.Where(e => seen.Contains(e.AudienceId));
    }

    /// <summary>True: the caller keeps the entries of every organization.</summary>
    public static bool KeepsAll(this Caller caller) => caller.Has(Permissions.RegistersOffice, KnownHeadquarters.General);

    public static bool Keeps(this Caller caller, Guid owner) => caller.KeepsAll() || caller.Has(Permissions.RegistersEdit, owner);

    /// <exception cref="RightMissingException">The caller keeps neither the entries of this organization nor all of them.</exception>
    public static void DemandKeeping(this Caller caller, Guid owner)
    {
        if (!caller.Keeps(owner))
        {
            throw new RightMissingException(Permissions.RegistersEdit, owner);
        }
    }

    /// <summary>The organization whose entry it is: the one asked for, or the caller's own.</summary>
    public static Guid OwnerFor(this Caller caller, Guid? asked, IOrganizationBook book)
    {
        var owner = asked ?? caller.With(Permissions.RegistersEdit).FirstOrDefault();
        if (owner == Guid.Empty)
        {
            throw new RightMissingException(Permissions.RegistersEdit, null);
        }

        caller.DemandKeeping(owner);
        return book.Find(owner) is { Dissolved: false } ? owner : throw new InvalidRequestException("ownerId", "所属单位不存在或已撤销，请重新选择|The owner does not exist or was dissolved");
    }

    /// <summary>A personal mobile phone is for the owner and its headquarters; duty phones are for everyone who sees the entry.</summary>
    public static string? PhoneFor(this Caller caller, string? phone, Guid owner, IOrganizationBook book)
    {
        if (phone is null || !Differences.IsMobile(phone) || caller.IsPlatform)
        {
            return phone;
        }

        var near = (book.Find(owner)?.HeadquartersIds ?? []).Append(owner).Append(KnownHeadquarters.General);
        return near.Any(caller.Sees.Contains) ? phone : Differences.Masked(phone);
    }

    /// <summary>The entry, for a command that changes it.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the caller may not see it.</exception>
    /// <exception cref="RightMissingException">The caller sees it but does not keep it.</exception>
    public static async Task<RegisterEntry> FindEntry(this Desk desk, Guid id, CancellationToken ct)
    {
        var entries = desk.Db.Set<RegisterEntry>().Include(e => e.Capabilities).Where(e => e.Id == id);
        var entry = await (desk.Caller.IsPlatform ? entries : entries.VisibleTo(desk.Caller, desk.Db)).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<RegisterEntry>(id);
        desk.Caller.DemandKeeping(entry.OwnerId);
        return entry;
    }

    /// <summary>Who sees an entry: its owner, the owner's headquarters, the county of the place, the general headquarters.</summary>
    public static IEnumerable<Guid> SeenBy(Guid owner, string? countyCode, IOrganizationBook book)
    {
        yield return owner;
        yield return KnownHeadquarters.General;
        foreach (var headquarters in book.Find(owner)?.HeadquartersIds ?? [])
        {
            yield return headquarters;
        }

        if (countyCode is not null && book.CountyOf(countyCode) is { } county)
        {
            yield return county.Id;
        }
    }
}
