using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Reading;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>二（一）1 基本应急信息: how ready a resource is. A second officer who sets the same changes nothing.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class RegisterReadinessSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<SetRegisterReadiness, Guid>("POST", "/information/registers/{id}/readiness", Handle, ShowRegisterEntrySlice.Shown);

    private static async Task<Guid> Handle(Guid id, SetRegisterReadiness request, Desk desk, CancellationToken ct)
    {
        var entry = await desk.FindEntry(id, ct);
        var before = entry.Readiness;
        if (string.Equals(before, request.Readiness, StringComparison.Ordinal))
        {
            return id;
        }

        entry.SetReadiness(request.Readiness, desk.Now);
        var (from, to) = (Definitions.TitleOf(Definitions.Readiness, before), Definitions.TitleOf(Definitions.Readiness, request.Readiness));
        desk.Trace(id, "readiness", entry.OwnerId, [new RegisterFieldChange("readiness", "状态", from, to)], request.Note);
        desk.Record(
            new RegisterReadinessSet(id, entry.Register, entry.Name, before, request.Readiness, request.Note),
            $"{entry.Name}：{from} → {to}", new Subject(entry.AudienceId, Organization: entry.OwnerId));
        return id;
    }
}
