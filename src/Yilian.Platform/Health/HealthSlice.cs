using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Platform;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Live;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Health;

/// <summary>The state of this node, for whoever keeps it running.</summary>
internal sealed class HealthSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/health", Handle);

    /// <summary>Plain answers for a load balancer: alive, and able to serve.</summary>
    public static void MapPlain(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).WithMetadata(OpenToAll.Instance).ExcludeFromDescription();
        app.MapGet("/health/ready", async (YilianDb db, CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) ? Results.Text("ready") : Results.Text("database unreachable", statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithMetadata(OpenToAll.Instance).ExcludeFromDescription();
    }

    private static async Task<HealthView> Handle(ReadingDesk desk, Lane lane, LiveFeed live, Followers followers, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.Operate);
        var head = await desk.Db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        var cursors = await desk.Db.Set<FollowerCursor>().AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        var begun = cursors.ToDictionary(c => c.Name, c => c.Seq, StringComparer.Ordinal);
        var rows = begun.Keys.Union(followers.States.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal) // one that failed from the start has no cursor yet
            .Select(name => new FollowerRow(name, begun.GetValueOrDefault(name), head - begun.GetValueOrDefault(name), followers.States.GetValueOrDefault(name)?.Failing))
            .Append(new FollowerRow("live", live.Ring.Last, head - live.Ring.Last, null)).ToList();
        var status = rows.Exists(r => r.Failing is not null) ? "failing" : "well";
        return new HealthView(status, head, lane.Length, lane.Bound, live.Listeners.Count, desk.Db.Database.ProviderName ?? "", rows);
    }
}
