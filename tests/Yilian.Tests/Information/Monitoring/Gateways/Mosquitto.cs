using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>A real mosquitto on a port of its own, and its mosquitto_pub. A test is skipped where they are not installed (eng/setup installs them).</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private const string Program = "/usr/sbin/mosquitto";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yilian-mosquitto-");
    private readonly string _more;
    private Process? _process;

    private Mosquitto(string more) => _more = more;

    public int Port { get; } = FreePort();

    public string Folder => _folder.FullName;

    /// <param name="more">Further lines of its configuration; {folder} is its folder.</param>
    /// <param name="prepare">Puts what these lines name into the folder.</param>
    public static async Task<Mosquitto> Start(string more = "allow_anonymous true", Action<string>? prepare = null)
    {
        Assert.SkipUnless(File.Exists(Program) && File.Exists("/usr/bin/mosquitto_pub"), "mosquitto and mosquitto-clients are not installed; eng/setup installs them");
        var broker = new Mosquitto(more);
        prepare?.Invoke(broker.Folder);
        await broker.Up();
        return broker;
    }

    public async Task Up()
    {
        var settings = Path.Combine(Folder, "mosquitto.conf");
        var root = Environment.UserName == "root" ? "user root\n" : "";
        await File.WriteAllTextAsync(settings, $"{root}listener {Port} 127.0.0.1\npersistence true\npersistence_location {Folder}/\n{_more.Replace("{folder}", Folder, StringComparison.Ordinal)}\n");
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", settings]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        await City.Eventually(Answers);
    }

    /// <summary>Stops it as an administrator does: what it must keep is on its disk.</summary>
    public async Task Down()
    {
        using (var kill = Process.Start("/bin/kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>mosquitto_pub with QoS 1: returns when the broker has the message.</summary>
    public async Task Publish(string topic, string message, params string[] more)
    {
        using var publisher = Process.Start(new ProcessStartInfo("/usr/bin/mosquitto_pub", ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-q", "1", "-t", topic, "-m", message, .. more]) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await publisher.StandardError.ReadToEndAsync();
        await publisher.WaitForExitAsync();
        Assert.True(publisher.ExitCode == 0, said);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Down();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<bool> Answers()
    {
        Assert.False(_process!.HasExited, "mosquitto did not start");
        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
