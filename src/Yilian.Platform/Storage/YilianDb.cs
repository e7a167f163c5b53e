using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yilian.Platform.Storage;

/// <summary>The one database. Each section adds its part of the model; SQLite and PostgreSQL derive from it.</summary>
public abstract class YilianDb(DbContextOptions options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    /// <summary>How a moment is stored, for hand-written statements.</summary>
    public abstract object Stored(DateTimeOffset at);

    /// <summary>Begins the transaction of one batch of the write lane; only one node at a time is inside.</summary>
    public abstract Task<DbTransaction> BeginBatch(CancellationToken ct);

    /// <summary>Begins to read at one moment: what is committed meanwhile is not seen, and nobody waits for the reader.</summary>
    public abstract Task<IDbContextTransaction> BeginReading(CancellationToken ct);

    /// <summary>Tells other nodes that the journal grew; part of the batch's transaction.</summary>
    public abstract Task Announce(DbTransaction batch, CancellationToken ct);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts)
        {
            part.Build(modelBuilder);
        }
    }
}
