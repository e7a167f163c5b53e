using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Warnings.Receipts;

/// <summary>二（一）2: of which warning and unit a deadline is, so that what the inbox asks about it opens the right board.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class OverdueReceiptSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/warnings/deadlines/{clockId:guid}", Handle);

    private static async Task<WarningDeadline> Handle(Guid clockId, ReadingDesk desk, CancellationToken ct)
    {
        var receipt = await desk.Db.Set<WarningReceipt>().AsNoTracking().SingleOrDefaultAsync(r => r.ClockId == clockId, ct);
        var warning = receipt is null ? null : await desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(w => w.Id == receipt.WarningId, ct);
        return warning is null ? throw NotFoundException.Of<WarningReceipt>(clockId)
            : new WarningDeadline(warning.Id, receipt!.OrganizationId, warning.MayFollow(desk.Caller));
    }
}
