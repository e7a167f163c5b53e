using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Compilations;

/// <summary>What every command and query on compilations needs.</summary>
internal static class CompilationWrites
{
    private static readonly string[] Asked =
        [OrganizationKinds.SpecialHeadquarters, OrganizationKinds.MemberUnit, OrganizationKinds.County, OrganizationKinds.Military, OrganizationKinds.Social];

    /// <summary>The compilation, for the general office's editors.</summary>
    public static async Task<Compilation> FindForOffice(this Desk desk, Guid id, CancellationToken ct)
    {
        var all = desk.Db.Set<Compilation>();
        var compilation = await (desk.Caller.IsPlatform ? all : all.Visible(desk.Caller, desk.Db)).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw NotFoundException.Of<Compilation>(id);
        desk.Caller.Demand(Permissions.Compilations, KnownHeadquarters.General);
        return compilation;
    }

    public static IQueryable<Compilation> Visible(this IQueryable<Compilation> compilations, Caller caller, YilianDb db)
    {
        var audiences = Audience.Of(caller, db);
        return compilations.Where(c => audiences.Contains(c.AudienceId));
    }

    /// <summary>All headquarters and member units; the general headquarters sends it and need not sign.</summary>
    public static IReadOnlyList<OrganizationCard> Recipients(this IOrganizationBook book) =>
        [.. book.All().Where(o => !o.Dissolved && o.Id != KnownHeadquarters.General && Asked.Contains(o.Kind, StringComparer.Ordinal))];

    public static Task<Guid> OfficeAudience(this Desk desk, CancellationToken ct) => desk.AudienceOf([KnownHeadquarters.General], ct);

    public static Task<DateTimeOffset?> LastIssue(this YilianDb db, CancellationToken ct) => db.Set<Compilation>().MaxAsync(c => c.IssuedAt, ct);
}
