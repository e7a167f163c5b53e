using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Yilian.Platform.Storage;

namespace Yilian.Host.Storage.Sqlite;

/// <summary>The embedded database: WAL, every commit flushed to disk, one writer (the lane).</summary>
public sealed class SqliteYilianDb(DbContextOptions<SqliteYilianDb> options, IEnumerable<IModelPart> parts) : YilianDb(options, parts)
{
    public override object Stored(DateTimeOffset at) => at.UtcTicks;

    public override async Task<DbTransaction> BeginBatch(CancellationToken ct)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        await using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA synchronous = FULL;";
            await pragma.ExecuteNonQueryAsync(ct);
        }

        // Immediate: the write lock is taken before anything is read, so that what was read is still true at the commit.
        var transaction = connection.BeginTransaction(deferred: false);
        Database.AutoSavepointsEnabled = false;
        await Database.UseTransactionAsync(transaction, ct);
        return transaction;
    }

    // This level is the provider's word for a deferred transaction, which takes no write lock; in WAL mode its reader keeps one moment.
    public override Task<IDbContextTransaction> BeginReading(CancellationToken ct) => Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);

    public override Task Announce(DbTransaction batch, CancellationToken ct) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite has no moments: ticks of UTC sort and compare.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
