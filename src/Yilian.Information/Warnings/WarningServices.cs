using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Warnings.Drafting;
using Yilian.Information.Warnings.Feed;
using Yilian.Information.Warnings.Kinds;
using Yilian.Information.Warnings.Publishing;
using Yilian.Information.Warnings.Reading;
using Yilian.Information.Warnings.Receipts;
using Yilian.Information.Warnings.Receiving;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings;

/// <summary>Puts warnings (二（一）2 预警) into a host.</summary>
internal static class WarningServices
{
    public static IServiceCollection AddWarnings(this IServiceCollection services)
    {
        services.AddOptions<WarningOptions>().BindConfiguration("Warnings").ValidateDataAnnotations()
            .Validate(o => o.Sources.TrueForAll(s => Uri.TryCreate(s, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"), "Warnings:Sources 每一项须是完整的 http(s) 地址")
            .ValidateOnStart();
        services.AddSingleton<IClockLadder, WarningReceiptLadder>().AddSingleton<IClockLadder, WarningCallLadder>().AddSingleton<IClockLadder, WarningExpiryLadder>();
        services.AddSingleton<WarningSources>().AddHostedService(s => s.GetRequiredService<WarningSources>());
        return services.AddSingleton<WarningFeed>().AddSingleton<IStateCheck, WarningStateCheck>();
    }

    public static void MapWarnings(this IEndpointRouteBuilder api)
    {
        api.Add<ListWarningsSlice>().Add<ShowWarningSlice>().Add<WarningTemplatesSlice>();
        api.Add<DraftWarningSlice>().Add<WarningFromAlarmSlice>().Add<EditWarningSlice>().Add<ReviewWarningSlice>().Add<PublishWarningSlice>().Add<CancelWarningSlice>();
        api.Add<AcknowledgeWarningSlice>().Add<CallWarnedSlice>().Add<WarningReceiptsSlice>().Add<OverdueReceiptSlice>().Add<ImportWarningSlice>();
    }
}
