using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information;

/// <summary>For whom, and when: what every command of a person asks first.</summary>
public static class Acting
{
    /// <summary>The organization the caller acts for: the one asked for, or the one of theirs that stands nearest to the command.</summary>
    /// <param name="lead">The headquarters that leads.</param>
    /// <exception cref="RightMissingException">None of the candidates gives the caller the right.</exception>
    public static Guid ActFor(this Caller caller, Guid? asked, string permission, IEnumerable<Guid> candidates, Guid? lead = null)
    {
        var able = candidates.Where(o => caller.Has(permission, o)).ToList();
        if (asked is { } organization)
        {
            return able.Contains(organization) ? organization : throw new RightMissingException(permission, organization);
        }

        return able.OrderByDescending(o => o == lead).ThenByDescending(o => o == KnownHeadquarters.General).FirstOrDefault() is var chosen && chosen != Guid.Empty
            ? chosen
            : throw new RightMissingException(permission, null);
    }

    /// <summary>A moment that a client claims: not in the future beyond a clock's inaccuracy, not before the platform's century.</summary>
    public static DateTimeOffset Happened(this Desk desk, DateTimeOffset? claimed, string field)
    {
        var at = claimed?.ToUniversalTime() ?? desk.Now;
        if (at > desk.Now.AddMinutes(10))
        {
            throw new InvalidRequestException(field, "时间晚于当前时间，请检查|The time lies in the future");
        }

        return at < new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero) ? throw new InvalidRequestException(field, "时间过早，请检查|The time is too long ago") : at > desk.Now ? desk.Now : at;
    }
}
