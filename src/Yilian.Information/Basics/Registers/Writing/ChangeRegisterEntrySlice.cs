using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Information.Basics.Registers.Reading;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>二（一）1 基本应急信息: an entry is changed; what changed stays on record. Who edited an older version is shown the current one.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ChangeRegisterEntrySlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditRegisterEntry, Guid>("PUT", "/information/registers/{id}", Handle, ShowRegisterEntrySlice.Shown);

    private static async Task<Guid> Handle(Guid id, EditRegisterEntry request, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var entry = await desk.FindEntry(id, ct);
        RefuseFixed(request, entry);
        await desk.RefuseStale(request.Version, entry, ct);
        var former = entry.OwnerId;
        var owner = desk.Caller.OwnerFor(request.OwnerId ?? former, book);
        var draft = Drafting.Draft(request, owner, book);
        var changes = Differences.Between(entry, draft, book);
        var audience = await desk.RegisterAudience(owner, draft.Position.CountyCode, ct);
        entry.Take(draft, audience, desk.Caller.DisplayName, desk.Now);
        await desk.Reattach(desk.Db.Set<RegisterEntry>().Where(e => e.Id == id).Select(e => e.Id), audience, ct);
        await desk.Attach(id, audience, request.AttachmentIds, ct);
        var settles = (await desk.Follow(owner, entry.Register, [id], entry.VerifyBy, ct)).ToList();
        if (former != owner)
        {
            settles.AddRange(await desk.Follow(former, entry.Register, [id], null, ct));
        }

        desk.Trace(id, "changed", owner, changes);
        desk.Record(
            new RegisterEntryChanged(id, entry.Register, entry.Code, entry.Name, entry.Datum ?? Places.Datum.Wgs84, changes, settles),
            $"{book.Find(owner)?.ShortName}更新{Definitions.Of(entry.Register).Title}：{entry.Name}{Line(changes)}", new Subject(audience, Organization: owner));
        return id;
    }

    private static void RefuseFixed(EditRegisterEntry request, RegisterEntry entry)
    {
        if (!string.Equals(request.Register, entry.Register, StringComparison.Ordinal))
        {
            throw new InvalidRequestException("register", "登记类别不能更改；登记错了请注销后重新登记|The register cannot be changed; remove the entry and register it anew");
        }

        if (!string.IsNullOrEmpty(request.Code) && !string.Equals(request.Code, entry.Code, StringComparison.Ordinal))
        {
            throw new InvalidRequestException("code", $"编码 {entry.Code} 登记后不能更改|The code cannot be changed once registered");
        }
    }

    private static string Line(IReadOnlyList<RegisterFieldChange> changes) =>
        changes.Count == 0 ? "（核对无变化）" : $"（{string.Join("、", changes.Take(4).Select(c => c.Title))}{(changes.Count > 4 ? " 等" : "")}）";
}

internal static class RegisterVersions
{
    /// <summary>Refuses a writer who did not see the newest version, and shows it.</summary>
    public static async Task RefuseStale(this Desk desk, int? version, RegisterEntry entry, CancellationToken ct)
    {
        if (version is not { } seen)
        {
            throw new InvalidRequestException("version", "缺少版本号，请刷新后重新编辑|The version is missing; reload and edit again");
        }

        if (seen != entry.Version)
        {
            throw new RuleBrokenException("information.register-changed-meanwhile", $"“{entry.Name}”已被他人修改，请核对最新内容后再提交。|Somebody changed the entry meanwhile; check the current values.")
            {
                Extensions =
                {
                    ["currentVersion"] = entry.Version,
                    ["current"] = await ShowRegisterEntrySlice.ViewOf(entry.Id, new ReadingDesk(desk.Db, desk.Caller, desk.Service<IServiceProvider>()), ct),
                },
            };
        }
    }
}
