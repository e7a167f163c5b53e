using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Contracts.Information;
using Yilian.Dispatch.Orders;
using Yilian.Information;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Positions;

/// <summary>Carries what the terminals of vehicles say into the write lane: gathered for two seconds, and only for teams that are on an order.</summary>
internal sealed partial class TerminalTracks(Lane lane, IRegisterBook registers, ILogger<TerminalTracks> log) : BackgroundService, ITerminalListener
{
    private const int Most = 20_000;
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    // When the lane cannot keep up the oldest positions go: a newer one says more, and the readings of the terminal are kept anyway.
    private readonly Channel<TerminalFix> _fixes = Channel.CreateBounded<TerminalFix>(new BoundedChannelOptions(Most) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public void Moved(TerminalFix fix) => _fixes.Writer.TryWrite(fix);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _fixes.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathering, stoppingToken);
                await Carry();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: what terminals said stays with their readings.
        }
    }

    /// <summary>Writes what was said until now.</summary>
    internal async Task Carry()
    {
        var said = new List<TerminalFix>();
        while (_fixes.Reader.TryRead(out var fix))
        {
            said.Add(fix);
        }

        var teams = registers.Of(Registers.Team).SelectMany(t => t.Terminals.Select(n => (Number: Plain(n), t.Id))).ToLookup(t => t.Number, t => t.Id, StringComparer.OrdinalIgnoreCase);
        var moved = said.SelectMany(f => teams[Plain(f.WireId)].Select(team => (Team: team, Fix: new Fix(f.At, f.Longitude, f.Latitude, f.Speed, f.WireId)))).ToLookup(m => m.Team, m => m.Fix);
        if (moved.Count == 0)
        {
            return;
        }

        try
        {
            await lane.Run(Command.ByPlatform((desk, ct) => Take(moved, desk, ct)), CancellationToken.None);
        }
        catch (Exception failure)
        {
            // A reader-loop edge: these are lost, the next come in two seconds.
            LogFailed(log, failure, said.Count);
        }
    }

    private static async Task Take(ILookup<Guid, Fix> moved, Desk desk, CancellationToken ct)
    {
        var teams = moved.Select(m => m.Key).ToList();
        foreach (var order in await desk.Db.Set<Order>().Where(o => o.ActiveTeamId != null && EF.Parameter(teams).Contains(o.ActiveTeamId.Value) && o.TakenOnAt != null).ToListAsync(ct))
        {
            await Tracking.Take(order, moved[order.TeamId].Where(f => f.At >= order.TakenOnAt), desk, ct);
        }
    }

    // As registers and terminals write it: with zeros in front or without.
    private static string Plain(string number) => number.Trim().TrimStart('0');

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} positions of terminals could not be written.")]
    private static partial void LogFailed(ILogger log, Exception failure, int count);
}
