using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Yilian.Platform.Storage;

namespace Yilian.Host.Storage.Postgres;

/// <summary>PostgreSQL, for several nodes: the batch holds an advisory lock, so that one node at a time appends to the journal.</summary>
public sealed class PostgresYilianDb(DbContextOptions<PostgresYilianDb> options, IEnumerable<IModelPart> parts) : YilianDb(options, parts)
{
    /// <summary>The channel on which nodes tell each other that the journal grew.</summary>
    public const string Channel = "yilian_journal";

    private const long LaneLock = 0x59494C49414E; // "YILIAN"

    public override object Stored(DateTimeOffset at) => at.ToUniversalTime();

    public override async Task<DbTransaction> BeginBatch(CancellationToken ct)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        Database.AutoSavepointsEnabled = false;
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LaneLock})", ct);
        return transaction.GetDbTransaction();
    }

    public override Task<IDbContextTransaction> BeginReading(CancellationToken ct) => Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public override Task Announce(DbTransaction batch, CancellationToken ct) => Database.ExecuteSqlRawAsync($"NOTIFY {Channel}", ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // timestamptz takes UTC only.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
}
