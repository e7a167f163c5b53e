using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Rules;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring;

/// <summary>Puts 二（一）2 实时监测信息 into a host. The store of the readings is the host's to choose.</summary>
internal static class MonitoringServices
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services)
    {
        services.AddOptions<ReadingOptions>().BindConfiguration("Readings").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StationBook>().AddSingleton<LatestBook>().AddSingleton<Hearing>().AddSingleton<Known>().AddSingleton<Intake>().AddSingleton<BatchDoor>();
        services.AddSingleton<IReadingIntake>(sp => sp.GetRequiredService<Intake>());
        services.AddSingleton<IReadingListener>(sp => sp.GetRequiredService<LatestBook>()).AddSingleton<IReadingListener>(sp => sp.GetRequiredService<RuleEngine>());
        services.AddSingleton<RuleBook>().AddSingleton<Recalling>().AddSingleton<RuleEngine>();
        services.AddSingleton<Alarming>().AddSingleton<AlarmDesk>().AddSingleton<IClockLadder, AlarmLadder>().AddSingleton<StationSeed>().AddSingleton<Elsewhere>();
        services.AddSingleton<ReadingWriter>().AddSingleton<Sealer>();
        services.AddHostedService<StationKeeper>().AddHostedService(sp => sp.GetRequiredService<AlarmDesk>()).AddHostedService(sp => sp.GetRequiredService<RuleEngine>());
        services.AddHostedService(sp => sp.GetRequiredService<ReadingWriter>()).AddHostedService(sp => sp.GetRequiredService<Sealer>());
        return services.AddGateways();
    }

    public static void MapMonitoring(this IEndpointRouteBuilder api)
    {
        api.Add<EnterStationSlice>().Add<ListStationsSlice>().Add<ShowStationSlice>().Add<ImportStationsSlice>();
        api.Add<PostReadingsSlice>().Add<ReadStationSlice>().Add<StatisticsSlice>().Add<OverviewSlice>();
        api.Add<KeepRulesSlice>().Add<ReadRulesSlice>().Add<TryRuleSlice>().Add<ListAlarmsSlice>().Add<AnswerAlarmSlice>();
        api.MapGateways();
    }
}
