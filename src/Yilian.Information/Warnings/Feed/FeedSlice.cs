using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Platform.Http;

namespace Yilian.Information.Warnings.Feed;

/// <summary>二（一）2 对外发布: the public feed (Atom with CAP 1.2), for anybody, with ETag and 304.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class FeedSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/feeds/warnings.atom", ["GET", "HEAD"], async (HttpContext http, WarningFeed feed) => await Send(http, await feed.Atom(http.RequestAborted)))
            .WithMetadata(OpenToAll.Instance).ExcludeFromDescription();
        app.MapMethods("/feeds/warnings/{id:guid}.cap", ["GET", "HEAD"], async (Guid id, HttpContext http, WarningFeed feed) => await Send(http, await feed.Cap(id, http.RequestAborted)))
            .WithMetadata(OpenToAll.Instance).ExcludeFromDescription();
    }

    private static async Task Send(HttpContext http, FeedDocument? document)
    {
        if (document is null)
        {
            throw new NotFoundException("feed document");
        }

        var response = http.Response;
        response.Headers.ETag = document.ETag;
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        response.Headers.AccessControlAllowOrigin = "*";
        if (Matches(http.Request.Headers.IfNoneMatch.ToString(), document.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        (response.ContentType, response.ContentLength) = (document.Type, document.Bytes.Length);
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(document.Bytes, http.RequestAborted);
        }
    }

    // A cache on the way may have made the mark weak; it is the same document.
    private static bool Matches(string asked, string etag) =>
        asked == "*" || asked.Split(',', StringSplitOptions.TrimEntries).Any(mark => mark == etag || mark.StartsWith("W/", StringComparison.Ordinal) && mark[2..] == etag);
}
