using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Information.Basics.Registers.Reading;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>二（一）1 基本应急信息: an entry is taken out of use with a reason, or put back. It stays on record.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class RemoveRegisterEntrySlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<RemoveRegisterEntry, Guid>("POST", "/information/registers/{id}/remove", Remove, ShowRegisterEntrySlice.Shown);
        api.MapBareCommand("POST", "/information/registers/{id}/restore", Restore, ShowRegisterEntrySlice.Shown);
    }

    private static async Task<Guid> Remove(Guid id, RemoveRegisterEntry request, Desk desk, CancellationToken ct)
    {
        var entry = await desk.FindEntry(id, ct);
        entry.Remove(request.Reason.Trim(), desk.Now);
        var settles = await desk.Follow(entry.OwnerId, entry.Register, [id], null, ct);
        desk.Trace(id, "removed", entry.OwnerId, note: request.Reason.Trim());
        desk.Record(
            new RegisterEntryRemoved(id, entry.Register, entry.Code, entry.Name, request.Reason.Trim(), settles),
            $"注销{Definitions.Of(entry.Register).Title}：{entry.Name}（{request.Reason.Trim()}）", new Subject(entry.AudienceId, Organization: entry.OwnerId));
        return id;
    }

    private static async Task<Guid> Restore(Guid id, Desk desk, CancellationToken ct)
    {
        var entry = await desk.FindEntry(id, ct);
        entry.Restore(desk.Caller.DisplayName, desk.Now);
        await desk.Follow(entry.OwnerId, entry.Register, [id], entry.VerifyBy, ct);
        desk.Trace(id, "restored", entry.OwnerId);
        desk.Record(
            new RegisterEntryRestored(id, entry.Register, entry.Code, entry.Name),
            $"恢复{Definitions.Of(entry.Register).Title}：{entry.Name}", new Subject(entry.AudienceId, Organization: entry.OwnerId));
        return id;
    }
}
