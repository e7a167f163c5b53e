using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>二（一）1 基本应急信息: the owner confirms that entries are still true as they stand; one, many, or all of a register at once.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ConfirmRegisterSlice : ISlice
{
    private const int MostIds = 200;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<ConfirmRegisterEntries, RegisterConfirmed>("POST", "/information/registers/confirm", Handle);

    private static Task<RegisterConfirmed> Handle(ConfirmRegisterEntries request, Desk desk, CancellationToken ct) =>
        request.Register is null ? Named(request.Ids, desk, ct) : All(Definitions.Of(request.Register), request.OwnerId, desk, ct);

    private static async Task<RegisterConfirmed> Named(IReadOnlyList<Guid> asked, Desk desk, CancellationToken ct)
    {
        var ids = asked.Distinct().ToList();
        if (ids.Count == 0)
        {
            throw new InvalidRequestException("ids", "请选择要确认的条目|Choose what to confirm");
        }

        var chosen = await desk.Db.Set<RegisterEntry>().Where(e => EF.Parameter(ids).Contains(e.Id)).VisibleTo(desk.Caller, desk.Db).ToListAsync(ct);
        foreach (var owner in chosen.Select(e => e.OwnerId).Distinct())
        {
            desk.Caller.DemandKeeping(owner);
        }

        if (ids.Find(id => chosen.TrueForAll(e => e.Id != id)) is var missing && missing != Guid.Empty)
        {
            throw NotFoundException.Of<RegisterEntry>(missing);
        }

        chosen.ForEach(e => e.Confirm(desk.Caller.DisplayName, desk.Now));
        foreach (var group in chosen.GroupBy(e => (e.OwnerId, e.Register)))
        {
            await Record(new Batch(group.Key.OwnerId, group.Key.Register, [.. group.Select(e => new Line(e.Id, e.Name, e.CountyCode))], All: false), desk, ct);
        }

        return new RegisterConfirmed(chosen.Count);
    }

    // A unit may have tens of thousands of supplies: they are confirmed in one statement.
    private static async Task<RegisterConfirmed> All(RegisterDefinition register, Guid? asked, Desk desk, CancellationToken ct)
    {
        var owner = desk.Caller.OwnerFor(asked, desk.Service<IOrganizationBook>());
        var entries = desk.Db.Set<RegisterEntry>().Where(e => e.Register == register.Key && e.OwnerId == owner && e.RemovedAt == null);
        var lines = await entries.Select(e => new Line(e.Id, e.Name, e.CountyCode)).ToListAsync(ct);
        if (lines.Count == 0)
        {
            return new RegisterConfirmed(0);
        }

        var (now, by, verify) = (desk.Now, desk.Caller.DisplayName, desk.Now.AddDays(register.VerifyDays));
        await entries.ExecuteUpdateAsync(e => e.SetProperty(x => x.VerifiedAt, now).SetProperty(x => x.VerifiedBy, by).SetProperty(x => x.VerifyBy, verify).SetProperty(x => x.UpdatedAt, now), ct);
        await Record(new Batch(owner, register.Key, lines, All: true), desk, ct);
        return new RegisterConfirmed(lines.Count);
    }

    private static async Task Record(Batch batch, Desk desk, CancellationToken ct)
    {
        var (register, book) = (Definitions.Of(batch.Register), desk.Service<IOrganizationBook>());
        await desk.Db.Insert([.. batch.Lines.Select(l => desk.TraceOf(l.Id, "confirmed", batch.Owner))], ct);
        var next = desk.Now.AddDays(register.VerifyDays);
        var settles = await desk.Follow(batch.Owner, batch.Register, batch.All ? null : batch.Lines.ConvertAll(l => l.Id), next, ct);
        var audience = await desk.AudienceOf(batch.Lines.Select(l => l.County).Distinct(StringComparer.Ordinal).SelectMany(c => RegisterRights.SeenBy(batch.Owner, c, book)), ct);
        var what = batch.Lines.Count == 1 ? batch.Lines[0].Name : $"{batch.Lines.Count} 条";
        desk.Record(
            new RegisterEntriesConfirmed(batch.Register, batch.Owner, batch.Lines.Count, [.. batch.Lines.Take(MostIds).Select(l => l.Id)], next, settles),
            $"{book.Find(batch.Owner)?.ShortName}核实{register.Title}：{what}", new Subject(audience, Organization: batch.Owner));
    }

    private sealed record Line(Guid Id, string Name, string? County);

    private sealed record Batch(Guid Owner, string Register, List<Line> Lines, bool All);
}
