using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Attachments;

public sealed class AttachmentTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes("a photo of the dam")];
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_file_comes_back_as_it_was_sent()
    {
        var stored = await Upload("flood", "大坝.jpg", Photo);

        using var answer = await _city.As("flood").Send(HttpMethod.Get, $"attachments/{stored.Id}");

        Assert.Equal(Photo, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("大坝.jpg", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Photo)), stored.Sha256);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run.exe")]
    [InlineData("page.html")]
    [InlineData("picture.svg")]
    [InlineData("noending")]
    [InlineData("大坝.jpg.sh")]
    public async Task An_ending_that_is_not_accepted_is_refused(string name) => Assert.Equal(["file"], (await Refuse(name, Photo)).Fields);

    [Theory]
    [InlineData("大坝.png")]
    [InlineData("报告.pdf")]
    [InlineData("名单.xlsx")]
    public async Task Content_that_does_not_match_the_ending_is_refused(string name) => Assert.Equal(["file"], (await Refuse(name, Photo)).Fields);

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("空", FirstError(await Refuse("大坝.jpg", [])), StringComparison.Ordinal);

    [Fact]
    public async Task What_the_client_claims_the_type_to_be_does_not_count()
    {
        using var content = File("page.html", Encoding.ASCII.GetBytes("<script>alert(1)</script>"), "image/jpeg");

        Assert.Equal(["file"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, "attachments", content)).Fields);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_the_limit_named()
    {
        await using var city = await City.Start(["--Attachments:MegabytesEach=1"]);
        using var content = File("大坝.jpg", [.. Photo, .. new byte[1024 * 1024]]);

        Assert.Contains("1 MB", FirstError(await city.As("flood").PostRefused(HttpStatusCode.BadRequest, "attachments", content)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_cannot_lead_out_of_the_folder()
    {
        var stored = await Upload("flood", "../../../etc/大坝.jpg", Photo);

        Assert.Equal("大坝.jpg", stored.Name);
    }

    [Fact]
    public async Task The_parties_of_the_incident_may_fetch_its_files_and_nobody_else()
    {
        var stored = await Upload("flood", "大坝.jpg", [.. Photo, 1]);
        var incident = await _city.As("flood").Report(_city.Flood().SentTo(_city, "MET") with { AttachmentIds = [stored.Id] });

        using var party = await _city.As("met").Send(HttpMethod.Get, $"attachments/{stored.Id}");

        Assert.Equal(HttpStatusCode.OK, party.StatusCode);
        foreach (var user in new[] { "water", "sysadmin", "auditadmin", "nobody" })
        {
            await _city.As(user).GetRefused(HttpStatusCode.NotFound, $"attachments/{stored.Id}");
        }

        var reports = await _city.As("met").Get<List<ReportView>>($"{Stories.Incidents}/{incident.Id}/reports");
        Assert.Equal(stored.Id, Assert.Single(reports[0].Attachments).Id);
    }

    [Fact]
    public async Task A_file_that_was_uploaded_and_not_used_is_the_uploaders_alone()
    {
        var stored = await Upload("flood", "大坝.jpg", [.. Photo, 2]);

        await _city.As("flood2").GetRefused(HttpStatusCode.NotFound, $"attachments/{stored.Id}");
    }

    [Fact]
    public async Task Somebody_elses_file_cannot_be_attached()
    {
        var stored = await Upload("flood", "大坝.jpg", [.. Photo, 3]);

        var refused = await _city.As("gen").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, _city.Flood() with { AttachmentIds = [stored.Id] });

        Assert.Equal(["attachmentIds"], refused.Fields);
    }

    [Fact]
    public async Task A_file_hangs_on_the_report_and_on_its_line_of_the_timeline()
    {
        var stored = await Upload("flood", "大坝.jpg", [.. Photo, 4]);
        var incident = await _city.Sent("MET");

        var report = await _city.As("flood").FollowUp(incident.Id, Stories.Further() with { AttachmentIds = [stored.Id] });
        var timeline = await _city.As("met").Get<Contracts.Page<TimelineRow>>($"{Stories.Incidents}/{incident.Id}/timeline");

        Assert.Equal(stored.Id, Assert.Single(report.Attachments).Id);
        Assert.Equal(stored.Id, Assert.Single(timeline.Items.Single(r => r.Entry.Kind == IncidentFollowedUp.Kind).Attachments).Id);
    }

    [Fact]
    public async Task The_same_upload_repeated_is_one_file()
    {
        var key = Guid.CreateVersion7();

        var (one, other) = (await Upload("flood", "大坝.jpg", [.. Photo, 5], key), await Upload("flood", "大坝.jpg", [.. Photo, 5], key));

        Assert.Equal(one.Id, other.Id);
    }

    private static string FirstError(Problem problem) => problem.Body.GetProperty("errors").GetProperty("file")[0].GetString()!;

    private static MultipartFormDataContent File(string name, byte[] content, string contentType = "application/octet-stream")
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return new MultipartFormDataContent { { file, "file", name } };
    }

    private async Task<AttachmentView> Upload(string user, string name, byte[] content, Guid? key = null)
    {
        using var form = File(name, content);
        return await _city.As(user).Post<AttachmentView>("attachments", form, key);
    }

    private async Task<Problem> Refuse(string name, byte[] content)
    {
        using var form = File(name, content);
        return await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, "attachments", form);
    }
}
