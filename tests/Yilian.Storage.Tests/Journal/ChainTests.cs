using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Journal;

public sealed class ChainTests
{
    // Each forgery, and the first entry that no longer holds when the journal has 1..head and the forger touches entry 10.
    private static readonly (string Name, string[] Statements, Func<long, long> FirstBad)[] Forgeries =
    [
        ("changed", ["UPDATE journal_entry SET \"Text\" = 'x' WHERE \"Seq\" = 10"], _ => 10),
        ("moved to another hour", ["UPDATE journal_entry SET \"OccurredAt\" = (SELECT \"OccurredAt\" FROM journal_entry WHERE \"Kind\" = 'test.mark') WHERE \"Seq\" = 10"], _ => 10),
        ("removed", ["DELETE FROM journal_entry WHERE \"Seq\" = 10"], _ => 10),
        ("reordered", ["UPDATE journal_entry SET \"Seq\" = -1 WHERE \"Seq\" = 10", "UPDATE journal_entry SET \"Seq\" = 10 WHERE \"Seq\" = 11", "UPDATE journal_entry SET \"Seq\" = 11 WHERE \"Seq\" = -1"], _ => 10),
        ("inserted at the end", [Copy("(SELECT MAX(\"Seq\") + 1 FROM journal_entry)")], head => head + 1),
        ("cut off", ["DELETE FROM journal_entry WHERE \"Seq\" = (SELECT MAX(\"Seq\") FROM journal_entry)"], head => head),
        ("shown to somebody else", ["UPDATE journal_audience SET \"OrganizationId\" = (SELECT \"Id\" FROM access_account LIMIT 1) WHERE \"AudienceId\" = (SELECT \"AudienceId\" FROM journal_entry WHERE \"Seq\" = 1)"], _ => 1),
    ];

    [Theory, ClassData(typeof(BothStores))]
    public async Task Every_forgery_is_found_and_its_first_entry_named(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        await city.Run(null, "", desk =>
        {
            desk.Mark(0, 0, occurredAt: City.Morning.AddHours(-5));
            return Task.CompletedTask;
        });
        var head = await city.Head();
        Assert.True((await city.Verify()).Whole);

        foreach (var (name, statements, firstBad) in Forgeries)
        {
            var found = await city.Read(db => Forged(db, statements));
            Assert.True(!found.Whole && found.FirstBadSeq == firstBad(head), $"{name}: {found}");
        }

        Assert.True((await city.Verify()).Whole);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_journal_that_grows_meanwhile_is_still_whole(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(w => Task.Run(() => WriteUntil(city, w, enough.Token), CancellationToken.None)));

        for (var i = 0; i < 20; i++)
        {
            var found = await city.Verify();
            Assert.True(found.Whole, found.Problem);
        }

        await enough.CancelAsync();
        await writing;
    }

    private static async Task WriteUntil(City city, int writer, CancellationToken enough)
    {
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            await city.Run(null, "", desk =>
            {
                desk.Mark(writer, number);
                return Task.CompletedTask;
            });
        }
    }

    // Forges, looks and undoes it.
    private static async Task<VerifyView> Forged(YilianDb db, string[] statements)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var statement in statements)
        {
            Assert.True(await db.Database.ExecuteSqlRawAsync(statement) > 0, statement);
        }

        var found = await new Verification(db, []).Run(CancellationToken.None);
        await transaction.RollbackAsync();
        return found;
    }

    private static string Copy(string seq) => $"""
        INSERT INTO journal_entry ("Seq", "CommandId", "Kind", "Text", "Body", "ActorId", "ActorName", "OrganizationId", "IncidentId", "AudienceId", "OccurredAt", "RecordedAt", "Hash")
        SELECT {seq}, "CommandId", "Kind", "Text", "Body", "ActorId", "ActorName", "OrganizationId", "IncidentId", "AudienceId", "OccurredAt", "RecordedAt", "Hash" FROM journal_entry WHERE "Seq" = 10
        """;
}
