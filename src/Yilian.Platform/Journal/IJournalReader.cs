using Microsoft.Extensions.DependencyInjection;

namespace Yilian.Platform.Journal;

/// <summary>
/// A follower of the journal. It reads every entry once and in order; what it writes and its cursor are committed together,
/// so a restart neither repeats nor skips. Followers do not hold one another up.
/// </summary>
public interface IJournalReader
{
    /// <summary>The name of its cursor; never changed.</summary>
    string Name { get; }

    Task Read(IReadOnlyList<JournalRow> rows, Desk desk, CancellationToken ct);
}

public static class JournalReaders
{
    /// <summary>Adds a follower; it starts with the host.</summary>
    public static IServiceCollection AddJournalReader<T>(this IServiceCollection services)
        where T : class, IJournalReader => services.AddSingleton<IJournalReader, T>();
}
