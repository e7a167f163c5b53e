using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Platform.Timeline;

namespace Yilian.Information.Incidents.Room;

/// <summary>二（一）3: one timeline per incident, by when things happened or by when they were recorded, newest first.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class TimelineReader : ISlice
{
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(10);

    private static readonly Compiled<Func<YilianDb, Guid, DateTimeOffset, string, CancellationToken, Task<JournalRow>>> NoteRow = new(() =>
        EF.CompileAsyncQuery((YilianDb db, Guid incident, DateTimeOffset at, string note, CancellationToken _) =>
            db.Set<JournalRow>().AsNoTracking().First(r => r.IncidentId == incident && r.OccurredAt == at && r.Body.Contains(note))));

    public static readonly Show<NoteKey> NoteShown = Show.As<NoteKey, EntryView>(ReadNote, StatusCodes.Status201Created);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/{id}/timeline", Handle);

    private static async Task<Page<TimelineRow>> Handle(Guid id, ReadingDesk desk, IOrganizationNames names, string? after, int? limit, string? by, CancellationToken ct)
    {
        if (!await desk.Db.Set<Incident>().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).AnyAsync(ct))
        {
            throw NotFoundException.Of<Incident>(id);
        }

        var take = Paging.Limit(limit);
        var rows = desk.Db.Set<JournalRow>().Where(r => r.IncidentId == id).VisibleTo(desk.Caller, desk.Db);
        var views = await (string.Equals(by, "recorded", StringComparison.Ordinal) ? Recorded(rows, after) : Occurred(rows, after)).Take(take).ToViews(names, ct);
        var files = await desk.Db.AttachmentsOf([.. views.Select(SubjectOf).OfType<Guid>().Distinct()], ct);
        return new Page<TimelineRow>([.. views.Select(v => RowOf(v, files))], views.Count == take ? MarkOf(views[^1]) : null);
    }

    private static IQueryable<JournalRow> Recorded(IQueryable<JournalRow> rows, string? after)
    {
        var before = after is null ? long.MaxValue : Read(after).Seq;
        return rows.Where(r => r.Seq < before).OrderByDescending(r => r.Seq);
    }

    private static IQueryable<JournalRow> Occurred(IQueryable<JournalRow> rows, string? after)
    {
        if (after is not null)
        {
            var (at, seq) = Read(after);
            rows = rows.Where(r => r.OccurredAt < at || (r.OccurredAt == at && r.Seq < seq));
        }

        return rows.OrderByDescending(r => r.OccurredAt).ThenByDescending(r => r.Seq);
    }

    // Found by its moment and told from its neighbours by its id: an incident may hold thousands of notes. The kind is not asked for,
    // because SQLite would then go through all notes by the index on kinds.
    private static async Task<EntryView> ReadNote(NoteKey key, ReadingDesk desk, CancellationToken ct) =>
        Entries.ViewOf(await NoteRow.On(desk.Db)(desk.Db, key.IncidentId, key.OccurredAt, key.NoteId.ToString(), ct), desk.Service<IOrganizationNames>());

    private static TimelineRow RowOf(EntryView entry, ILookup<Guid, AttachmentRef> files) =>
        new(entry, entry.RecordedAt - entry.OccurredAt > LateAfter, SubjectOf(entry) is { } subject ? [.. files[subject]] : []);

    // What files hang on: the report, the note, or (for the first report) the incident.
    private static Guid? SubjectOf(EntryView entry) => entry.Kind switch
    {
        "information.incident-followed-up" => IdIn(entry.Body, "reportId"),
        "information.incident-noted" => IdIn(entry.Body, "noteId"),
        "information.incident-reported" => entry.IncidentId,
        _ => null,
    };

    private static Guid? IdIn(JsonElement body, string property) => body.TryGetProperty(property, out var id) && id.TryGetGuid(out var value) ? value : null;

    private static string MarkOf(EntryView last) => $"{last.OccurredAt.UtcTicks.ToString(CultureInfo.InvariantCulture)}_{last.Seq}";

    private static (DateTimeOffset At, long Seq) Read(string mark)
    {
        var parts = mark.Split('_');
        return parts.Length == 2 && long.TryParse(parts[0], out var ticks) && long.TryParse(parts[1], out var seq) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), seq)
            : throw new InvalidRequestException("after", "after 不是有效的续页标记|after is not a valid mark");
    }
}
