using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Platform;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Attachments;

/// <summary>Hangs uploaded files on what a command records.</summary>
public static class Attaching
{
    private const int Most = 20;

    /// <exception cref="InvalidRequestException">A file is unknown, or there are too many.</exception>
    public static async Task Attach(this Desk desk, Guid subjectId, Guid audienceId, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return;
        }

        if (ids.Count > Most)
        {
            throw new InvalidRequestException("attachmentIds", $"一次最多附 {Most} 个文件|At most {Most} files");
        }

        var me = desk.Caller.UserId;
        var known = await desk.Db.Set<Attachment>().CountAsync(a => ids.Contains(a.Id) && a.UploaderId == me, ct);
        if (known != ids.Distinct().Count())
        {
            throw new InvalidRequestException("attachmentIds", "有附件不存在或未上传成功，请重新上传|A file is missing; upload it again");
        }

        foreach (var id in ids.Distinct())
        {
            desk.Add(new AttachmentUse { SubjectId = subjectId, AttachmentId = id, AudienceId = audienceId });
        }
    }

    /// <summary>Keeps a file that the platform itself made, as it was made.</summary>
    public static async Task<AttachmentView> Keep(this Desk desk, Guid subjectId, Guid audienceId, string name, byte[] content, CancellationToken ct)
    {
        using var stream = new MemoryStream(content, writable: false);
        var (sha256, size, head) = await desk.Service<FileStore>().Keep(stream, ct);
        var contentType = FileTypes.Of(name, head) ?? throw new ArgumentException($"No type of file is known for {name}.", nameof(name));
        var file = new Attachment { Name = name, ContentType = contentType, Size = size, Sha256 = sha256, UploaderId = desk.Caller.UserId ?? Guid.Empty, At = desk.Now };
        desk.Add(file);
        desk.Add(new AttachmentUse { SubjectId = subjectId, AttachmentId = file.Id, AudienceId = audienceId });
        return new AttachmentView(file.Id, file.Name, file.ContentType, file.Size, file.Sha256);
    }

    /// <summary>Sends a kept file, as its own address does.</summary>
    public static Task<IResult> SendKept(this ReadingDesk desk, Guid id, CancellationToken ct) =>
        DownloadSlice.Handle(id, desk, desk.Service<FileStore>(), desk.Service<IHttpContextAccessor>().HttpContext!, ct);

    /// <summary>What the files hang on is seen by others now; so are they.</summary>
    public static Task Reattach(this Desk desk, IQueryable<Guid> subjects, Guid audienceId, CancellationToken ct) =>
        desk.Db.Set<AttachmentUse>().Where(u => subjects.Contains(u.SubjectId)).ExecuteUpdateAsync(u => u.SetProperty(x => x.AudienceId, audienceId), ct);

    /// <summary>The files on each of these subjects.</summary>
    public static async Task<ILookup<Guid, AttachmentRef>> AttachmentsOf(this YilianDb db, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        var uses = await db.Set<AttachmentUse>().Where(u => subjects.Contains(u.SubjectId))
            .Join(db.Set<Attachment>(), u => u.AttachmentId, a => a.Id, (u, a) => new { u.SubjectId, a.Id, a.Name, a.ContentType, a.Size })
            .ToListAsync(ct);
        return uses.ToLookup(u => u.SubjectId, u => new AttachmentRef(u.Id, u.Name, u.ContentType, u.Size));
    }
}
