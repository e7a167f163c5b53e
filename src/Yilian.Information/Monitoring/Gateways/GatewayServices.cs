using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Information.Monitoring.Gateways.Frames;
using Yilian.Information.Monitoring.Gateways.Mqtt;
using Yilian.Information.Monitoring.Gateways.Quarantine;
using Yilian.Information.Monitoring.Gateways.Wires;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>Puts the gateways into a host.</summary>
internal static class GatewayServices
{
    public static IServiceCollection AddGateways(this IServiceCollection services)
    {
        services.AddOptions<GatewayOptions>().BindConfiguration("Gateways").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<GatewayBook>().AddSingleton<StationDoor>().AddSingleton<Jt808Codes>();
        services.AddWire<Hj212Wire>().AddWire<Sl651Wire>().AddWire<Jt808Wire>().AddWire<Gb26875Wire>();
        services.AddOptions<MqttOptions>().BindConfiguration("Mqtt").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MqttWords>().AddSingleton<IStationWords>(sp => sp.GetRequiredService<MqttWords>());
        services.AddSingleton<FrameArchive>().AddSingleton<QuarantineDesk>();
        services.AddHostedService(sp => sp.GetRequiredService<FrameArchive>()).AddHostedService(sp => sp.GetRequiredService<QuarantineDesk>());
        services.AddSingleton(sp => new GatewayServer(
            sp.GetServices<IStationWire>(), sp.GetRequiredService<IConnectionListenerFactory>(), sp.GetRequiredService<StationDoor>(), sp.GetRequiredService<GatewayBook>(),
            sp.GetRequiredService<IOptions<GatewayOptions>>())
        { Log = sp.GetRequiredService<ILogger<GatewayServer>>() });
        return services.AddHostedService(sp => sp.GetRequiredService<GatewayServer>()).AddHostedService<MqttSubscriber>();
    }

    private static IServiceCollection AddWire<T>(this IServiceCollection services)
        where T : class, IStationWire =>
        services.AddSingleton<IStationWire, T>().AddSingleton<IStationWords>(sp => sp.GetServices<IStationWire>().OfType<T>().Single());

    public static void MapGateways(this IEndpointRouteBuilder api) => api.Add<ListQuarantineSlice>().Add<ReleaseStationSlice>().Add<ListFramesSlice>();
}
