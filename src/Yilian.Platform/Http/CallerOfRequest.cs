using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Platform.Access;

namespace Yilian.Platform.Http;

/// <summary>Marks an endpoint that needs nobody signed in.</summary>
public sealed class OpenToAll
{
    public static readonly OpenToAll Instance = new();
}

/// <summary>Marks an endpoint allowed while the password must still be changed.</summary>
public sealed class BeforePasswordChange
{
    public static readonly BeforePasswordChange Instance = new();
}

/// <summary>Who is asking, per request. The cookie serves browsers, the bearer token programs.</summary>
public static class CallerOfRequest
{
    public const string CookieName = "yilian";
    private const string Bearer = "Bearer ";
    private static readonly object Key = new();

    /// <summary>Reads the session before the endpoint runs and refuses requests to closed endpoints without one.</summary>
    public static IApplicationBuilder UseCallers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        Validation.Check(http.Request.Query);
        http.Items[Key] = await Renew(http, http.RequestAborted);
        var endpoint = http.GetEndpoint();
        if (endpoint is not null && http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<OpenToAll>() is null)
        {
            var caller = http.Caller();
            if (caller.MustChangePassword && endpoint.Metadata.GetMetadata<BeforePasswordChange>() is null)
            {
                throw new RuleBrokenException("access.password-must-change", "请先修改密码，然后继续操作。|Change your password first.");
            }
        }

        await next(http);
    });

    /// <exception cref="NotSignedInException">Nobody is signed in.</exception>
    public static Caller Caller(this HttpContext http) => http.CallerOrNull() ?? throw new NotSignedInException();

    public static Caller? CallerOrNull(this HttpContext http) => http.Items[Key] as Caller;

    /// <summary>Looks the session up again; null when it has ended.</summary>
    internal static async Task<Caller?> Renew(HttpContext http, CancellationToken ct) => TokenOf(http.Request) is { } token
        ? await http.RequestServices.GetRequiredService<Sessions>().Find(token, http.Connection.RemoteIpAddress?.ToString(), ct)
        : null;

    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : request.Cookies[CookieName];
    }
}
