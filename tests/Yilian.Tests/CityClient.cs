using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;

namespace Yilian.Tests;

/// <summary>Somebody at the other end of the public API. Paths are relative to /api/; commands carry a fresh Idempotency-Key.</summary>
internal sealed class Client(HttpClient http, string? userName, string? password) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private string? _token;

    /// <summary>Sent as Accept-Language when set.</summary>
    public string? Language { get; set; }

    public HttpClient Http => http;

    public async Task<string?> Token()
    {
        await _gate.WaitAsync();
        try
        {
            if (_token is null && userName is not null)
            {
                using var answer = await http.PostAsJsonAsync("/api/access/sign-in", new SignIn { UserName = userName, Password = password!, Token = true }, YilianJson.Options);
                _token = (await Body<SignedIn>(answer)).Token;
            }

            return _token;
        }
        finally
        {
            _gate.Release();
        }
    }

    public Task<T> Get<T>(string path) => Exchange<T>(HttpMethod.Get, path, null, null);

    public Task<T> Post<T>(string path, object? body = null, Guid? key = null) => Exchange<T>(HttpMethod.Post, path, body, key);

    public Task<T> Put<T>(string path, object? body, Guid? key = null) => Exchange<T>(HttpMethod.Put, path, body, key);

    /// <summary>A command that answers with nothing.</summary>
    public async Task Command(HttpMethod method, string path, object? body = null)
    {
        using var answer = await Send(method, path, body);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>A request that must be refused; what the refusal says.</summary>
    public async Task<Problem> Refused(HttpStatusCode status, HttpMethod method, string path, object? body = null, Guid? key = null)
    {
        using var answer = await Send(method, path, body, key);
        return await Problem.Of(answer, status);
    }

    public Task<Problem> PostRefused(HttpStatusCode status, string path, object? body = null) => Refused(status, HttpMethod.Post, path, body);

    public Task<Problem> GetRefused(HttpStatusCode status, string path) => Refused(status, HttpMethod.Get, path);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null, Guid? key = null)
    {
        using var request = await Request(method, path);
        if (method != HttpMethod.Get)
        {
            request.Headers.Add("Idempotency-Key", (key ?? Guid.CreateVersion7()).ToString());
            request.Content = body as HttpContent ?? JsonContent.Create(body ?? new { }, body?.GetType() ?? typeof(object), options: YilianJson.Options);
        }

        return await http.SendAsync(request);
    }

    /// <summary>A request of this caller with nothing else in it.</summary>
    public async Task<HttpRequestMessage> Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : "/api/" + path);
        if (await Token() is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (Language is not null)
        {
            request.Headers.Add("Accept-Language", Language);
        }

        return request;
    }

    public void Dispose() => http.Dispose();

    private async Task<T> Exchange<T>(HttpMethod method, string path, object? body, Guid? key)
    {
        using var answer = await Send(method, path, body, key);
        return await Body<T>(answer);
    }

    private static async Task<T> Body<T>(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}: {(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<T>(text, YilianJson.Options)!;
    }
}

/// <summary>A refusal as the caller sees it.</summary>
internal sealed record Problem(HttpStatusCode Status, string Code, string Detail, JsonElement Body)
{
    /// <summary>The fields named, sorted.</summary>
    public IReadOnlyList<string> Fields => Body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)] : [];

    public static async Task<Problem> Of(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"Expected {(int)expected}, got {(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var body = JsonSerializer.Deserialize<JsonElement>(text);
        return new Problem(answer.StatusCode, body.GetProperty("code").GetString()!, body.GetProperty("detail").GetString()!, body);
    }
}
