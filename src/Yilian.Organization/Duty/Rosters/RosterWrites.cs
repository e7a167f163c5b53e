using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Swaps;
using Yilian.Organization.Units;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>What every change of a roster needs: who may, what is there, and what follows from it (swaps called off, gaps found or filled).</summary>
internal static class RosterWrites
{
    /// <summary>The shifts around those that are entered.</summary>
    /// <exception cref="InvalidRequestException">There is no such organization.</exception>
    public static async Task<Roster> OpenRoster(this Desk desk, Guid organizationId, IReadOnlyCollection<ShiftFacts> entered, IReadOnlyCollection<Guid> edited, CancellationToken ct)
    {
        desk.DemandOrganization(organizationId);
        desk.Caller.Demand(Permissions.DutyKeep, organizationId);
        var from = entered.Count > 0 ? entered.Min(f => f.From) : DateTimeOffset.MaxValue;
        var to = entered.Count > 0 ? entered.Max(f => f.To) : DateTimeOffset.MinValue;
        var shifts = await desk.Db.Set<DutyShift>().Where(s => s.OrganizationId == organizationId && ((s.To > from && s.From < to) || edited.Contains(s.Id))).ToListAsync(ct);
        return new Roster(organizationId, shifts, desk.Now);
    }

    /// <summary>Keeps what was changed and does what follows from it.</summary>
    public static async Task<RosterSaved> CloseRoster(this Desk desk, Roster roster, string? fileName, CancellationToken ct)
    {
        if (roster.IsChanged)
        {
            desk.Db.AddRange(roster.Added);
            desk.Db.RemoveRange(roster.Removed);
            await desk.CancelSwaps(roster.OrganizationId, [.. roster.Touched], ct);
            await desk.RenewGaps([roster.OrganizationId], ct);
            await Record(desk, roster, fileName, ct);
        }

        return new RosterSaved(roster.OrganizationId, roster.Added.Count, roster.Changed.Count, roster.Removed.Count);
    }

    /// <exception cref="InvalidRequestException">There is no such organization, or it was dissolved.</exception>
    public static OrganizationCard DemandOrganization(this Desk desk, Guid organizationId) =>
        desk.Service<IOrganizationBook>().Find(organizationId) is { Dissolved: false } card
            ? card
            : throw new InvalidRequestException("organizationId", "没有这个单位，或已撤销|There is no such organization, or it was dissolved");

    /// <summary>Swaps, logs and handovers are the business of the organization alone.</summary>
    public static async Task<Subject> AboutOwn(this Desk desk, Guid organizationId, CancellationToken ct) =>
        new(await desk.AudienceOf([organizationId], ct), Organization: organizationId);

    private static async Task Record(Desk desk, Roster roster, string? fileName, CancellationToken ct)
    {
        var (first, last) = roster.Span();
        var name = desk.Service<IOrganizationBook>().Find(roster.OrganizationId)?.ShortName;
        var source = fileName is null ? "" : $"（{fileName}）";
        desk.Record(
            new DutyRosterChanged(roster.OrganizationId, roster.Added.Count, roster.Changed.Count, roster.Removed.Count, first, last, fileName),
            $"{name}值班表：新增 {roster.Added.Count}、修改 {roster.Changed.Count}、删除 {roster.Removed.Count} 个班次{source}", await desk.AboutUnit(roster.OrganizationId, ct));
    }
}
