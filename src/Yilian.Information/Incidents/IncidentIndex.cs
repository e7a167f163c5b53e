using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents;

/// <summary>What the list filters, searches and orders incidents by.</summary>
/// <param name="Texts">Where a search looks: number, title, place, degree of harm.</param>
/// <param name="Parties">The incident's audience.</param>
internal sealed record IncidentLine(
    Guid Id, string State, string? Grade, string Code, string? CountyCode, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, Guid ReporterId, Guid? LeadHeadquartersId,
    string[] Texts, Guid[] Parties)
{
    /// <summary>True when one of the texts holds this one; capital and small Latin letters are the same.</summary>
    public bool Mentions(string text)
    {
        // Chinese has no case, and comparing without it is several times quicker.
        var comparison = text.AsSpan().ContainsAnyInRange('A', 'z') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var one in Texts)
        {
            if (one.Contains(text, comparison))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// All incidents in memory, newest first, so that a list of ten thousand is filtered, searched and counted without reading them again.
/// Whatever changes an incident records an entry of it: each reader first takes in what the journal has brought since, on every node.
/// </summary>
internal sealed class IncidentIndex : IDisposable
{
    private static readonly Compiled<Func<YilianDb, Task<long>>> Head = new(() => EF.CompileAsyncQuery((YilianDb db) => db.Set<JournalRow>().OrderByDescending(r => r.Seq).Select(r => r.Seq).FirstOrDefault()));

    private readonly SemaphoreSlim _gate = new(1);
    private Picture? _picture;

    /// <summary>The incidents that the caller may see, as they are in the database now; newest first.</summary>
    public async Task<IEnumerable<IncidentLine>> SeenBy(Caller caller, YilianDb db, CancellationToken ct)
    {
        var lines = await Current(db, ct);
        return lines.Where(l => Audience.Sees(caller, l.Parties));
    }

    public void Dispose() => _gate.Dispose();

    private async Task<IncidentLine[]> Current(YilianDb db, CancellationToken ct)
    {
        var head = await Head.On(db)(db);
        if (_picture is { } picture && picture.Head >= head)
        {
            return picture.Lines;
        }

        await _gate.WaitAsync(ct);
        try
        {
            return _picture is { } renewed && renewed.Head >= head ? renewed.Lines : (_picture = await Renewed(_picture, head, db, ct)).Lines;
        }
        finally
        {
            _gate.Release();
        }
    }

    // What is read after the head may be newer than it; then it is read once more with the next head, never missed.
    private static async Task<Picture> Renewed(Picture? known, long head, YilianDb db, CancellationToken ct)
    {
        if (known is null)
        {
            return new Picture(head, Ordered(await Load(db.Set<Incident>(), db, ct)));
        }

        var touched = await db.Set<JournalRow>().Where(r => r.Seq > known.Head && r.Seq <= head && r.IncidentId != null).Select(r => r.IncidentId!.Value).Distinct().ToListAsync(ct);
        if (touched.Count == 0)
        {
            return known with { Head = head };
        }

        var renewed = await Load(db.Set<Incident>().Where(i => EF.Parameter(touched).Contains(i.Id)), db, ct);
        var gone = touched.ToHashSet();
        return new Picture(head, Ordered(known.Lines.Where(l => !gone.Contains(l.Id)).Concat(renewed)));
    }

    private static IncidentLine[] Ordered(IEnumerable<IncidentLine> lines) => [.. lines.OrderByDescending(l => l.OccurredAt).ThenByDescending(l => l.Id)];

    private static async Task<List<IncidentLine>> Load(IQueryable<Incident> incidents, YilianDb db, CancellationToken ct)
    {
        var members = await db.Set<AudienceMember>().Where(m => incidents.Any(i => i.Id == m.AudienceId)).Select(m => new { m.AudienceId, m.OrganizationId }).ToListAsync(ct);
        var parties = members.GroupBy(m => m.AudienceId, m => m.OrganizationId).ToDictionary(g => g.Key, g => g.ToArray());
        var rows = await incidents.Select(i => new
        {
            i.Id,
            i.State,
            i.Grade,
            i.Code,
            i.CountyCode,
            i.OccurredAt,
            i.RecordedAt,
            i.ReporterId,
            i.LeadHeadquartersId,
            i.Number,
            i.Title,
            i.Place,
            i.Harm,
        }).ToListAsync(ct);
        return rows.ConvertAll(r => new IncidentLine(
            r.Id, r.State, r.Grade, r.Code, r.CountyCode, r.OccurredAt, r.RecordedAt, r.ReporterId, r.LeadHeadquartersId,
            [r.Number, r.Title, r.Place, r.Harm], parties.GetValueOrDefault(r.Id, [])));
    }

    private sealed record Picture(long Head, IncidentLine[] Lines);
}
