using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Yilian.Host.Storage.Postgres;
using Yilian.Host.Storage.Sqlite;
using Yilian.Dispatch;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Storage;

namespace Yilian.Host.Storage;

/// <summary>Lets migrations be made and checked with no database running.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteYilianDb>
{
    public SqliteYilianDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteYilianDb>().UseSqlite("Data Source=design.db").Options, ModelParts.All);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresYilianDb>
{
    public PostgresYilianDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresYilianDb>().UseNpgsql("Host=127.0.0.1;Database=design").Options, ModelParts.All);
}

/// <summary>Every section's share of the model.</summary>
internal static class ModelParts
{
    public static readonly IReadOnlyList<IModelPart> All = [new PlatformModel(), new OrganizationModel(), new InformationModel(), new DispatchModel()];
}
