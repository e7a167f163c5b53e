using System.Net;
using System.Text;
using Xunit;
using Yilian.Contracts.Organization;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>How far an import is, and that stopping, repeating and losing the connection leave nothing half-done.</summary>
public sealed class ImportProgressTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private const int Many = 12_000;
    private readonly City _city = shared.City;

    [Fact]
    public async Task Progress_moves_from_nothing_to_the_last_row_and_ends_with_the_result()
    {
        var (water, id) = (_city.As("water"), Guid.CreateVersion7());
        var import = Send("water", Sheet("PG", Many), id);
        var seen = await Watch(water, id, import);

        var result = await import;
        Assert.Equal((true, Many, Many), (result.Applied, result.Rows, result.Added));
        Assert.Contains(seen, p => p.Stage == ImportStages.Checking && p.Done < p.Total && p.MayStop);
        Assert.Contains(seen, p => p.Stage == ImportStages.Writing && p.Done < p.Total && !p.MayStop);
        Assert.Equal(seen.OrderBy(p => ImportStages.All.ToList().IndexOf(p.Stage)).ThenBy(p => p.Done), seen);
        var last = await water.Get<ImportProgress>($"organization/imports/{id}");
        Assert.Equal((ImportStages.Done, Many, Many, false), (last.Stage, last.Done, last.Total, last.MayStop));
        Assert.Equal(Many, last.Result!.Added);
    }

    [Fact]
    public async Task An_import_stopped_before_it_is_written_leaves_nothing_behind()
    {
        var (water, id) = (_city.As("water"), Guid.CreateVersion7());
        using var form = Form(Sheet("ST", 50_000));
        var refused = water.Refused(HttpStatusCode.Conflict, HttpMethod.Post, Path, form, id);
        var stopped = await Until(water, id, p => p.MayStop);
        Assert.NotNull(stopped);
        await water.Post<ImportProgress>($"organization/imports/{id}/stop");

        Assert.Equal("organization.import-stopped", (await refused).Code);
        Assert.Equal(ImportStages.Stopped, (await water.Get<ImportProgress>($"organization/imports/{id}")).Stage);
        Assert.Equal(0, (await water.Registers("register=supply&search=ST-")).Total);
        Assert.Equal("organization.import-not-stoppable", (await water.PostRefused(HttpStatusCode.Conflict, $"organization/imports/{id}/stop")).Code);
    }

    [Fact]
    public async Task A_second_press_while_it_runs_gets_the_answer_of_the_first()
    {
        var (id, sheet) = (Guid.CreateVersion7(), Sheet("TW", 3_000));
        var both = await Task.WhenAll(Send("water", sheet, id), Send("water", sheet, id));

        Assert.All(both, r => Assert.Equal((3_000, 0), (r.Added, r.Unchanged)));
        Assert.Equal(3_000, (await Send("water", sheet, id)).Added);
        Assert.Equal(3_000, (await _city.As("water").Registers("register=supply&search=TW-")).Total);
        using var other = Form(Sheet("TX", 1));
        Assert.Equal("platform.command-id-reused", (await _city.As("water").Refused(HttpStatusCode.Conflict, HttpMethod.Post, Path, other, id)).Code);
    }

    [Fact]
    public async Task A_lost_connection_does_not_stop_it_and_its_owner_alone_finds_the_result()
    {
        var (water, id) = (_city.As("water"), Guid.CreateVersion7());
        using var lost = new CancellationTokenSource();
        using var form = Form(Sheet("LC", 8_000));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/" + Path) { Content = form };
        request.Headers.Authorization = new("Bearer", await water.Token());
        request.Headers.Add("Idempotency-Key", id.ToString());
        var sending = water.Http.SendAsync(request, lost.Token);
        await Until(water, id, p => p.Stage != ImportStages.Reading);
        await lost.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        var found = await Until(water, id, p => p.Result is not null);
        Assert.Equal((ImportStages.Done, 8_000), (found!.Stage, found.Result!.Added));
        await _city.As("editor").GetRefused(HttpStatusCode.NotFound, $"organization/imports/{id}");
        await _city.As("editor").PostRefused(HttpStatusCode.NotFound, $"organization/imports/{id}/stop");
    }

    [Fact]
    public async Task A_file_that_is_refused_says_why_when_it_is_asked_for_later()
    {
        var (water, id) = (_city.As("water"), Guid.CreateVersion7());
        Assert.False((await Send("water", Sheet("BD", 1) + "BD-X,沙袋,43B01,-1,条\n", id)).Applied);
        var refused = await water.Get<ImportProgress>($"organization/imports/{id}");
        Assert.Equal((ImportStages.Refused, 3), (refused.Stage, Assert.Single(refused.Result!.Errors).Row));

        var empty = Guid.CreateVersion7();
        using var form = Form("编码,名称,类别,数量,计量单位\n");
        await water.Refused(HttpStatusCode.BadRequest, HttpMethod.Post, Path, form, empty);
        var failed = await water.Get<ImportProgress>($"organization/imports/{empty}");
        Assert.Equal(ImportStages.Failed, failed.Stage);
        Assert.Contains("标题行", failed.Problem, StringComparison.Ordinal);
    }

    private const string Path = "information/registers/import?register=supply";

    private static string Sheet(string prefix, int rows)
    {
        var text = new StringBuilder("编码,名称,类别,数量,计量单位\n");
        for (var i = 0; i < rows; i++)
        {
            text.Append(prefix).Append('-').Append(i).Append(",沙袋,43B01,1,条\n");
        }

        return text.ToString();
    }

    private static MultipartFormDataContent Form(string csv) => new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "物资.csv" } };

    private async Task<ImportResult> Send(string user, string csv, Guid id)
    {
        using var form = Form(csv);
        return await _city.As(user).Post<ImportResult>(Path, form, id);
    }

    private static async Task<List<ImportProgress>> Watch(Client client, Guid id, Task import)
    {
        var seen = new List<ImportProgress>();
        while (!import.IsCompleted)
        {
            if (await Now(client, id) is { } progress)
            {
                seen.Add(progress);
            }
        }

        return seen;
    }

    private static async Task<ImportProgress?> Until(Client client, Guid id, Func<ImportProgress, bool> reached)
    {
        for (var i = 0; i < 2_000; i++)
        {
            if (await Now(client, id) is { } progress && reached(progress))
            {
                return progress;
            }

            await Task.Delay(10);
        }

        return null;
    }

    // Until its file has arrived an import is not there.
    private static async Task<ImportProgress?> Now(Client client, Guid id)
    {
        using var answer = await client.Send(HttpMethod.Get, $"organization/imports/{id}");
        return answer.StatusCode == HttpStatusCode.NotFound ? null : System.Text.Json.JsonSerializer.Deserialize<ImportProgress>(await answer.Content.ReadAsStringAsync(), Yilian.Platform.Http.YilianJson.Options);
    }
}
