using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Dispatch.Coordination;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Needs.Matching;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Positions;
using Yilian.Dispatch.Roads;
using Yilian.Dispatch.Supplies;
using Yilian.Dispatch.Supports;
using Yilian.Dispatch.Teams;
using Yilian.Information;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch;

/// <summary>Puts 二（三）应急救援联动 into a host.</summary>
public static class DispatchServices
{
    public static IServiceCollection AddYilianDispatch(this IServiceCollection services)
    {
        services.AddOptions<DispatchOptions>().BindConfiguration("Dispatch").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IModelPart, DispatchModel>().AddSingleton<IStateCheck, DispatchStateCheck>().AddSingleton<Router>().AddSingleton<Ways>();
        services.AddSingleton<TerminalTracks>().AddSingleton<ITerminalListener>(sp => sp.GetRequiredService<TerminalTracks>()).AddHostedService(sp => sp.GetRequiredService<TerminalTracks>());
        services.AddSingleton<IClockLadder, OrderLadder>().AddSingleton<IClockLadder, ArrivalLadder>().AddSingleton<IClockLadder, ReliefLadder>();
        return services.AddSingleton<IClockLadder, AllotmentLadder>().AddSingleton<IClockLadder, ReturnLadder>().AddSingleton<IClockLadder, CoordinationLadder>();
    }

    public static void MapYilianDispatch(this IEndpointRouteBuilder api)
    {
        api.Add<AskForForcesSlice>().Add<CancelNeedSlice>().Add<ReviseNeedSlice>().Add<ClimbLadderSlice>().Add<NeedReader>().Add<ProposeTogetherSlice>().Add<MilitaryRequestSlice>();
        api.Add<ListCandidatesSlice>().Add<OrderTeamsSlice>().Add<OrderTogetherSlice>().Add<OrderReader>();
        api.Add<AcceptOrderSlice>().Add<RefuseOrderSlice>().Add<CarryOutSlice>().Add<PositionsSlice>().Add<ReleaseSlice>().Add<RecallSlice>().Add<OpinionsSlice>();
        api.Add<ListStocksSlice>().Add<AllotStockSlice>().Add<AllotmentReader>().Add<AnswerAllotmentSlice>().Add<ReceiveAllotmentSlice>().Add<CountAllotmentSlice>().Add<HandOverSheetSlice>();
        api.Add<ClosuresSlice>().Add<AskOutsideSlice>().Add<CoordinationSlice>().Add<CoordinationReader>();
    }
}
