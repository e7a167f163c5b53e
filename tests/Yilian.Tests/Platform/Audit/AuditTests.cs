using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Audit;

public sealed class AuditTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task The_audit_administrator_sees_who_did_what_and_when_but_not_what_was_reported()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        var entry = (await _city.As("auditadmin").Get<Page<EntryView>>($"audit?kind={IncidentReported.Kind}&limit=1")).Items.Single();

        Assert.Equal((incident.Id, "值班flood"), (entry.IncidentId, entry.ActorName));
        Assert.Equal("{}", entry.Body.GetRawText());
    }

    [Theory]
    [InlineData("gen")]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    [InlineData("leader")]
    public async Task Nobody_else_reads_the_record(string user)
    {
        await _city.As(user).GetRefused(HttpStatusCode.Forbidden, "audit");
        await _city.As(user).GetRefused(HttpStatusCode.Forbidden, "audit/kinds");
    }

    [Fact]
    public async Task The_record_is_paged_newest_first_without_holes()
    {
        var seqs = new List<long>();
        string? after = null;
        do
        {
            var page = await _city.As("auditadmin").Get<Page<EntryView>>($"audit?limit=25{(after is null ? "" : "&after=" + after)}");
            seqs.AddRange(page.Items.Select(e => e.Seq));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(1, (int)seqs[0]).Select(i => (long)i).Reverse(), seqs);
    }

    [Fact]
    public async Task The_record_is_filtered_by_actor_kind_time_and_text()
    {
        await _city.As("safe").Report(_city.Flood() with { Title = "独一无二的标题" });

        Assert.All((await _city.As("auditadmin").Get<Page<EntryView>>("audit?actor=值班safe")).Items, e => Assert.Equal("值班safe", e.ActorName));
        Assert.Single((await _city.As("auditadmin").Get<Page<EntryView>>("audit?search=独一无二")).Items);
        Assert.Empty((await _city.As("auditadmin").Get<Page<EntryView>>("audit?from=2030-01-01T00:00:00Z")).Items);
        Assert.Empty((await _city.As("auditadmin").Get<Page<EntryView>>("audit?to=2020-01-01T00:00:00Z")).Items);
        Assert.Contains(IncidentReported.Kind, await _city.As("auditadmin").Get<List<string>>("audit/kinds"));
    }
}
