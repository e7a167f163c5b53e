using System.Net;
using System.Net.Sockets;

namespace Yilian.Bench.Wires;

/// <summary>A page that a person has open: one socket that listens to server-sent events.</summary>
internal sealed class OpenPage : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _in;
    private readonly EventScanner _scanner;

    public OpenPage(int buffer, Action<long> heard) => (_in, _scanner) = (new byte[buffer], new EventScanner(heard));

    public long Bytes => _scanner.Bytes;

    public int Status => _scanner.Status;

    public async Task Open(int port, byte[] request)
    {
        await _socket.ConnectAsync(IPAddress.Loopback, port);
        await _socket.SendAsync(request);
    }

    /// <summary>Listens until the first bytes of events have come, so that the page is known to be open.</summary>
    public async Task Greet()
    {
        while (Bytes == 0)
        {
            if (!await Hear())
            {
                throw new IOException($"The page was refused: {Status}.");
            }
        }
    }

    /// <summary>Listens until the connection is closed by either side.</summary>
    public async Task Listen()
    {
        try
        {
            while (await Hear())
            {
                // The scanner has told what was heard.
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Cut off: on purpose, at the end of a measurement.
        }
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<bool> Hear()
    {
        var read = await _socket.ReceiveAsync(_in.AsMemory());
        _scanner.Scan(_in.AsSpan(0, read));
        return read > 0;
    }
}
