using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Basics.Map;
using Yilian.Information.Basics.Registers;
using Yilian.Information.Basics.Registers.Book;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Information.Basics.Registers.Reading;
using Yilian.Information.Basics.Registers.Sheets;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics;

/// <summary>Puts 二（一）1 基本应急信息 into a host.</summary>
internal static class BasicsServices
{
    public static IServiceCollection AddBasics(this IServiceCollection services)
    {
        services.AddSingleton<IClockLadder, StaleLadder>();
        services.AddSingleton<RegisterBook>();
        services.AddSingleton<IRegisterBook>(sp => sp.GetRequiredService<RegisterBook>());
        services.AddSingleton<RegisterSeed>().AddSingleton<IStateCheck, RegisterStateCheck>().AddSingleton<RegisterMap>().AddSingleton<Neighbors>();
        return services.AddHostedService<RegisterKeeper>().AddHostedService<AudienceKeeper>().AddHostedService<MapKeeper>();
    }

    public static void MapBasics(this IEndpointRouteBuilder api)
    {
        api.Add<FeaturesSlice>().Add<InsideSlice>().Add<NearSlice>().Add<NearIncidentSlice>().Add<SearchSlice>();
        api.Add<ImportRegisterSlice>().Add<ExportRegisterSlice>();
        api.Add<RegisterCatalogSlice>().Add<ListRegisterSlice>().Add<ShowRegisterEntrySlice>().Add<RegisterHistorySlice>().Add<RegisterChasesSlice>();
        api.Add<RegisterEntrySlice>().Add<ChangeRegisterEntrySlice>().Add<ConfirmRegisterSlice>().Add<RegisterReadinessSlice>().Add<RemoveRegisterEntrySlice>();
    }
}
