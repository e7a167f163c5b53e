using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Scalar.AspNetCore;
using Yilian.Host.Storage;
using Yilian.Host.Web;
using Yilian.Dispatch;
using Yilian.Information;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Host;

/// <summary>Puts the platform together: storage, sections, pages.</summary>
internal static class YilianHost
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Builds the application; nothing runs yet and no database is touched.</summary>
    /// <param name="settings"><c>--Section:Key=value</c>.</param>
    /// <param name="alter">Replaces services, for an exercise or a test.</param>
    public static WebApplication Build(string[] settings, Action<IServiceCollection>? alter = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "yilian" });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Configuration.AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true);
        builder.Configuration.AddEnvironmentVariables("YILIAN__").AddCommandLine(settings);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddSimpleConsole(o => o.SingleLine = true);
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 60L * 1024 * 1024);
        builder.AddYilianStorage();
        builder.Services.ConfigureHttpJsonOptions(o => YilianJson.Apply(o.SerializerOptions));
        builder.Services.AddYilianOpenApi();
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = ["application/json", "application/problem+json", "application/geo+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.AddProblemDetails();

        // What cannot be read goes the way of every refusal, so that it is answered as a problem document too.
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.AddYilianPlatform().AddYilianOrganization().AddYilianInformation().AddYilianDispatch();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));
        alter?.Invoke(builder.Services);
        return Map(builder.Build());
    }

    /// <summary>Migrates, starts, and on a first start creates the headquarters and the administrators, whose passwords are printed once.</summary>
    public static async Task Begin(this WebApplication app, CancellationToken ct)
    {
        await app.Services.Migrate(ct);
        await app.StartAsync(ct);
        await app.Services.GetRequiredService<OrganizationSeed>().FirstStart(ct);
        await app.Services.GetRequiredService<RoutingSeed>().Run(ct);
        foreach (var (userName, title, password) in await app.Services.GetRequiredService<FirstStart>().Administer(ct))
        {
            Console.WriteLine($"首次启动：{title}账号 {userName}，一次性密码 {password}（仅显示这一次，登录后须修改）");
        }

        Console.WriteLine($"驿联已启动：{string.Join(' ', app.Urls)}");
    }

    private static WebApplication Map(WebApplication app)
    {
        // The live stream goes out as it is: compressing it would hold it up and copy it once more for every open page.
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api/live", StringComparison.Ordinal), rest => rest.UseResponseCompression());
        app.UseProblems();
        app.UsePages();
        app.UseRouting();
        app.UseCallers();
        var api = app.MapGroup("/api");
        app.MapYilianPlatform(api);
        api.MapYilianOrganization();
        api.MapYilianInformation();
        api.MapYilianDispatch();
        app.MapYilianFeeds();
        api.MapFallback(NoSuchInterface.Answer).WithMetadata(OpenToAll.Instance);
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(OpenToAll.Instance);
        app.MapScalarApiReference("/docs").WithMetadata(OpenToAll.Instance);
        app.MapPages();
        return app;
    }
}
