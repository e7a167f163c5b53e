using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Gateways.Frames;

/// <summary>二（一）2: the frames of a station as they came: evidence of what it said and when.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ListFramesSlice : ISlice
{
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/monitoring/stations/{id:guid}/frames", Handle);

    private static async Task<IReadOnlyList<FrameRow>> Handle(Guid id, ReadingDesk desk, FrameArchive archive, DateTimeOffset? from, DateTimeOffset? to, CancellationToken ct)
    {
        var station = await desk.Db.Set<Station>().AsNoTracking().Where(s => s.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Station>(id);
        var until = to ?? desk.Now;
        var since = from ?? until.AddHours(-24);
        if (since > until || until - since > TimeSpan.FromDays(31))
        {
            throw new InvalidRequestException("from", "请选择不超过 31 天的时段|Choose a period of at most 31 days");
        }

        var kept = await archive.Find(station.Protocol, station.WireId, since, until, Most, ct);
        return [.. kept.Reverse().Select(f => new FrameRow(f.At, f.Protocol, f.WireId, f.Address, Convert.ToHexString(f.Bytes.Span)))];
    }
}
