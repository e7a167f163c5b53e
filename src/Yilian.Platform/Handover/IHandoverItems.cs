using Yilian.Platform.Storage;

namespace Yilian.Platform.Handover;

/// <summary>Something open that the officer going off duty hands over (交接班).</summary>
/// <param name="Source">Where it comes from: inbox, clock, incident.</param>
/// <param name="SubjectId">What it is about.</param>
public sealed record HandoverItem(string Source, string Title, DateTimeOffset? DueAt, Guid SubjectId, Guid? IncidentId = null);

/// <summary>What is open at an organization, as one section knows it. Each section brings what it keeps running.</summary>
public interface IHandoverItems
{
    /// <summary>The open items, the most urgent first.</summary>
    Task<IReadOnlyList<HandoverItem>> Open(Guid organizationId, YilianDb db, DateTimeOffset now, CancellationToken ct);
}
