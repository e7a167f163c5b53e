using Yilian.Contracts.Organization;
using Yilian.Organization;

namespace Yilian.Information.Incidents;

/// <summary>Small questions to the book of organizations that incidents ask often.</summary>
internal static class Geography
{
    public static string? CountyName(this IOrganizationBook book, string code) =>
        book.Districts.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.Ordinal))?.Name;

    public static bool IsHeadquarters(this OrganizationCard? organization) =>
        organization?.Kind is OrganizationKinds.GeneralHeadquarters or OrganizationKinds.SpecialHeadquarters && !organization.Dissolved;
}
