using System.Diagnostics;

namespace Yilian.Bench.Running;

/// <summary>How much of the machine the server and the client took between two moments, in percent of all cores.</summary>
internal sealed class CpuShares(ChildProcess server)
{
    private readonly double _server = server.CpuSeconds();
    private readonly double _client = Own();
    private readonly long _at = Stopwatch.GetTimestamp();

    public (double Server, double Client, double ServerSeconds) Now()
    {
        var available = Stopwatch.GetElapsedTime(_at).TotalSeconds * Environment.ProcessorCount / 100;
        var used = server.CpuSeconds() - _server;
        return (used / available, (Own() - _client) / available, used);
    }

    private static double Own()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }
}
