using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Net.Http.Headers;

namespace Yilian.Host.Web;

/// <summary>
/// Answers what no endpoint under /api takes: an unknown address (404), a known one with another method (405, with Allow) or with
/// another kind of body (415).
/// </summary>
internal static class NoSuchInterface
{
    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data";

    public static IResult Answer(HttpContext http, EndpointDataSource endpoints)
    {
        var here = endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => MethodsOf(e).Any() && Matches(e, http.Request.Path)).ToList();
        var methods = here.SelectMany(MethodsOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        var known = methods.Contains(http.Request.Method, StringComparer.OrdinalIgnoreCase);
        if ((known && http.Request.ContentType is not null) || (here.Count == 0 && IsOtherBody(http.Request)))
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "platform.wrong-content-type", $"请求内容应为 {Json}（上传文件为 {Multipart}）。");
        }

        // A known address and method without a body: a part of the address is not of the form it must have, a number for instance.
        if (known || methods.Count == 0)
        {
            return Problem(StatusCodes.Status404NotFound, "not-found", "没有这个接口。");
        }

        http.Response.Headers[HeaderNames.Allow] = string.Join(", ", methods);
        return Problem(StatusCodes.Status405MethodNotAllowed, "platform.wrong-method", $"这个接口只接受 {string.Join("、", methods)}。");
    }

    private static IEnumerable<string> MethodsOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);

    private static bool IsOtherBody(HttpRequest request) =>
        request.ContentType is { } type && !type.StartsWith(Json, StringComparison.OrdinalIgnoreCase) && !type.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase);

    private static IResult Problem(int status, string code, string detail) =>
        Results.Problem(statusCode: status, detail: detail, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
}
