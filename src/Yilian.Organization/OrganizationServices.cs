using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Organization.Book;
using Yilian.Organization.Divisions;
using Yilian.Organization.Duty;
using Yilian.Organization.Headquarters;
using Yilian.Organization.Import;
using Yilian.Organization.Liaisons;
using Yilian.Organization.Plans;
using Yilian.Organization.Units;
using Yilian.Platform.Access;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Organization;

/// <summary>Puts the section into a host; after the platform, whose lane must start first.</summary>
public static class OrganizationServices
{
    public static IServiceCollection AddYilianOrganization(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, OrganizationModel>();
        services.AddSingleton<OrganizationBook>();
        services.AddSingleton<IOrganizationBook>(sp => sp.GetRequiredService<OrganizationBook>());
        services.AddSingleton<IOrganizationNames>(sp => sp.GetRequiredService<OrganizationBook>());
        services.AddSingleton(sp => new OrganizationSeed(sp.GetRequiredService<Lane>(), sp.GetRequiredService<OrganizationBook>()));
        services.AddSingleton<IPlanBook, PlanBook>().AddSingleton<PlanSeed>().AddSingleton<IClockLadder, ReviewLadder>();
        services.AddHostedService<BookKeeper>().AddSingleton<RunningImports>();
        return services.AddDuty();
    }

    public static void MapYilianOrganization(this IEndpointRouteBuilder api)
    {
        api.Add<ListHeadquartersSlice>().Add<ListOptionsSlice>().Add<ListDivisionsSlice>().Add<ShowDirectorySlice>();
        api.Add<ListUnitsSlice>().Add<AddUnitSlice>().Add<ChangeUnitSlice>().Add<DissolveUnitSlice>().Add<ImportUnitsSlice>();
        api.Add<ListLiaisonsSlice>().Add<NameLiaisonSlice>().Add<EndLiaisonSlice>().Add<ImportLiaisonsSlice>();
        api.Add<ReadPlansSlice>().Add<AddPlanSlice>().Add<ChangePlanSlice>().Add<WithdrawPlanSlice>().Add<DraftPlanSlice>().Add<PublishPlanSlice>();
        api.Add<ImportProgressSlice>().MapDuty();
    }
}
