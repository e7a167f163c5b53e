using System.Text;
using System.Text.Json;
using Yilian.Platform.Http;

namespace Yilian.Bench.Wires;

/// <summary>Requests as bytes.</summary>
internal static class Requests
{
    public static byte[] Get(string path, string? token, string? lastEventId = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: bench\r\n{Bearer(token)}{(lastEventId is null ? "" : $"Last-Event-ID: {lastEventId}\r\n")}\r\n");

    /// <summary>As a browser asks: the server may compress the answer, and pays for it.</summary>
    public static byte[] GetAsBrowser(string path, string token) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: bench\r\n{Bearer(token)}Accept-Encoding: gzip, deflate, br\r\n\r\n");

    /// <summary>A command with a new key.</summary>
    public static byte[] Post(string path, string? token, object body) => Post(path, token, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), YilianJson.Options));

    public static byte[] Post(string path, string? token, ReadOnlySpan<byte> body)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: bench\r\n{Bearer(token)}Idempotency-Key: {Guid.CreateVersion7()}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        var request = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head, request);
        body.CopyTo(request.AsSpan(head.Length));
        return request;
    }

    private static string Bearer(string? token) => token is null ? "" : $"Authorization: Bearer {token}\r\n";
}
