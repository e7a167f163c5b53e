using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Yilian.Platform.Maps.BaseLayers;

namespace Yilian.Host.Web;

/// <summary>Serves the built web part: compressed beforehand, immutable where the name carries a hash, under a strict content policy.</summary>
internal static class Pages
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static readonly (string Encoding, string Ending)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    public static void UsePages(this WebApplication app)
    {
        // Maps fetch their tiles: no host but those that the settings name is ever asked. Settings are read at the first request, after they were checked.
        var policy = new Lazy<string>(() => Policy.Replace("connect-src 'self'", string.Join(' ', ["connect-src 'self'", .. app.Services.GetRequiredService<BaseLayerBook>().Hosts]), StringComparison.Ordinal));
        app.Use(async (http, next) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (!http.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal))
            {
                headers.ContentSecurityPolicy = policy.Value;
            }

            await next(http);
        });
        if (Folder() is not { } folder)
        {
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.Use((http, next) => Precompressed(http, next, files));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = false, ContentTypeProvider = Types(), OnPrepareResponse = r => Cache(r.Context) });
    }

    /// <summary>Every other path is a page of the single-page application.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapFallback(async http =>
        {
            var index = Folder() is { } folder ? Path.Combine(folder, "index.html") : null;
            if (index is null || !File.Exists(index))
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await http.Response.WriteAsync("网页部分尚未构建：请用 ./run 启动。");
                return;
            }

            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.SendFileAsync(index, http.RequestAborted);
        });
    }

    private static string? Folder()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (File.Exists(Path.Combine(published, "index.html")))
        {
            return published;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var built = Path.Combine(at.FullName, "web", "dist");
            if (File.Exists(Path.Combine(built, "index.html")))
            {
                return built;
            }
        }

        return null;
    }

    private static Task Precompressed(HttpContext http, RequestDelegate next, PhysicalFileProvider files)
    {
        var path = http.Request.Path.Value ?? "";
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, ending) in Compressed)
        {
            if (Path.HasExtension(path) && accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(path + ending).Exists && Types().TryGetContentType(path, out var type))
            {
                http.Request.Path = path + ending;
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers.ContentEncoding = encoding;
                    http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                    http.Response.ContentType = type;
                    return Task.CompletedTask;
                });
                break;
            }
        }

        return next(http);
    }

    private static void Cache(HttpContext http) =>
        http.Response.Headers.CacheControl = http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";

    private static Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider Types()
    {
        var types = new Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider();
        types.Mappings[".geojson"] = "application/geo+json";
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".br"] = "application/octet-stream";
        types.Mappings[".gz"] = "application/octet-stream";
        return types;
    }
}
