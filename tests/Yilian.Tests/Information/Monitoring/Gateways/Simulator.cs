using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Protocols;
using Yilian.Tests.Protocols;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>A station or terminal of our own making: connects to a gateway of the real host, sends whatever it is told to, and reads whole frames back.</summary>
internal sealed class Simulator : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly Sharing.Cutter _cut;
    private byte[] _read = [];

    private Simulator(Sharing.Cutter cut) => _cut = cut;

    /// <summary>Settings of a city whose gateways listen wherever there is room.</summary>
    public static string[] Gateways { get; } = ["--Gateways:Hj212=127.0.0.1:0", "--Gateways:Sl651=127.0.0.1:0", "--Gateways:Jt808=127.0.0.1:0", "--Gateways:Gb26875=127.0.0.1:0", "--Readings:FlushMilliseconds=20"];

    public static async Task<Simulator> Connect(City city, string protocol, Sharing.Cutter cut)
    {
        var simulator = new Simulator(cut);
        await simulator._client.ConnectAsync(IPEndPoint.Parse(city.Services.GetRequiredService<GatewayBook>().Of(protocol).Listening!));
        return simulator;
    }

    public Task Send(Action<IBufferWriter<byte>> write)
    {
        var to = new ArrayBufferWriter<byte>();
        write(to);
        return Send(to.WrittenSpan.ToArray());
    }

    public async Task Send(params byte[][] chunks)
    {
        foreach (var chunk in chunks)
        {
            await _client.GetStream().WriteAsync(chunk);
        }
    }

    /// <summary>The next frame that comes back.</summary>
    public async Task<byte[]> Answer()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var buffer = new byte[4096];
        while (true)
        {
            var cut = _cut(_read);
            if (cut.Kind == CutKind.NeedMore)
            {
                var count = await _client.GetStream().ReadAsync(buffer, patience.Token);
                Assert.True(count > 0, "the gateway closed the connection");
                _read = [.. _read, .. buffer[..count]];
                continue;
            }

            var frame = _read[..cut.Length];
            _read = _read[cut.Length..];
            Assert.Equal(CutKind.Frame, cut.Kind);
            return frame;
        }
    }

    /// <summary>True when nothing comes for a while.</summary>
    public async Task<bool> IsSilent()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));
        try
        {
            return _read.Length == 0 && await _client.GetStream().ReadAsync(new byte[1], patience.Token) < 0;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>Waits until the gateway has closed the connection.</summary>
    public async Task Closed()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var buffer = new byte[4096];
        try
        {
            while (await _client.GetStream().ReadAsync(buffer, patience.Token) > 0)
            {
                // What it still said is not looked at.
            }
        }
        catch (IOException)
        {
            // Closed without ceremony.
        }
    }

    /// <summary>Says that nothing more will come.</summary>
    public void HangUp() => _client.Client.Shutdown(SocketShutdown.Send);

    public void Dispose() => _client.Dispose();
}
