using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yilian.Bench.Wires;

/// <summary>One keep-alive HTTP connection by hand, so that the client costs the machine little beside the server it measures.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _in = new byte[64 * 1024];
    private int _from;
    private int _to;

    public static async Task<Wire> Open(int port)
    {
        var wire = new Wire();
        await wire._socket.ConnectAsync(IPAddress.Loopback, port);
        return wire;
    }

    /// <summary>Sends a prepared request and reads the whole answer.</summary>
    public async Task<Answer> Send(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var head = await ReadHead();
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        if (status is 204 or 304)
        {
            return new Answer(status, []);
        }

        return new Answer(status, Header(head, "Content-Length: ") is { } length
            ? await Take(int.Parse(length, CultureInfo.InvariantCulture))
            : await ReadChunks());
    }

    public void Dispose() => _socket.Dispose();

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf("\r\n" + name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        at += name.Length + 2;
        return head[at..head.IndexOf("\r\n", at, StringComparison.Ordinal)];
    }

    private async Task<string> ReadHead()
    {
        int end;
        while ((end = _in.AsSpan(_from, _to - _from).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await Fill();
        }

        var head = Encoding.ASCII.GetString(_in, _from, end + 2);
        _from += end + 4;
        return head;
    }

    private async Task<byte[]> ReadChunks()
    {
        var body = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            int end;
            while ((end = _in.AsSpan(_from, _to - _from).IndexOf("\r\n"u8)) < 0)
            {
                await Fill();
            }

            var size = int.Parse(Encoding.ASCII.GetString(_in, _from, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _from += end + 2;
            body.Write((await Take(size + 2)).AsSpan(0, size));
            if (size == 0)
            {
                return body.WrittenSpan.ToArray();
            }
        }
    }

    private async Task<byte[]> Take(int count)
    {
        while (_to - _from < count)
        {
            await Fill();
        }

        var taken = _in.AsSpan(_from, count).ToArray();
        _from += count;
        return taken;
    }

    private async Task Fill()
    {
        if (_from == _to)
        {
            _from = _to = 0;
        }
        else if (_to == _in.Length)
        {
            var larger = _from > _in.Length / 2 ? _in : new byte[_in.Length * 2];
            _in.AsSpan(_from, _to - _from).CopyTo(larger);
            (_in, _to, _from) = (larger, _to - _from, 0);
        }

        var read = await _socket.ReceiveAsync(_in.AsMemory(_to));
        _to += read == 0 ? throw new IOException("The server closed the connection.") : read;
    }
}

internal sealed record Answer(int Status, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Fails when the server refused: a refused request must never count as a fast one.</summary>
    public Answer Demand(string what) => Status is >= 200 and < 300 ? this : throw new InvalidOperationException($"{what}: {Status} {Text}");
}
