using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Information.Basics.Registers;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>Who sees a station: its owner, the headquarters concerned, the county of the place, the general headquarters. Who keeps it: its owner and the general headquarters.</summary>
internal static class StationRights
{
    public static IQueryable<Station> VisibleTo(this IQueryable<Station> stations, Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        return caller.IsPlatform ? stations : stations.Where(s => db.Set<AudienceMember>().Any(m => m.AudienceId == s.AudienceId && mine.Contains(m.OrganizationId)));
    }

    /// <summary>The stations in use that the caller may see.</summary>
    public static async Task<List<StationCard>> SeenBy(this StationBook book, ReadingDesk desk, CancellationToken ct)
    {
        var audiences = (await Audience.Of(desk.Caller, desk.Db).Distinct().ToListAsync(ct)).ToHashSet();
        return [.. book.All.Where(s => audiences.Contains(s.AudienceId))];
    }

    public static bool Holds(this Caller caller, string permission, Guid owner) => caller.Has(permission, owner) || caller.Has(permission, KnownHeadquarters.General);

    /// <exception cref="RightMissingException">The caller holds the right neither at the owner nor at the general headquarters.</exception>
    public static void DemandHolding(this Caller caller, string permission, Guid owner)
    {
        if (!caller.Holds(permission, owner))
        {
            throw new RightMissingException(permission, owner);
        }
    }

    /// <summary>The station, for a command that changes it.</summary>
    public static async Task<Station> FindStation(this Desk desk, Guid id, CancellationToken ct)
    {
        var station = await desk.Db.Set<Station>().Include(s => s.Elements).Where(s => s.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct)
            ?? throw NotFoundException.Of<Station>(id);
        desk.Caller.DemandHolding(Permissions.MonitoringStations, station.OwnerId);
        return station;
    }

    public static IEnumerable<Guid> SeenBy(Guid owner, string? county, IEnumerable<Guid> headquarters, IOrganizationBook book) =>
        RegisterRights.SeenBy(owner, county, book).Concat(headquarters).Distinct();

    /// <summary>The headquarters concerned with a station: those named, or else those its owner is a member of.</summary>
    public static IReadOnlyList<Guid> Concerned(this StationCard station, IOrganizationBook book)
    {
        if (station.HeadquartersIds.Count > 0)
        {
            return station.HeadquartersIds;
        }

        var own = (book.Find(station.OwnerId)?.HeadquartersIds ?? []).Where(h => h != KnownHeadquarters.General).ToList();
        return book.Find(station.OwnerId).IsHeadquarters() ? [station.OwnerId] : own.Count > 0 ? own : [KnownHeadquarters.General];
    }
}
