namespace Yilian.Exercises.Casting;

/// <summary>An organization that a scenario needs beside the twelve headquarters. Phones and people are invented.</summary>
/// <param name="Actor">Its code in the scenario.</param>
/// <param name="Code">Its code on the platform: the division code of a county, else the actor's.</param>
/// <param name="Kind">See <see cref="Contracts.Organization.OrganizationKinds"/>.</param>
/// <param name="DivisionCode">GB/T 2260, for counties.</param>
/// <param name="HeadquartersCodes">The headquarters it is a member of.</param>
public sealed record DemoOrganization(
    string Actor, string Code, string Name, string ShortName, string Kind, string? DivisionCode, string DutyPhone,
    IReadOnlyList<string> HeadquartersCodes, IReadOnlyList<DemoLiaison> Liaisons);

/// <param name="UserName">The account that is told personally.</param>
public sealed record DemoLiaison(string Name, string Rank, string Mobile, string OfficePhone, bool StandIn, string? UserName);

/// <summary>An account of the exercise; all share <see cref="Cast.Password"/>.</summary>
/// <param name="Role">See <see cref="Contracts.Access.Roles"/>.</param>
/// <param name="OrganizationCode">Where it holds the role.</param>
public sealed record DemoAccount(string UserName, string DisplayName, string Role, string OrganizationCode);
