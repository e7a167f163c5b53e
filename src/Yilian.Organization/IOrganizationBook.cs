using Yilian.Contracts.Organization;

namespace Yilian.Organization;

/// <summary>The organizations as the other sections see them: in memory, always current, no database on the way.</summary>
public interface IOrganizationBook
{
    /// <summary>The organization with this id, dissolved or not; null when there is none.</summary>
    OrganizationCard? Find(Guid id);

    /// <summary>All organizations, dissolved ones included; headquarters first, then by code.</summary>
    IReadOnlyList<OrganizationCard> All();

    /// <summary>The organization that carries this code today.</summary>
    OrganizationCard? ByCode(string code);

    /// <summary>The county-level organization in charge of a place.</summary>
    /// <param name="divisionCode">Of the county, or of one of its townships.</param>
    OrganizationCard? CountyOf(string divisionCode);

    /// <summary>The county-level divisions with their townships, by code.</summary>
    IReadOnlyList<District> Districts { get; }

    /// <summary>The code of the county a point (WGS84) lies in by the schematic base map; null outside the city. Near a border it may be a few kilometres off.</summary>
    string? DivisionAt(double longitude, double latitude);
}

/// <summary>What other sections know of an organization. Duty phones are public within the mechanism; mobile phones are personal and not here.</summary>
/// <param name="Kind">See <see cref="OrganizationKinds"/>.</param>
/// <param name="DutyPhones">As entered; a phone may belong to several organizations and identifies none.</param>
/// <param name="HeadquartersIds">The headquarters it is a member of.</param>
/// <param name="LiaisonUserId">The account of the current liaison officer (联络员), if that person has one.</param>
/// <param name="StandInUserId">The account of the current stand-in.</param>
/// <param name="LiaisonMissing">True: a member unit without a current liaison officer.</param>
public sealed record OrganizationCard(
    Guid Id, string Code, string Name, string ShortName, string Kind, string? DivisionCode, IReadOnlyList<string> DutyPhones,
    IReadOnlyList<Guid> HeadquartersIds, Guid? LiaisonUserId, Guid? StandInUserId, bool LiaisonMissing, bool Dissolved);

/// <summary>A county-level division.</summary>
/// <param name="Code">GB/T 2260, six digits.</param>
/// <param name="Functional">True for a functional zone with a statistical code, not a division.</param>
/// <param name="Longitude">Of its seat, WGS84, where known.</param>
/// <param name="Latitude">Of its seat, WGS84, where known.</param>
public sealed record District(string Code, string Name, bool Functional, double? Longitude, double? Latitude, IReadOnlyList<TownshipView> Townships);
