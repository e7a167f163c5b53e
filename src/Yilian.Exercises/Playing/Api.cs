using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Yilian.Contracts.Access;
using Yilian.Exercises.Casting;

namespace Yilian.Exercises.Playing;

/// <summary>
/// The public API as its users see it. Each user is signed in when first needed, or ahead of it. A request that got no answer, or was told to come
/// again, is repeated with the same key, so that nothing happens twice.
/// </summary>
internal sealed class Api(HttpClient http, TimeProvider time)
{
    private const string IdHeader = "Idempotency-Key";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly double[] PauseSeconds = [0.2, 0.5, 1, 2, 4, 8];
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new(StringComparer.Ordinal);

    public Task<T> Get<T>(string user, string path, CancellationToken ct) => Read<T>(new Call(user, HttpMethod.Get, path, null), ct);

    public Task<T> Post<T>(string user, string path, object body, CancellationToken ct) => Read<T>(Command(user, path, body), ct);

    /// <summary>Signs users in one after another, so that a fast play does not wait for slow password hashes. Who is refused is told when needed.</summary>
    public async Task SignInAhead(IEnumerable<string> users, CancellationToken ct)
    {
        foreach (var user in users)
        {
            try
            {
                await TokenOf(user, ct);
            }
            catch (RefusedException)
            {
                continue;
            }
        }
    }

    private static Call Command(string user, string path, object body) => new(user, HttpMethod.Post, path, body) { Key = Guid.CreateVersion7() };

    private async Task<T> Read<T>(Call call, CancellationToken ct)
    {
        using var answer = await Answer(call, ct);
        return await Read<T>(call, answer, ct);
    }

    private static async Task<T> Read<T>(Call call, HttpResponseMessage answer, CancellationToken ct)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw await Refusal(answer, ct);
        }

        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(Json, ct) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException unreadable)
        {
            throw new RefusedException((int)answer.StatusCode, "demo.unreadable", $"{call.Method} {call.Path} 的应答无法读取：{unreadable.Message}", unreadable);
        }
    }

    // A session may have been ended by a fourth sign-in of the same account, or by idleness: then once more, with a new one.
    private async Task<HttpResponseMessage> Answer(Call call, CancellationToken ct)
    {
        var answer = await Deliver(call with { Token = await TokenOf(call.User, ct) }, ct);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
        {
            return answer;
        }

        answer.Dispose();
        _tokens.TryRemove(call.User, out _);
        return await Deliver(call with { Token = await TokenOf(call.User, ct) }, ct);
    }

    private async Task<string> TokenOf(string user, CancellationToken ct)
    {
        var token = _tokens.GetOrAdd(user, u => new Lazy<Task<string>>(() => SignIn(u, ct)));
        try
        {
            return await token.Value;
        }
        catch (RefusedException)
        {
            _tokens.TryRemove(KeyValuePair.Create(user, token));
            throw;
        }
    }

    private async Task<string> SignIn(string user, CancellationToken ct)
    {
        var call = new Call(user, HttpMethod.Post, "/api/access/sign-in", new SignIn { UserName = user, Password = Cast.Password, Token = true });
        using var answer = await Deliver(call, ct);
        return (await Read<SignedIn>(call, answer, ct)).Token ?? throw new RefusedException((int)answer.StatusCode, "demo.no-token", $"{user} 登录后没有得到令牌。");
    }

    private async Task<HttpResponseMessage> Deliver(Call call, CancellationToken ct)
    {
        foreach (var pause in PauseSeconds)
        {
            if (await Try(call, ct) is { } answer)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromSeconds(pause), time, ct);
        }

        return await Try(call, ct) ?? throw new RefusedException(0, "demo.unreachable", $"多次重试后平台仍无应答：{call.Method} {call.Path}");
    }

    /// <summary>The answer; null when there was none, or it was: later.</summary>
    private async Task<HttpResponseMessage?> Try(Call call, CancellationToken ct)
    {
        using var request = Request(call);
        try
        {
            var answer = await http.SendAsync(request, ct);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }

            answer.Dispose();
            return null;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || (lost is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private static HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(call.Method, call.Path);
        if (call.Body is not null)
        {
            request.Content = JsonContent.Create(call.Body, call.Body.GetType(), options: Json);
        }

        if (call.Key is { } key)
        {
            request.Headers.Add(IdHeader, key.ToString());
        }

        if (call.Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token);
        }

        return request;
    }

    private static async Task<RefusedException> Refusal(HttpResponseMessage answer, CancellationToken ct)
    {
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync(ct);
        try
        {
            var problem = JsonSerializer.Deserialize<Problem>(text, Json);
            return new RefusedException(status, problem?.Code ?? $"http.{status}", Explain(problem));
        }
        catch (JsonException)
        {
            return new RefusedException(status, $"http.{status}", text.Length > 200 ? text[..200] : text);
        }
    }

    private static string Explain(Problem? problem)
    {
        var errors = problem?.Errors is { Count: > 0 } fields ? string.Join('；', fields.Select(f => $"{f.Key}：{string.Join('、', f.Value)}")) : "";
        return $"{problem?.Detail ?? problem?.Title} {errors}".Trim();
    }

    private sealed record Call(string User, HttpMethod Method, string Path, object? Body)
    {
        public Guid? Key { get; init; }

        public string? Token { get; init; }
    }

    private sealed record Problem(string? Title, string? Code, string? Detail, Dictionary<string, string[]>? Errors);
}
