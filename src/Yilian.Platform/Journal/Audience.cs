using Yilian.Platform.Access;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>
/// The one rule that decides who may see an entry or an incident: an organization sees what carries an audience it is a member of.
/// Audiences of fixed membership are interned (their id is derived from their members); an incident's audience carries the incident's
/// id and grows with the parties, so that a unit called in later can read what went before.
/// </summary>
public static class Audience
{
    /// <summary>A member that every signed-in person counts as.</summary>
    public static readonly Guid Everyone = Ids.Named("audience-member:everyone");

    /// <summary>A member that only audit administrators count as.</summary>
    public static readonly Guid Auditors = Ids.Named("audience-member:auditors");

    /// <summary>The audience seen by everyone.</summary>
    public static readonly Guid OfEveryone = IdOf([Everyone]);

    /// <summary>The audience seen by audit administrators only.</summary>
    public static readonly Guid OfAuditors = IdOf([Auditors]);

    /// <summary>The id of the interned audience with just these members.</summary>
    public static Guid IdOf(IEnumerable<Guid> members) => Ids.Named("audience:" + string.Join(',', members.Distinct().Order()));

    /// <summary>The entries that the caller may see.</summary>
    public static IQueryable<JournalRow> VisibleTo(this IQueryable<JournalRow> rows, Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        return rows.Where(r => db.Set<AudienceMember>().Any(m => m.AudienceId == r.AudienceId && mine.Contains(m.OrganizationId)));
    }

    /// <summary>The ids of all audiences that the caller belongs to, for use inside a query.</summary>
    public static IQueryable<Guid> Of(Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        return db.Set<AudienceMember>().Where(m => mine.Contains(m.OrganizationId)).Select(m => m.AudienceId);
    }

    /// <summary>The same rule in memory, for the live feed: asked for every entry and every open page. Both lists are short.</summary>
    public static bool Sees(Caller caller, Guid[] members)
    {
        foreach (var mine in caller.Sees)
        {
            if (members.AsSpan().Contains(mine))
            {
                return true;
            }
        }

        return false;
    }
}
