using System.Diagnostics;
using System.Globalization;

namespace Yilian.Bench.Running;

/// <summary>A server in a process of its own, so that its share of the machine is told apart from the client's.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100; // USER_HZ on Linux
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ended;

    private ChildProcess(ProcessStartInfo start, string announcement)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, announcement);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, announcement);
    }

    public int Port { get; private set; }

    public int Id => _process.Id;

    /// <summary>Milliseconds from the start of the process to its announcement.</summary>
    public double AnnouncedAfter { get; private set; }

    /// <summary>The platform itself, as it is started in operation.</summary>
    public static Task<ChildProcess> Platform(string data, params string[] settings) =>
        Start("dotnet", ["yilian.dll", "serve", "--urls=http://127.0.0.1:0", $"--Storage:Data={data}", .. settings], AppContext.BaseDirectory, "驿联已启动：");

    /// <summary>A bare Kestrel with nothing of the platform in it.</summary>
    public static Task<ChildProcess> Floor() => Start("dotnet", ["Yilian.Bench.dll", "floor-server"], AppContext.BaseDirectory, FloorServer.Announcement);

    public static async Task<ChildProcess> Start(string program, string[] arguments, string folder, string announcement)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        Array.ForEach([.. arguments.Select(a => a.EndsWith(".dll", StringComparison.Ordinal) ? Path.Combine(folder, a) : a)], start.ArgumentList.Add);
        var child = new ChildProcess(start, announcement);
        var clock = Stopwatch.StartNew();
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        child.Port = await child._listening.Task.WaitAsync(Patience);
        child.AnnouncedAfter = clock.Elapsed.TotalMilliseconds;
        return child;
    }

    /// <summary>Waits until the server has nothing left to do: what was warmed up is compiled in the background for some seconds.</summary>
    public async Task Quiet()
    {
        for (var tries = 0; tries < 30; tries++)
        {
            var before = CpuSeconds();
            await Task.Delay(500);
            if (CpuSeconds() - before < 0.05)
            {
                return;
            }
        }
    }

    /// <summary>Seconds of processor time used so far.</summary>
    public double CpuSeconds()
    {
        var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Resident memory now, in MB.</summary>
    public double ResidentMb()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    // Errors of the server are shown: a measurement with errors in it would be worth nothing.
    private void Hear(string? line, string announcement)
    {
        if (line is null)
        {
            _listening.TrySetException(new InvalidOperationException("The server ended before it listened."));
            return;
        }

        if (line.StartsWith(announcement, StringComparison.Ordinal))
        {
            _listening.TrySetResult(new Uri(line[announcement.Length..].Split(' ')[0]).Port);
        }
        else if (line.Contains("fail:", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))
        {
            Console.Error.WriteLine("server: " + line);
        }
    }
}
