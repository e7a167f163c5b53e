using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Log;
using Yilian.Platform.Access;
using Yilian.Platform.Handover;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty.Handovers;

/// <summary>Handovers as people see them. Until the officer going off signs, what goes over is what is open now.</summary>
internal static class HandoverViews
{
    private static readonly TimeSpan LogMemory = TimeSpan.FromDays(7);

    public static async Task<HandoverView> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var handover = await desk.Db.Set<ShiftHandover>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw NotFoundException.Of<ShiftHandover>(id);
        if (!desk.Caller.Sees.Contains(handover.OrganizationId))
        {
            throw NotFoundException.Of<ShiftHandover>(id);
        }

        var content = handover.Snapshot is { } kept
            ? JsonSerializer.Deserialize<HandoverSnapshot>(kept, YilianJson.Options)!
            : await Content(handover, desk.Db, desk.Service<IEnumerable<IHandoverItems>>(), desk.Now, ct);
        return new HandoverView(
            id, handover.OrganizationId, desk.Service<IOrganizationBook>().Find(handover.OrganizationId)?.Name ?? "", handover.ChangeAt, handover.OffFrom, handover.OnTo, handover.OffPerson, handover.OnPerson,
            handover.State, handover.Version, content.Items, content.Log, handover.Remarks, handover.OnRemarks,
            Signature(handover.OffSignedBy, handover.OffSignedAt, handover.OffInPlace), Signature(handover.OnSignedBy, handover.OnSignedAt, handover.OnInPlace), [.. May(handover, desk.Caller)]);
    }

    /// <summary>What goes over, as it stands now.</summary>
    public static async Task<HandoverSnapshot> Content(ShiftHandover handover, YilianDb db, IEnumerable<IHandoverItems> sources, DateTimeOffset now, CancellationToken ct)
    {
        var items = new List<HandoverItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.Open(handover.OrganizationId, db, now, ct));
        }

        var unfinished = await LogRows.Unfinished(db, handover.OrganizationId, now - LogMemory).AsNoTracking().ToListAsync(ct);
        items.AddRange(unfinished.Select(l => new HandoverItem("log", $"{l.Source}：{l.Content}", null, l.Id)));

        // Who hands over late hands over what came in meanwhile as well.
        return new HandoverSnapshot(LinesOf(items, now), await LogRows.Between(db, handover.OrganizationId, handover.OffFrom, now.AddMilliseconds(1), ct));
    }

    // A clock and the inbox item that asks for the same by the same time are one thing to do; a clock of an incident is called by the incident.
    private static List<HandoverLine> LinesOf(List<HandoverItem> items, DateTimeOffset now)
    {
        var asked = items.Where(i => Is(i, "inbox")).Select(i => (i.SubjectId, i.DueAt)).ToHashSet();
        var incidents = items.Where(i => Is(i, "incident")).ToDictionary(i => i.SubjectId, i => i.Title);
        return
        [
            .. items.Where(i => !Is(i, "clock") || !asked.Contains((i.SubjectId, i.DueAt)))
                .Select(i => Is(i, "clock") && incidents.TryGetValue(i.SubjectId, out var title) ? i with { Title = $"{i.Title}：{title}", IncidentId = i.SubjectId } : i)
                .Select(i => new HandoverLine(i.Source, i.Title, i.DueAt, i.DueAt < now, i.SubjectId, i.IncidentId)),
        ];
    }

    private static bool Is(HandoverItem item, string source) => string.Equals(item.Source, source, StringComparison.Ordinal);

    private static HandoverSignature? Signature(string? name, DateTimeOffset? at, bool inPlace) => name is not null && at is { } moment ? new HandoverSignature(name, moment, inPlace) : null;

    private static IEnumerable<string> May(ShiftHandover handover, Caller caller)
    {
        if (!caller.Has(Permissions.DutyKeep, handover.OrganizationId))
        {
            yield break;
        }

        if (handover.Is(ShiftHandover.Draft))
        {
            yield return "note";
            yield return "signOff";
        }

        if (handover.Is(ShiftHandover.OffSigned) && handover.OffSignedById != caller.UserId)
        {
            yield return "signOn";
        }
    }
}
