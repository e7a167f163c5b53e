using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Platform.Storage;

namespace Yilian.Bench.Programs.Ingesting;

/// <summary>How long after a crossing reading came in its alarm can be read from the database.</summary>
internal sealed class Crossings(IServiceProvider services)
{
    private readonly ConcurrentDictionary<string, long> _sent = new(StringComparer.Ordinal);

    public Latencies Delays { get; } = new();

    public void Sent(string station) => _sent[station] = Stopwatch.GetTimestamp();

    /// <summary>Looks until all are there, or nothing more is sent and ten seconds have passed.</summary>
    public async Task Watch(int count, Task sending)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        long? ended = null;
        while (found.Count < count && (ended is null || Stopwatch.GetElapsedTime(ended.Value).TotalSeconds < 10))
        {
            foreach (var name in await Raised())
            {
                if (found.Add(name))
                {
                    Delays.Add(_sent[name]);
                }
            }

            ended ??= sending.IsCompleted ? Stopwatch.GetTimestamp() : null;
            await Task.Delay(10);
        }
    }

    private async Task<List<string>> Raised()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<YilianDb>().Set<Alarm>().AsNoTracking().Select(a => a.StationName!).ToListAsync();
    }
}
