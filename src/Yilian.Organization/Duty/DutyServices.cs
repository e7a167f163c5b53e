using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Handovers;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Log;
using Yilian.Organization.Duty.RollCalls;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Duty.Swaps;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty;

/// <summary>Puts 值班 into the section.</summary>
internal static class DutyServices
{
    public static IServiceCollection AddDuty(this IServiceCollection services)
    {
        services.AddSingleton<IClockLadder, DutyWatch>().AddSingleton<IClockLadder, GapLadder>().AddSingleton<IClockLadder, RollCallLadder>();
        return services.AddSingleton(sp => new DutySeed(sp.GetRequiredService<Lane>()));
    }

    public static void MapDuty(this IEndpointRouteBuilder api)
    {
        api.Add<OnDutyNowSlice>().Add<ShowRosterSlice>().Add<SaveRosterSlice>().Add<FillRosterSlice>().Add<ImportRosterSlice>().Add<ExportRosterSlice>();
        api.Add<KeepHolidaysSlice>().Add<ListGapsSlice>().Add<AskSwapSlice>().Add<DecideSwapSlices>();
        api.Add<KeepLogSlice>().Add<ListHandoversSlice>().Add<PrepareHandoverSlice>().Add<SignHandoverSlices>();
        api.Add<CallRollSlice>().Add<AnswerRollCallSlice>().Add<ListRollCallsSlice>();
    }
}
