using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Gateways.Quarantine;

/// <summary>Somebody whom nobody knows said something.</summary>
internal sealed record Stranger(string Protocol, string WireId, string Reason, string Address, DateTimeOffset At, ReadOnlyMemory<byte> Frame)
{
    public string Key => $"{Protocol}:{StationCard.Plain(WireId)}";

    public string Hex => Convert.ToHexString(Frame.Span[..Math.Min(Frame.Length, QuarantinedStation.FrameLength)]);
}

/// <summary>Gathers strangers for a second, so that one who shouts costs the write lane little, and enters them. New names are limited: a flood of invented ones is counted, not stored.</summary>
internal sealed partial class QuarantineDesk(Lane lane, ILogger<QuarantineDesk> log) : BackgroundService
{
    private const int MostAtOnce = 1000;
    private const int MostWaiting = 5000;
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (Stranger Last, long Times)> _told = new(StringComparer.Ordinal);

    public void Tell(Stranger stranger)
    {
        if (stranger.WireId.Length is > 0 and <= 64 && (_told.ContainsKey(stranger.Key) || _told.Count < MostAtOnce))
        {
            _told.AddOrUpdate(stranger.Key, (stranger, 1), (_, known) => (stranger, known.Times + 1));
        }
    }

    /// <summary>Enters what was told so far.</summary>
    public async Task Flush()
    {
        var told = _told.Keys.Select(k => _told.TryRemove(k, out var one) ? one : default).Where(t => t.Last is not null).ToList();
        if (told.Count > 0)
        {
            await lane.Run(Command.ByPlatform((desk, ct) => Enter(desk, told, ct)), CancellationToken.None);
        }
    }

    // A reader-loop edge: strangers come again, so what cannot be entered now is entered later.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Gathering, stoppingToken);
                await Flush();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure);
            }
        }
    }

    private static async Task Enter(Desk desk, List<(Stranger Last, long Times)> told, CancellationToken ct)
    {
        var keys = told.ConvertAll(t => (string?)t.Last.Key);
        var rows = desk.Db.Set<QuarantinedStation>();
        var known = await rows.Where(q => EF.Parameter(keys).Contains(q.OpenKey)).ToDictionaryAsync(q => q.OpenKey!, StringComparer.Ordinal, ct);
        var room = MostWaiting - await rows.CountAsync(q => q.OpenKey != null, ct);
        foreach (var (last, times) in told)
        {
            if (known.TryGetValue(last.Key, out var row))
            {
                row.Heard(last, times);
            }
            else if (room-- > 0)
            {
                await Quarantine(desk, last, times, ct);
            }
        }
    }

    private static async Task Quarantine(Desk desk, Stranger stranger, long times, CancellationToken ct)
    {
        var row = new QuarantinedStation
        {
            Id = Guid.CreateVersion7(),
            Protocol = stranger.Protocol,
            WireId = stranger.WireId,
            OpenKey = stranger.Key,
            Reason = stranger.Reason,
            Address = stranger.Address,
            FirstAt = stranger.At,
            LastAt = stranger.At,
            Frames = times,
            LastFrame = stranger.Hex,
        };
        desk.Add(row);
        desk.Record(
            new StationQuarantined(row.Id, row.Protocol, row.WireId, row.Reason), $"未登记的监测站 {row.WireId}（{row.Protocol}）来报，已隔离待处理",
            new Subject(await desk.AudienceOf([KnownHeadquarters.General], ct)));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Strangers at the gateways could not be entered; they are entered when they come again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
