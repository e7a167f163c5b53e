using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Access;

/// <summary>Finds the caller behind a session's secret. Kept in memory, re-read when rights change on any node.</summary>
public sealed class Sessions(IServiceScopeFactory scopes, Lane lane, WallClock clock, IOptions<AccessOptions> options)
{
    private static readonly TimeSpan SaveSeenEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, Known> _known = new();

    /// <summary>The caller of a request, or null when the session is unknown, ended, idle for too long or too old.</summary>
    /// <param name="token">The session's id and secret, as the cookie or the bearer token carries them.</param>
    public async Task<Caller?> Find(string token, string? address, CancellationToken ct)
    {
        if (!TryRead(token, out var id, out var secretHash))
        {
            return null;
        }

        if (!_known.TryGetValue(id, out var known))
        {
            known = await Load(id, address, ct);
            if (known is null)
            {
                return null;
            }

            _known[id] = known;
        }

        var now = clock.Time.Now();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known.SecretHash), Encoding.UTF8.GetBytes(secretHash)) || Expired(known, now))
        {
            return null;
        }

        Touch(id, known, now);
        return known.Caller;
    }

    /// <summary>True while the session that the caller was read from is in force and nothing about it changed; it counts as used now.</summary>
    internal bool Holds(Caller caller)
    {
        var now = clock.Time.Now();
        if (caller.SessionId is not { } id || !_known.TryGetValue(id, out var known) || !ReferenceEquals(known.Caller, caller) || Expired(known, now))
        {
            return false;
        }

        Touch(id, known, now);
        return true;
    }

    /// <summary>Rights or sessions of an account changed: its callers are read again at their next request.</summary>
    public void Forget(Guid accountId)
    {
        foreach (var (id, known) in _known)
        {
            if (known.Caller.UserId == accountId)
            {
                _known.TryRemove(id, out _);
            }
        }
    }

    internal static (string Token, string SecretHash) NewSecret(Guid sessionId)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return ($"{sessionId:N}.{secret}", HashOf(secret));
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool TryRead(string token, out Guid id, out string secretHash)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        (id, secretHash) = (Guid.Empty, "");
        if (dot < 0 || !Guid.TryParseExact(token.AsSpan(0, dot), "N", out id))
        {
            return false;
        }

        secretHash = HashOf(token[(dot + 1)..]);
        return true;
    }

    private bool Expired(Known known, DateTimeOffset now) =>
        now - known.LastSeenAt > TimeSpan.FromMinutes(options.Value.IdleMinutes) || now - known.CreatedAt > TimeSpan.FromHours(options.Value.SessionHours);

    private void Touch(Guid id, Known known, DateTimeOffset now)
    {
        known.LastSeenAt = now;
        if (now - known.SavedAt > SaveSeenEvery)
        {
            known.SavedAt = now;
            _ = SaveSeen(id, now);
        }
    }

    private async Task SaveSeen(Guid id, DateTimeOffset now)
    {
        try
        {
            await lane.Run(Command.ByPlatform((desk, ct) => desk.Db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(u => u.SetProperty(s => s.LastSeenAt, now), ct)), CancellationToken.None);
        }
        catch (Http.BusyException)
        {
            // Only the minute of the last request is lost; the next one saves it.
        }
    }

    private async Task<Known?> Load(Guid id, string? address, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null, ct);
        if (session is null)
        {
            return null;
        }

        var account = await db.Set<Account>().AsNoTracking().Include(a => a.Grants).SingleAsync(a => a.Id == session.AccountId, ct);
        return account.Disabled ? null : new Known(CallerOf(account, session, address), session);
    }

    private Caller CallerOf(Account account, Session session, string? address) =>
        new(account.Id, account.UserName, account.DisplayName, [.. account.Grants.Select(g => new Grant(g.Id, g.Role, g.OrganizationId))])
        {
            SessionId = session.Id,
            MustChangePassword = account.MustChangePassword || clock.Time.Now() - account.PasswordAt > TimeSpan.FromDays(options.Value.PasswordDays),
            Address = address,
        };

    private sealed class Known(Caller caller, Session session)
    {
        public Caller Caller { get; } = caller;
        public string SecretHash { get; } = session.SecretHash;
        public DateTimeOffset CreatedAt { get; } = session.CreatedAt;
        public DateTimeOffset LastSeenAt { get; set; } = session.LastSeenAt;
        public DateTimeOffset SavedAt { get; set; } = session.LastSeenAt;
    }
}
