using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>Entries as lists show them.</summary>
internal static class RegisterRows
{
    public static async Task<IReadOnlyList<RegisterRow>> Of(IQueryable<RegisterEntry> entries, ReadingDesk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var page = await entries.Include(e => e.Capabilities).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        var now = desk.Now;
        return page.ConvertAll(e => RowOf(e, desk, book, now));
    }

    public static RegisterRow RowOf(RegisterEntry e, ReadingDesk desk, IOrganizationBook book, DateTimeOffset now) => new(
        e.Id, e.Register, e.Code, e.KindCode, Definitions.KindName(e.Register, e.KindCode), e.Name, e.OwnerId, book.Find(e.OwnerId)?.Name ?? "",
        e.CountyCode, e.CountyCode is null ? null : book.CountyName(e.CountyCode), e.Place, e.Longitude, e.Latitude, e.Level, e.Readiness,
        e.Quantity, e.Unit, e.ContactName, desk.Caller.PhoneFor(e.ContactPhone, e.OwnerId, book), [.. e.Capabilities.Select(c => c.Code).Order(StringComparer.Ordinal)],
        e.FreshnessAt(now), e.VerifiedAt, e.VerifyBy, Math.Max(0, (int)(now - e.VerifiedAt).TotalDays), e.UpdatedAt, e.Removed, e.Demonstration, desk.Caller.Keeps(e.OwnerId), e.Version);
}
