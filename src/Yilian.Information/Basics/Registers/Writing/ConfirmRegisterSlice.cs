using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>二（一）1 基本应急信息: the owner confirms that entries are still true as they stand; one, many, or all of a register at once.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ConfirmRegisterSlice : ISlice
{
    private const int MostIds = 200;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<ConfirmRegisterEntries, RegisterConfirmed>("POST", "/information/registers/confirm", Handle);

    private static async Task<RegisterConfirmed> Handle(ConfirmRegisterEntries request, Desk desk, CancellationToken ct)
    {
        var entries = await Chosen(request, desk, ct);
        foreach (var group in entries.GroupBy(e => (e.OwnerId, e.Register)))
        {
            await Confirm(group.Key.OwnerId, group.Key.Register, [.. group], request.Register is not null, desk, ct);
        }

        return new RegisterConfirmed(entries.Count);
    }

    private static async Task<List<RegisterEntry>> Chosen(ConfirmRegisterEntries request, Desk desk, CancellationToken ct)
    {
        var entries = desk.Db.Set<RegisterEntry>();
        if (request.Register is not null)
        {
            var register = Definitions.Of(request.Register).Key;
            var owner = desk.Caller.OwnerFor(request.OwnerId, desk.Service<IOrganizationBook>());
            return await entries.Where(e => e.Register == register && e.OwnerId == owner && e.RemovedAt == null).ToListAsync(ct);
        }

        var ids = request.Ids.Distinct().ToList();
        if (ids.Count == 0)
        {
            throw new InvalidRequestException("ids", "请选择要确认的条目|Choose what to confirm");
        }

        var chosen = await entries.Where(e => EF.Parameter(ids).Contains(e.Id)).VisibleTo(desk.Caller, desk.Db).ToListAsync(ct);
        foreach (var owner in chosen.Select(e => e.OwnerId).Distinct())
        {
            desk.Caller.DemandKeeping(owner);
        }

        return chosen.Count == ids.Count ? chosen : throw NotFoundException.Of<RegisterEntry>(ids.First(id => chosen.TrueForAll(e => e.Id != id)));
    }

    private static async Task Confirm(Guid owner, string register, List<RegisterEntry> entries, bool all, Desk desk, CancellationToken ct)
    {
        foreach (var entry in entries)
        {
            entry.Confirm(desk.Caller.DisplayName, desk.Now);
            desk.Trace(entry.Id, "confirmed", owner);
        }

        var next = entries[0].VerifyBy;
        var settles = await desk.Follow(owner, register, all ? null : entries.ConvertAll(e => e.Id), next, ct);
        var book = desk.Service<IOrganizationBook>();
        var audience = await desk.AudienceOf(entries.Select(e => e.CountyCode).Distinct(StringComparer.Ordinal).SelectMany(c => RegisterRights.SeenBy(owner, c, book)), ct);
        var what = entries.Count == 1 ? entries[0].Name : $"{entries.Count} 条";
        desk.Record(
            new RegisterEntriesConfirmed(register, owner, entries.Count, [.. entries.Take(MostIds).Select(e => e.Id)], next, settles),
            $"{book.Find(owner)?.ShortName}核实{Definitions.Of(register).Title}：{what}", new Subject(audience, Organization: owner));
    }
}
