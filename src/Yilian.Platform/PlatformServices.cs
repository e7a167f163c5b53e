using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yilian.Platform.Access;
using Yilian.Platform.Attachments;
using Yilian.Platform.Audit;
using Yilian.Platform.Clocks;
using Yilian.Platform.Handover;
using Yilian.Platform.Health;
using Yilian.Platform.Http;
using Yilian.Platform.Inbox;
using Yilian.Platform.Journal;
using Yilian.Platform.Live;
using Yilian.Platform.Maps.BaseLayers;
using Yilian.Platform.Storage;
using Yilian.Platform.Sync;

namespace Yilian.Platform;

/// <summary>Puts the platform into a host.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddYilianPlatform(this IServiceCollection services)
    {
        services.AddOptions<JournalOptions>().BindConfiguration("Journal").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AccessOptions>().BindConfiguration("Access").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AttachmentOptions>().BindConfiguration("Attachments").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MapOptions>().BindConfiguration("Map").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new WallClock(TimeProvider.System));
        services.TryAddSingleton(Operation.Real);
        services.AddSingleton<IModelPart, PlatformModel>();
        services.AddHttpContextAccessor();
        services.AddScoped(sp => new ReadingDesk(sp.GetRequiredService<YilianDb>(), sp.GetRequiredService<IHttpContextAccessor>().HttpContext!.Caller(), sp));
        services.AddScoped<Verification>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Passwords>().AddSingleton<OneTimePasswords>().AddSingleton<Introduction>().AddSingleton<Denials>();
        services.AddSingleton<Sessions>().AddSingleton<FirstStart>().AddSingleton<FileStore>().AddSingleton<BaseLayerBook>();
        return services.AddRunning();
    }

    public static void MapYilianPlatform(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        api.Add<SignInSlice>().Add<SignOutSlice>().Add<MeSlice>().Add<ChangePasswordSlice>().Add<SessionsSlice>();
        api.Add<ListAccountsSlice>().Add<CreateAccountSlice>().Add<EditAccountSlice>().Add<GrantRoleSlice>();
        api.Add<LiveSlice>().Add<SyncSlice>().Add<InboxSlice>().Add<AuditSlice>().Add<UploadSlice>().Add<DownloadSlice>().Add<HealthSlice>();
        api.Add<BaseLayersSlice>().Add<BaseTilesSlice>();
        HealthSlice.MapPlain(app);
    }

    // The lane starts first and stops last, so that nothing is queued where nobody works.
    private static IServiceCollection AddRunning(this IServiceCollection services)
    {
        services.AddSingleton<JournalSignal>();
        services.AddSingleton<Lane>().AddHostedService(sp => sp.GetRequiredService<Lane>());
        services.AddSingleton<LiveFeed>().AddHostedService(sp => sp.GetRequiredService<LiveFeed>());
        services.AddSingleton<Followers>().AddHostedService(sp => sp.GetRequiredService<Followers>());
        services.AddSingleton<Sweeper>().AddHostedService(sp => sp.GetRequiredService<Sweeper>());
        services.AddSingleton<IHandoverItems, InboxItems>().AddSingleton<IHandoverItems, ClockItems>();
        return services.AddJournalReader<InboxFollower>();
    }
}
