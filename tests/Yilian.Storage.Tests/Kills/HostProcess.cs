using System.Diagnostics;

namespace Yilian.Storage.Tests.Kills;

/// <summary>The real program as a process of its own, so that it can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "yilian.dll");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it and waits until it serves.</summary>
    public static async Task<HostProcess> Serve(string[] settings, Uri address)
    {
        var host = new HostProcess(Start(["serve", .. settings, "--urls", address.ToString()]));
        using var http = new HttpClient { BaseAddress = address };
        for (var since = Stopwatch.StartNew(); !await Ready(http); await Task.Delay(30))
        {
            if (host._process.HasExited || since.Elapsed > Patience)
            {
                throw new InvalidOperationException("The host did not start: " + (host._process.HasExited ? await host._errors : "too slow"));
            }
        }

        return host;
    }

    /// <summary>Runs another verb to its end.</summary>
    public static async Task<(int Exit, string Output)> Run(string verb, string[] settings)
    {
        using var process = Start([verb, .. settings]);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    })!;

    private static async Task<bool> Ready(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
