using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Gaps;

/// <summary>附件 值班电话: posts that nobody fills within the next seven days, and organizations that keep no roster at all.</summary>
[Clause("附件", "联络方式")]
internal sealed class ListGapsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/duty/gaps", Handle);

    private static async Task<DutyGapsView> Handle(ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var keeping = await OnDuty.KeepingRosters(desk.Db, desk.Now, ct);
        var without = book.All().Where(o => !o.Dissolved && o.Kind is not OrganizationKinds.Superior && !keeping.Contains(o.Id));
        return new DutyGapsView(await GapRows.Open(desk, null, ct), [.. without.Select(o => new PartyName(o.Id, o.Name, o.Kind))]);
    }
}
