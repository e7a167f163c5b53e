using CsCheck;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Journal;

public sealed class AudienceTests
{
    private static readonly Guid[] Members = [.. Enumerable.Range(0, 8).Select(i => Ids.Named("member:" + i)), Audience.Everyone, Audience.Auditors];

    private static readonly Gen<Guid[]> Audiences = Gen.Int[0, Members.Length - 1].Array[0, 5].Select(indexes => indexes.Select(i => Members[i]).Distinct().ToArray());

    private static readonly string[] Held = [Roles.DutyOfficer, Roles.Leader, Roles.AuditAdministrator, Roles.SystemAdministrator];

    private static readonly Gen<Caller> Callers = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 3], (member, role) => new Grant(Guid.CreateVersion7(), Held[role], Members[member]))
        .Array[0, 4].Select(grants => new Caller(Guid.CreateVersion7(), "c", "c", grants));

    [Theory, ClassData(typeof(BothStores))]
    public async Task The_query_shows_just_what_the_rule_in_memory_shows(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);

        await Gen.Select(Audiences.Array[1, 12], Callers.Array[1, 6]).SampleAsync(async (audiences, callers) =>
        {
            var after = await city.Head();
            await city.Run(null, "", async desk =>
            {
                foreach (var members in audiences)
                {
                    desk.Mark(0, 0, await desk.AudienceOf(members, CancellationToken.None));
                }
            });
            foreach (var caller in callers)
            {
                var expected = audiences.Index().Where(a => Audience.Sees(caller, a.Item)).Select(a => after + 1 + a.Index);
                Assert.Equal(expected, await city.Read(db => db.Set<JournalRow>().Where(r => r.Seq > after).VisibleTo(caller, db).OrderBy(r => r.Seq).Select(r => r.Seq).ToListAsync()));
                Assert.Equal(expected, await city.Read(db => db.Set<JournalRow>().Where(r => r.Seq > after && Audience.Of(caller, db).Contains(r.AudienceId)).OrderBy(r => r.Seq).Select(r => r.Seq).ToListAsync()));
            }
        }, iter: 60, threads: 1);

        Assert.True((await city.Verify()).Whole);
    }
}
