using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Platform;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Attachments;

/// <summary>二（一）3: photos and papers that go with a report. Uploaded first, then named by the report that uses them.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class UploadSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/attachments", Handle).DisableAntiforgery().Produces<AttachmentView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> Handle(IFormFile file, HttpContext http, FileStore store, IOptions<AttachmentOptions> options, CancellationToken ct)
    {
        Check(file, options.Value);
        await using var content = file.OpenReadStream();
        var (sha256, size, head) = await store.Keep(content, ct);
        var contentType = FileTypes.Of(file.FileName, head)
            ?? throw new InvalidRequestException("file", $"不接受这种文件，或内容与扩展名不符；可上传：{FileTypes.Accepted}|Not an accepted type, or the content does not match the ending");
        var upload = new Uploaded(Path.GetFileName(file.FileName), contentType, size, sha256);
        return await Commands.Run(http, upload, (desk, _) => Task.FromResult(Keep(upload, desk)), Show<AttachmentView>.CreatedReceipt, ct);
    }

    private static void Check(IFormFile file, AttachmentOptions options)
    {
        if (file.Length == 0)
        {
            throw new InvalidRequestException("file", "文件是空的|The file is empty");
        }

        if (file.Length > options.MegabytesEach * 1024L * 1024L)
        {
            throw new InvalidRequestException("file", $"单个文件不得超过 {options.MegabytesEach} MB|At most {options.MegabytesEach} MB");
        }
    }

    private static AttachmentView Keep(Uploaded upload, Desk desk)
    {
        var attachment = new Attachment { Name = upload.Name, ContentType = upload.ContentType, Size = upload.Size, Sha256 = upload.Sha256, UploaderId = desk.Caller.UserId ?? Guid.Empty, At = desk.Now };
        desk.Add(attachment);
        return new AttachmentView(attachment.Id, attachment.Name, attachment.ContentType, attachment.Size, attachment.Sha256);
    }

    private sealed record Uploaded(string Name, string ContentType, long Size, string Sha256);
}

/// <summary>Gives a file to those who may see what it hangs on, and to who uploaded it.</summary>
internal sealed class DownloadSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/attachments/{id}", Handle);

    internal static async Task<IResult> Handle(Guid id, ReadingDesk desk, FileStore store, HttpContext http, CancellationToken ct)
    {
        var me = desk.Caller.UserId;
        var audiences = Audience.Of(desk.Caller, desk.Db);
        var attachment = await desk.Db.Set<Attachment>().AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && (a.UploaderId == me || desk.Db.Set<AttachmentUse>().Any(u => u.AttachmentId == id && audiences.Contains(u.AudienceId))), ct)
            ?? throw NotFoundException.Of<Attachment>(id);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(Path.GetFullPath(store.PathOf(attachment.Sha256)), attachment.ContentType, attachment.Name, enableRangeProcessing: true);
    }
}
