using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Yilian.Exercises;
using Yilian.Exercises.Signals;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Host.Exercise;

/// <summary>The stations of a scenario: each connects to its gateway like a real one and sends its frames when their time has come.</summary>
internal sealed class DemoSignals(GatewayBook gateways, ScenarioClock clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Frames sent so far.</summary>
    public int Sent => _sent;

    private int _sent;

    /// <summary>Gateways of an exercise: at their usual ports on this machine, or wherever there is room when those are taken.</summary>
    public static string[] Settings() =>
    [
        .. new[] { ("Hj212", 5212), ("Sl651", 5651), ("Jt808", 5808), ("Gb26875", 5268) }.Select(g => $"--Gateways:{g.Item1}=127.0.0.1:{(IsFree(g.Item2) ? g.Item2 : 0)}"),
    ];

    /// <summary>Plays all signals to their end; a station that cannot connect is told and left out.</summary>
    public Task Play(IReadOnlyList<Signal> signals, TextWriter output, CancellationToken ct) =>
        Task.WhenAll(signals.GroupBy(s => (s.Protocol, s.Station)).Select(async station =>
        {
            try
            {
                await Play(station.Key.Protocol, [.. station], ct);
            }
            catch (Exception lost) when (lost is SocketException or IOException)
            {
                await output.WriteLineAsync($"监测站 {station.Key.Station} 未能接入：{lost.Message}");
            }
        }));

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task Play(string protocol, List<Signal> signals, CancellationToken ct)
    {
        if (gateways.ListeningOn(protocol) is not { } listening)
        {
            return;
        }

        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPEndPoint.Parse(listening), ct);
        var stream = client.GetStream();
        if (protocol == "jt808")
        {
            await Prove(stream, signals[0].Frame, ct);
        }

        var hearing = Drain(stream, ct);
        foreach (var signal in signals)
        {
            await Until(signal.At, ct);
            await stream.WriteAsync(signal.Frame, ct);
            Interlocked.Increment(ref _sent);
        }

        client.Client.Shutdown(SocketShutdown.Send);
        await hearing;
    }

    // The clock of an exercise may be moved on, so that one look ahead is not enough.
    private async Task Until(DateTimeOffset at, CancellationToken ct)
    {
        for (var left = clock.RealUntil(at); left > TimeSpan.Zero; left = clock.RealUntil(at))
        {
            await Task.Delay(left < Look ? left : Look, ct);
        }
    }

    // The scenario's frames begin in the middle of a journey: the terminal registers and proves itself first.
    private static async Task Prove(NetworkStream stream, ReadOnlyMemory<byte> first, CancellationToken ct)
    {
        var to = new ArrayBufferWriter<byte>();
        var sender = SenderOf(first);
        Jt808TerminalWriter.Register(to, sender, new Jt808Vehicle("豫Q00000", 2, "EXERCISE", "YILIAN", "EX-1") { Province = 41, City = 1700 });
        await stream.WriteAsync(to.WrittenMemory, ct);
        var buffer = new byte[Jt808Frame.MaxLength];
        var length = 0;
        while (Jt808Frame.Cut(buffer.AsSpan(0, length)).Kind != CutKind.Frame)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), ct);
            length += read > 0 ? read : throw new IOException("the gateway closed the connection");
        }

        to.Clear();
        Jt808TerminalWriter.Authenticate(to, sender with { Serial = 1 }, CodeIn(buffer.AsSpan(0, length)));
        await stream.WriteAsync(to.WrittenMemory, ct);
    }

    private static Jt808Sender SenderOf(ReadOnlyMemory<byte> frame)
    {
        Jt808Frame.Read(frame.Span, new byte[Jt808Frame.MaxContent], out var read);
        return Jt808Sender.Answering(read, 0);
    }

    private static string CodeIn(ReadOnlySpan<byte> frame)
    {
        Jt808Frame.Read(frame, new byte[Jt808Frame.MaxContent], out var read);
        return Jt808RegisterAnswer.Read(read.Body, out var answer) == FrameError.None ? answer.Code() : "";
    }

    private static async Task Drain(NetworkStream stream, CancellationToken ct)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, ct) > 0)
            {
                // A station of an exercise does not repeat what was not confirmed.
            }
        }
        catch (IOException)
        {
            // The gateway has closed the connection.
        }
    }
}
