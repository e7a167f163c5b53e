using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Journal;

public sealed class VerificationTests
{
    [Fact]
    public async Task An_untouched_journal_is_whole()
    {
        await using var city = await City.Start();
        await city.Sent("MET");

        var found = await Verify(city);

        Assert.True(found.Whole, found.Problem);
        Assert.Equal(await city.Head(), found.Entries);
        Assert.Null(found.FirstBadSeq);
    }

    [Theory]
    [InlineData("Text", "'别的'")]
    [InlineData("Body", "'x'")]
    [InlineData("Kind", "'access.signed-out'")]
    [InlineData("ActorName", "'别人'")]
    [InlineData("OccurredAt", "\"OccurredAt\" + 10000")]
    [InlineData("RecordedAt", "\"RecordedAt\" - 10000")]
    [InlineData("Hash", "'sha256:00'")]
    public async Task A_changed_entry_is_found_and_named(string column, string value)
    {
        await using var city = await City.Start();

        await Sql(city, $"""UPDATE journal_entry SET "{column}" = {value} WHERE "Seq" = 5""");

        Assert.Equal((false, 5L), Says(await Verify(city)));
    }

    [Fact]
    public async Task A_removed_entry_is_found_and_named()
    {
        await using var city = await City.Start();

        await Sql(city, """DELETE FROM journal_entry WHERE "Seq" = 5""");

        Assert.Equal((false, 5L), Says(await Verify(city)));
    }

    [Fact]
    public async Task The_first_entry_cannot_be_removed_unseen()
    {
        await using var city = await City.Start();

        await Sql(city, """DELETE FROM journal_entry WHERE "Seq" = 1""");

        Assert.Equal((false, 1L), Says(await Verify(city)));
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_found()
    {
        await using var city = await City.Start();

        await Sql(city, """UPDATE journal_entry SET "Seq" = -5 WHERE "Seq" = 5""");
        await Sql(city, """UPDATE journal_entry SET "Seq" = 5 WHERE "Seq" = 6""");
        await Sql(city, """UPDATE journal_entry SET "Seq" = 6 WHERE "Seq" = -5""");

        Assert.Equal((false, 5L), Says(await Verify(city)));
    }

    [Fact]
    public async Task An_entry_put_in_between_is_found()
    {
        await using var city = await City.Start();

        await Sql(city, """UPDATE journal_entry SET "Seq" = -("Seq" + 1) WHERE "Seq" >= 5""");
        await Sql(city, """UPDATE journal_entry SET "Seq" = -"Seq" WHERE "Seq" < 0""");
        await Sql(city, $"""INSERT INTO journal_entry ({Columns}) SELECT {Columns.Replace("\"Seq\"", "5", StringComparison.Ordinal)} FROM journal_entry WHERE "Seq" = 4""");

        Assert.Equal((false, 5L), Says(await Verify(city)));
    }

    [Fact]
    public async Task An_entry_with_a_right_hash_put_at_the_end_past_the_lane_is_found()
    {
        await using var city = await City.Start();
        var head = await city.Head();
        var last = await city.Read(db => db.Set<JournalRow>().AsNoTracking().SingleAsync(r => r.Seq == head));
        var forged = new JournalRow
        {
            Seq = head + 1,
            Kind = last.Kind,
            Text = "伪造",
            Body = "x",
            ActorName = "某人",
            AudienceId = last.AudienceId,
            OccurredAt = last.OccurredAt,
            RecordedAt = last.RecordedAt,
            Hash = "",
        };
        var hash = Chain.Hash("sha256", last.Hash, forged);

        await Sql(city, $"""
            INSERT INTO journal_entry ("Seq", "Kind", "Text", "Body", "ActorName", "AudienceId", "OccurredAt", "RecordedAt", "Hash")
            SELECT "Seq" + 1, "Kind", '伪造', 'x', '某人', "AudienceId", "OccurredAt", "RecordedAt", '{hash}' FROM journal_entry WHERE "Seq" = {head}
            """);

        Assert.Equal((false, head + 1), Says(await Verify(city)));
    }

    [Fact]
    public async Task A_journal_cut_off_at_the_end_is_found()
    {
        await using var city = await City.Start();
        var head = await city.Head();

        await Sql(city, $"""DELETE FROM journal_entry WHERE "Seq" > {head - 3}""");

        Assert.Equal((false, head - 2), Says(await Verify(city)));
    }

    [Fact]
    public async Task An_incident_whose_state_contradicts_the_journal_is_found()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Flood());
        var reported = await city.Read(db => db.Set<JournalRow>().Where(r => r.IncidentId == incident.Id).MinAsync(r => r.Seq));

        await Sql(city, "UPDATE information_incident SET \"State\" = 'closed'");

        Assert.Equal((false, reported), Says(await Verify(city)));
    }

    [Fact]
    public async Task A_removed_incident_is_found()
    {
        await using var city = await City.Start();
        await city.As("flood").Report(city.Flood());

        await Sql(city, "DELETE FROM information_incident");

        Assert.False((await Verify(city)).Whole);
    }

    [Fact]
    public async Task A_removed_acknowledgement_is_found()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");
        await city.As("met").Acknowledge(incident.Id);
        Assert.True((await Verify(city)).Whole);

        await Sql(city, "UPDATE information_recipient SET \"AcknowledgedAt\" = NULL");

        Assert.False((await Verify(city)).Whole);
    }

    [Fact]
    public async Task Somebody_let_into_an_audience_past_the_lane_is_found()
    {
        await using var city = await City.Start();

        await city.Do(desk => desk.Widen(Audience.OfAuditors, [city.Of("FLOOD")], default));

        Assert.Equal("序号", (await Verify(city)).Problem?[..2]);
    }

    [Fact]
    public async Task The_hash_may_be_changed_from_one_day_to_the_next()
    {
        await using var city = await City.Start(["--Journal:Hash=sm3"]);

        await city.Sent("MET");

        Assert.StartsWith("sm3:", await city.Read(db => db.Set<JournalRow>().OrderByDescending(r => r.Seq).Select(r => r.Hash).FirstAsync()), StringComparison.Ordinal);
        Assert.True((await Verify(city)).Whole);
    }

    [Fact]
    public async Task Verifying_is_the_audit_administrators_right_alone()
    {
        await using var city = await City.Start();

        Assert.True((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);
        Assert.Equal("access.right-missing", (await city.As("gen").GetRefused(System.Net.HttpStatusCode.Forbidden, "audit/verify")).Code);
    }

    private const string Columns =
        "\"Seq\", \"CommandId\", \"Kind\", \"Text\", \"Body\", \"ActorId\", \"ActorName\", \"OrganizationId\", \"IncidentId\", \"AudienceId\", \"OccurredAt\", \"RecordedAt\", \"Hash\"";

    private static (bool Whole, long? Seq) Says(VerifyView found) => (found.Whole, found.FirstBadSeq);

    private static Task<int> Sql(City city, string sql) => city.Read(db => db.Database.ExecuteSqlRawAsync(sql));

    private static async Task<VerifyView> Verify(City city)
    {
        await using var scope = city.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().Run(default);
    }
}
