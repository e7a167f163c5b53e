using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Information.Basics.Compilations;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Warnings;

/// <summary>What every command and query on warnings needs.</summary>
internal static class WarningDesk
{
    public const string ReceiptClock = "warning-receipt";
    public const string CallClock = "warning-call";
    public const string ExpiryClock = "warning-expiry";

    public static IQueryable<Warning> Visible(this IQueryable<Warning> warnings, Caller caller, YilianDb db)
    {
        var audiences = Audience.Of(caller, db);
        return warnings.Where(w => audiences.Contains(w.AudienceId));
    }

    /// <exception cref="NotFoundException">There is none, or the caller may not see it.</exception>
    public static async Task<Warning> FindWarning(this Desk desk, Guid id, CancellationToken ct)
    {
        var all = desk.Db.Set<Warning>();
        return await (desk.Caller.IsPlatform ? all : all.Visible(desk.Caller, desk.Db)).SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw NotFoundException.Of<Warning>(id);
    }

    /// <summary>Who may look at a draft: the issuer, its headquarters, and the general headquarters; they are also who may review it.</summary>
    public static Task<Guid> DraftAudience(this Desk desk, Guid issuer, CancellationToken ct) => desk.AudienceOf(Reviewers(issuer, desk.Service<IOrganizationBook>()), ct);

    public static IReadOnlyList<Guid> Reviewers(Guid issuer, IOrganizationBook book) =>
        [.. (book.Find(issuer)?.HeadquartersIds ?? []).Append(issuer).Append(KnownHeadquarters.General).Distinct()];

    /// <summary>Everybody who is told of a warning: all headquarters, member units and counties, but for the issuer.</summary>
    public static IReadOnlyList<OrganizationCard> ToldOf(this IOrganizationBook book, Guid? issuer) =>
        [.. book.Recipients().Append(book.Find(KnownHeadquarters.General)!).Where(o => o.Id != issuer)];

    /// <summary>What a message asked of anybody is no longer owed.</summary>
    public static async Task<IReadOnlyList<Settlement>> Release(this Desk desk, Guid warning, CancellationToken ct)
    {
        var clocks = await desk.Db.Set<Clock>().Where(c => c.SubjectId == warning && c.State == Clock.Running).ToListAsync(ct);
        clocks.ForEach(c => c.Waive());
        return [new(warning, Asks.Acknowledge, null), new(warning, Asks.Call, null), new(warning, Asks.Read, null), .. clocks.Select(c => new Settlement(c.Id, Asks.Call, null)), .. clocks.Select(c => new Settlement(c.Id, Asks.Read, null))];
    }

    /// <summary>What the caller may do with it.</summary>
    public static IReadOnlyList<string> May(this Warning w, Caller caller, IOrganizationBook book, int unsigned)
    {
        var may = new List<string>();
        if (w.IsOpen && w.IssuerId is { } issuer)
        {
            var (draft, publish, review) = (caller.Has(Permissions.WarningsDraft, issuer), caller.Has(Permissions.WarningsPublish, issuer), Reviewers(issuer, book).Any(o => caller.Has(Permissions.WarningsReview, o)));
            Add(may, draft, "edit", "discard");
            Add(may, draft && w.State == WarningStates.Draft, "submit");
            Add(may, review && w.State == WarningStates.Submitted && caller.UserId != w.WriterId, "review");
            Add(may, publish && w.State == WarningStates.Approved, "publish");
            Add(may, publish && review && w.State != WarningStates.Approved, "publishUrgently");
        }

        Add(may, w is { IsInForce: true, IsOwn: true, IssuerId: { } owner } && caller.Has(Permissions.WarningsPublish, owner), "update", "cancel");
        Add(may, unsigned > 0, "acknowledge");
        Add(may, !w.IsOpen && w.MayFollow(caller), "receipts");
        Add(may, w.IsInForce && w.MayCall(caller), "call");
        return may;
    }

    /// <summary>Who sees the receipts: the issuer and the general headquarters.</summary>
    public static bool MayFollow(this Warning w, Caller caller) => caller.Sees.Contains(KnownHeadquarters.General) || w.IssuerId is { } issuer && caller.Sees.Contains(issuer);

    /// <summary>Who calls the persons responsible: the issuer's people, or the general headquarters' duty room.</summary>
    public static bool MayCall(this Warning w, Caller caller) =>
        caller.Has(Permissions.WarningsPublish, KnownHeadquarters.General) || w.IssuerId is { } issuer && caller.Has(Permissions.WarningsPublish, issuer);

    public static Guid CallerOf(this Warning w) => w.IssuerId ?? KnownHeadquarters.General;

    private static void Add(List<string> may, bool allowed, params string[] acts)
    {
        if (allowed)
        {
            may.AddRange(acts);
        }
    }
}
