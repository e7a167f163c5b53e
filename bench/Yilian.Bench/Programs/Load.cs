using System.Diagnostics;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;

namespace Yilian.Bench.Programs;

/// <summary>Clients that each send one request after another on a connection of their own: a warm-up, then a measured time.</summary>
internal static class Load
{
    /// <param name="script">Given the client's number, the requests it sends: from the last answer to the next request.</param>
    public static async Task<LoadResult> Run(ChildProcess server, int clients, int warmSeconds, int seconds, Func<int, Func<Answer?, byte[]>> script)
    {
        var window = new Window();
        var running = Enumerable.Range(0, clients).Select(c => Task.Run(() => Client(server.Port, script(c), window))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(warmSeconds));
        await Console.Error.WriteLineAsync($"measuring process {server.Id}");
        var shares = new CpuShares(server);
        window.From = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        window.Until = Stopwatch.GetTimestamp();
        var cpu = shares.Now();
        await Task.WhenAll(running);
        var elapsed = Stopwatch.GetElapsedTime(window.From, window.Until).TotalSeconds;
        return new LoadResult(window.Answered.Count / elapsed, window.Answered, cpu.Server, cpu.Client, cpu.ServerSeconds * 1_000 / Math.Max(1, window.Answered.Count));
    }

    private static async Task Client(int port, Func<Answer?, byte[]> next, Window window)
    {
        using var wire = await Wire.Open(port);
        Answer? last = null;
        while (window.Until == 0)
        {
            var request = next(last);
            var startedAt = Stopwatch.GetTimestamp();
            last = (await wire.Send(request)).Demand("command");
            if (window.From > 0 && window.Until == 0)
            {
                window.Answered.Add(startedAt);
            }
        }
    }

    private sealed class Window
    {
        private long _from;
        private long _until;

        public long From
        {
            get => Volatile.Read(ref _from);
            set => Volatile.Write(ref _from, value);
        }

        public long Until
        {
            get => Volatile.Read(ref _until);
            set => Volatile.Write(ref _until, value);
        }

        public Latencies Answered { get; } = new();
    }
}

/// <param name="PerSecond">Answers within the measured time.</param>
/// <param name="ServerCpu">Percent of all cores.</param>
/// <param name="ClientCpu">Percent of all cores.</param>
/// <param name="ServerMilliseconds">Processor time of the server for one request: it says most where other programs share the machine.</param>
internal sealed record LoadResult(double PerSecond, Latencies Latencies, double ServerCpu, double ClientCpu, double ServerMilliseconds);
