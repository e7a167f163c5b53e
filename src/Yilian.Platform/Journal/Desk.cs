using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>What a command works with: the database, who is asking, the platform's time, and the journal to record in. The lane saves and commits.</summary>
public sealed class Desk(YilianDb db, Caller caller, DateTimeOffset now, IServiceProvider services)
{
    private readonly List<PendingEntry> _pending = [];

    public YilianDb Db { get; } = db;

    public Caller Caller { get; } = caller;

    /// <summary>The platform's time, UTC, in whole milliseconds; the same for all the command does.</summary>
    public DateTimeOffset Now { get; } = now;

    internal IReadOnlyList<PendingEntry> Pending => _pending;

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Add<T>(T entity)
        where T : class => Db.Set<T>().Add(entity);

    /// <summary>Loads what the command changes.</summary>
    /// <exception cref="NotFoundException">There is no such thing.</exception>
    public async Task<T> Find<T>(Guid id, CancellationToken ct)
        where T : class => await Db.Set<T>().FindAsync([id], ct) ?? throw NotFoundException.Of<T>(id);

    /// <summary>Says what happened; written to the journal with the command's commit.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="text">The same as one Chinese line for people.</param>
    /// <param name="subject">What it is about and who may see it.</param>
    public void Record<T>(T entry, string text, Subject subject)
        where T : IEntry =>
        _pending.Add(new PendingEntry(T.Kind, text, JsonSerializer.Serialize(entry, YilianJson.Options), subject));

    /// <summary>An audience of fixed membership; made when it is new.</summary>
    public async Task<Guid> AudienceOf(IEnumerable<Guid> members, CancellationToken ct)
    {
        var set = members.Distinct().ToList();
        var id = Audience.IdOf(set);
        await Widen(id, set, ct);
        return id;
    }

    /// <summary>Adds members to an audience; those who are in it already stay.</summary>
    public async Task Widen(Guid audience, IEnumerable<Guid> members, CancellationToken ct)
    {
        var existing = await Db.Set<AudienceMember>().Where(m => m.AudienceId == audience).Select(m => m.OrganizationId).ToListAsync(ct);
        var local = Db.Set<AudienceMember>().Local.Where(m => m.AudienceId == audience).Select(m => m.OrganizationId);
        var known = existing.Concat(local).ToHashSet();
        Db.Set<AudienceMember>().AddRange(members.Distinct().Where(o => !known.Contains(o)).Select(o => new AudienceMember { AudienceId = audience, OrganizationId = o }));
    }
}

internal sealed record PendingEntry(string Kind, string Text, string Body, Subject Subject);
