using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Storage;
using Yilian.Tests.Information.Incidents.Tasks;
using Yilian.Tests.Organization.Plans;

namespace Yilian.Tests.Information.Incidents.Responses;

/// <summary>E3: the notice of a response, and its tasks in the room and before the verifier.</summary>
public sealed class ResponseNoticeTests
{
    [Fact]
    public async Task The_notice_names_level_reason_units_tasks_and_deadlines()
    {
        await using var city = await City.Start();
        var incident = await city.Sent();
        var plan = await city.InForce();
        await city.As("flood").Start(incident.Id, plan.Starting());

        var docx = await Notice(city, "water", incident.Id, 0);
        var text = string.Join('\n', Lines(docx));

        Assert.Contains("关于启动Ⅲ级应急响应的通知", text, StringComparison.Ordinal);
        Assert.Contains("响应〔2026〕1号", text, StringComparison.Ordinal);
        Assert.Contains("水位超警戒。", text, StringComparison.Ordinal);
        Assert.Contains("张三签发", text, StringComparison.Ordinal);
        Assert.Contains("启动条件：", text, StringComparison.Ordinal);
        Assert.Contains("任务T1", text, StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(WordprocessingDocument.Open(new MemoryStream(docx), false)).Select(e => e.Description));
    }

    [Fact]
    public async Task Raising_and_ending_have_notices_of_their_own()
    {
        await using var city = await City.Start();
        var incident = await city.Sent();
        var plan = await city.InForce();
        await city.As("flood").Start(incident.Id, plan.Starting());
        city.Time.Advance(TimeSpan.FromMinutes(5));
        await city.As("flood").Start(incident.Id, plan.Starting("II"));
        city.Time.Advance(TimeSpan.FromMinutes(5));
        await city.As("flood").Post<IncidentView>(PlanRun.Of(incident.Id, "response"), new SetResponse { HeadquartersId = city.Of("FLOOD"), Level = "none", Reason = "水位回落", Signatory = "张三" });

        var raised = string.Join('\n', Lines(await Notice(city, "water", incident.Id, 1)));
        Assert.Contains("关于应急响应由Ⅲ级提升为Ⅱ级的通知", raised, StringComparison.Ordinal);
        Assert.Contains("终止 1 项任务", raised, StringComparison.Ordinal);
        var ended = string.Join('\n', Lines(await Notice(city, "water", incident.Id, 2)));
        Assert.Contains("关于终止Ⅱ级应急响应的通知", ended, StringComparison.Ordinal);
        Assert.Contains("响应〔2026〕3号", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_see_the_incident_gets_no_notice()
    {
        await using var city = await City.Start();
        var incident = await city.Sent();
        await city.As("flood").Start(incident.Id, (await city.InForce()).Starting());
        var response = (await city.As("flood").Incident(incident.Id)).Responses.Single().Id;

        await city.As("met").GetRefused(HttpStatusCode.NotFound, PlanRun.Of(incident.Id, $"responses/{response}/notice"));
        await city.As("flood").GetRefused(HttpStatusCode.NotFound, PlanRun.Of(incident.Id, $"responses/{Guid.CreateVersion7()}/notice"));
    }

    [Fact]
    public async Task The_tasks_due_next_stand_among_the_clocks_of_the_room()
    {
        await using var city = await City.Start();
        var incident = await city.Sent();
        await city.As("flood").Start(incident.Id, (await city.InForce()).Starting());

        Assert.Contains((await city.As("flood").Incident(incident.Id)).Clocks, c => c is { ClockKind: "task", Title: "任务T1" });
    }

    [Theory]
    [InlineData("UPDATE incident_task SET \"State\" = 'done' WHERE \"Key\" = 'T1'")]
    [InlineData("DELETE FROM incident_task WHERE \"Key\" = 'T1'")]
    public async Task A_task_that_was_changed_behind_the_journal_is_found(string sql)
    {
        await using var city = await City.Start();
        var incident = await city.Sent();
        await city.As("flood").Start(incident.Id, (await city.InForce()).Starting());
        Assert.True((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);

        await using (var scope = city.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
            var table = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "IncidentTask").GetTableName()!;
            await db.Database.ExecuteSqlRawAsync(sql.Replace("incident_task", table, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        Assert.False((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);
    }

    private static async Task<byte[]> Notice(City city, string user, Guid incident, int which)
    {
        var response = (await city.As(user).Incident(incident)).Responses.OrderBy(r => r.At).ElementAt(which).Id;
        using var answer = await city.As(user).Send(HttpMethod.Get, PlanRun.Of(incident, $"responses/{response}/notice"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static List<string> Lines(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
    }
}
