using Yilian.Contracts.Organization;
using Yilian.Exercises.Casting;
using Yilian.Organization;
using Yilian.Organization.Plans;
using Yilian.Platform.Access;
using Yilian.Platform.Storage;

namespace Yilian.Host.Exercise;

/// <summary>Creates the organizations, accounts and rosters that a scenario's cast needs.</summary>
internal static class Population
{
    public static async Task Create(Cast cast, IServiceProvider services, CancellationToken ct)
    {
        var book = services.GetRequiredService<IOrganizationBook>();
        var organizations = cast.Organizations.Select(o => OrganizationOf(o, book)).ToList();
        await services.GetRequiredService<OrganizationSeed>().Populate(organizations, ct);
        var first = services.GetRequiredService<FirstStart>();
        var hash = first.HashOf(Cast.Password);
        await first.Populate([.. cast.Accounts.Select(a => AccountOf(a, hash, book))], ct);
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<PlanSeed>().Populate([.. DemoPlan.All().Select(p => PlanOf(p, book, today))], ct);
        await DemoDuty.Create(cast, services, ct);
    }

    private static NewPlan PlanOf(DemoPlan p, IOrganizationBook book, DateTimeOffset today) => new(
        new EditPlan
        {
            Number = p.Number,
            Title = p.Title,
            Kind = p.Kind,
            OwnerId = book.ByCode(p.Owner)!.Id,
            CodePrefixes = p.Codes,
            NextReviewOn = DateOnly.FromDateTime(today.AddDays(p.ReviewInDays).UtcDateTime),
        },
        $"{p.Demonstration}\n{p.Basis}", p.ValidFrom, p.Written());

    internal static Guid AccountId(string userName) => Ids.Named("demo-account:" + userName);

    private static NewOrganization OrganizationOf(DemoOrganization o, IOrganizationBook book) => new(
        Ids.Named("demo-organization:" + o.Code), o.Code, o.Name, o.ShortName, o.Kind, o.DivisionCode, [o.DutyPhone],
        [.. o.HeadquartersCodes.Select(c => book.ByCode(c)?.Id).OfType<Guid>()],
        LiaisonOf(o.Liaisons.FirstOrDefault(l => !l.StandIn)), LiaisonOf(o.Liaisons.FirstOrDefault(l => l.StandIn)));

    private static NewLiaison? LiaisonOf(DemoLiaison? l) =>
        l is null ? null : new NewLiaison(l.Name, l.Rank, l.Mobile, l.OfficePhone, l.UserName is null ? null : AccountId(l.UserName));

    private static NewAccount AccountOf(DemoAccount a, string hash, IOrganizationBook book) => new(
        a.UserName, a.DisplayName, Cast.Password, null, [(a.Role, book.ByCode(a.OrganizationCode)!.Id)], AccountId(a.UserName), hash);
}
