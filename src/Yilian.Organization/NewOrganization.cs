namespace Yilian.Organization;

/// <summary>An organization with a fixed id, for exercises and measurements.</summary>
/// <param name="Kind">See <see cref="Contracts.Organization.OrganizationKinds"/>; the headquarters of the notice are there already.</param>
/// <param name="HeadquartersIds">The headquarters it is a member of.</param>
public sealed record NewOrganization(
    Guid Id, string Code, string Name, string? ShortName, string Kind, string? DivisionCode, IReadOnlyList<string> DutyPhones,
    IReadOnlyList<Guid> HeadquartersIds, NewLiaison? Liaison = null, NewLiaison? StandIn = null);

/// <param name="UserId">The account that is told personally.</param>
public sealed record NewLiaison(string Name, string Rank, string Mobile, string? OfficePhone = null, Guid? UserId = null);
