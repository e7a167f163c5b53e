namespace Yilian.Platform.Journal;

/// <summary>What an entry is about and who may see it.</summary>
/// <param name="Audience">See <see cref="Journal.Audience"/>.</param>
/// <param name="Incident">The incident it belongs to.</param>
/// <param name="Organization">On whose behalf the actor acted.</param>
/// <param name="OccurredAt">When it happened, if that was not now.</param>
public sealed record Subject(Guid Audience, Guid? Incident = null, Guid? Organization = null, DateTimeOffset? OccurredAt = null);
