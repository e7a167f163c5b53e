using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Kills;

/// <summary>One client under load: each command has a key of its own, and goes out again under it until the host has answered.</summary>
internal sealed class LoadClient(int number, Client client, Guid organization, Guid lead, bool mayReport, Scene scene)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Random _random = new(number);
    private int _sent;

    public async Task Work(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await Next();
        }
    }

    private Task Next()
    {
        var mark = $"c{number}-{++_sent}-";
        var dice = _random.Next(100);
        if (dice < 8 && mayReport)
        {
            return Report(mark);
        }

        return dice < 50 && scene.NextToSign(organization) is { } unsigned ? Sign(unsigned, mark) : Note(mark);
    }

    private async Task Report(string mark)
    {
        var (key, answer) = await UntilAnswered("information/incidents", scene.Report(mark, lead));
        var incident = answer.GetProperty("id").GetGuid();
        scene.Done.Enqueue(new Acknowledged(key, IncidentReported.Kind, mark, incident, organization, null));
        scene.Add(incident, organization);
    }

    private async Task Sign(Guid incident, string mark)
    {
        var (key, _) = await UntilAnswered($"information/incidents/{incident}/acknowledge", new AcknowledgeIncident { OrganizationId = organization });
        scene.Done.Enqueue(new Acknowledged(key, IncidentAcknowledged.Kind, mark, incident, organization, null));
    }

    private async Task Note(string mark)
    {
        var incident = scene.AnyIncident(_random);
        var (key, answer) = await UntilAnswered($"information/incidents/{incident}/notes", new NoteIncident { Text = mark, To = [.. scene.Units.Take(2)] });
        scene.Done.Enqueue(new Acknowledged(key, IncidentNoted.Kind, mark, incident, organization, answer.GetProperty("seq").GetInt64()));
    }

    private async Task<(Guid Key, JsonElement Answer)> UntilAnswered(string path, object body)
    {
        var key = Guid.CreateVersion7();
        while (true)
        {
            if (await Try(path, body, key) is { } answer)
            {
                return (key, answer);
            }

            scene.Retried();
            await Task.WhenAll(scene.Up, Task.Delay(Pause));
        }
    }

    // Null: the host is gone, or was before it could answer. Any other refusal is a failure of the test.
    private async Task<JsonElement?> Try(string path, object body, Guid key)
    {
        try
        {
            using var answer = await client.Send(HttpMethod.Post, path, body, key);
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<JsonElement>(text, YilianJson.Options)
                : (int)answer.StatusCode == 503 ? null : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }
}
