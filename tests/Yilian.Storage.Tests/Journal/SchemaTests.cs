using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;
using Yilian.Host.Storage;
using Yilian.Platform.Storage;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Journal;

public sealed class SchemaTests
{
    [Theory, ClassData(typeof(BothStores))]
    public async Task From_nothing_the_migrations_build_what_the_model_needs(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.FirstStart(ground.Settings);

        await city.Services.Migrate(CancellationToken.None);

        await city.Read(async db =>
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.False(db.Database.HasPendingModelChanges());
            foreach (var table in db.Model.GetEntityTypes())
            {
                Assert.NotNull(await FirstRow(db, table));
            }

            return true;
        });
    }

    // Reads every column of the table.
    private static async Task<List<object>> FirstRow(YilianDb db, IEntityType table)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(table.ClrType).Invoke(db, null);
        return await ((IQueryable<object>)set!).AsNoTracking().Take(1).ToListAsync();
    }
}
