using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Host.Storage.Postgres;
using Yilian.Host.Storage.Sqlite;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Information.Monitoring.Readings;
using Yilian.Platform.Attachments;
using Yilian.Platform.Storage;

namespace Yilian.Host.Storage;

/// <summary>Puts the configured database into the host.</summary>
internal static class StorageServices
{
    public static void AddYilianStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations()
            .Validate(o => o.Provider != "postgres" || !string.IsNullOrWhiteSpace(o.Connection), "Storage:Connection 未设置：使用 postgres 时须给出连接字符串。")
            .ValidateOnStart();
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        builder.Services.PostConfigure<AttachmentOptions>(a => a.Folder = Path.GetFullPath(Path.Combine(storage.Data, a.Folder)));
        builder.Services.PostConfigure<GatewayOptions>(g => g.Folder = Path.GetFullPath(Path.Combine(storage.Data, g.Folder)));
        if (storage.Provider == "postgres")
        {
            builder.Services.AddDbContext<YilianDb, PostgresYilianDb>(o => o.UseNpgsql(storage.Connection));
            builder.Services.AddHostedService<JournalListener>();
            builder.Services.AddSingleton(_ => new PostgresReadingStore(storage.Connection!)).AddSingleton<IReadingStore>(sp => sp.GetRequiredService<PostgresReadingStore>());
            builder.Services.AddHostedService<ReadingListener>();
            return;
        }

        Directory.CreateDirectory(storage.Data);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(storage.Data, "yilian.db"), Cache = SqliteCacheMode.Private, DefaultTimeout = 30, Pooling = true }.ToString();
        builder.Services.AddDbContext<YilianDb, SqliteYilianDb>(o => o.UseSqlite(connection));
        builder.Services.AddSingleton<IReadingStore>(_ => new SqliteReadingStore(Path.Combine(storage.Data, "readings.db")));
    }

    /// <summary>Brings the database to the newest schema.</summary>
    public static async Task Migrate(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", ct);
        }

        await services.GetRequiredService<IReadingStore>().Prepare(ct);
    }
}
