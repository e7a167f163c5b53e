using System.Buffers;
using System.Net.Sockets;
using Yilian.Protocols;

namespace Yilian.Host.Terminals;

/// <summary>
/// A terminal of our own making: it connects to a gateway, introduces itself, reports, and does what it is told (clock, resend) as its standard demands.
/// What it wants an answer to it says up to three times.
/// </summary>
internal abstract class Terminal(TerminalOrder order, TimeProvider time) : IAsyncDisposable
{
    private const int Tries = 3;
    private readonly TcpClient _client = new() { NoDelay = true };
    private byte[] _read = [];

    /// <summary>How long it waits for an answer.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How far its clock is ahead.</summary>
    public TimeSpan Ahead { get; private set; } = order.Ahead;

    /// <summary>Answers that it waited for and got.</summary>
    public int Answered { get; private set; }

    /// <summary>What it sent again, because no answer came or because it was asked for.</summary>
    public int Resent { get; protected set; }

    /// <summary>Frames that are lost on the way from now on.</summary>
    public int Lose { get; set; }

    protected TerminalOrder Order { get; } = order;

    protected DateTimeOffset Now => time.GetUtcNow() + Ahead;

    public static Terminal Of(TerminalOrder order, TimeProvider time) => order.Protocol switch
    {
        "sl651" => new Sl651Terminal(order, time),
        "hj212" => new Hj212Terminal(order, time),
        "jt808" => new Jt808Terminal(order, time),
        "gb26875" => new Gb26875Terminal(order, time),
        _ => throw new ArgumentException(TerminalOrder.Usage, nameof(order)),
    };

    public async Task Connect(CancellationToken ct) => await _client.ConnectAsync(Order.Host, Order.Port, ct);

    /// <summary>Says who it is, shows what it must, gets the time.</summary>
    public abstract Task Introduce(CancellationToken ct);

    /// <summary>Reports its values.</summary>
    public abstract Task Report(CancellationToken ct);

    /// <summary>Tells that it lives.</summary>
    public abstract Task Beat(CancellationToken ct);

    /// <summary>Listens for a while and does what it is told.</summary>
    public async Task Obey(TimeSpan time, CancellationToken ct)
    {
        while (await Next(time, ct) is { } frame)
        {
            await Obey(frame, ct);
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    protected abstract Cut Cut(ReadOnlySpan<byte> buffer);

    /// <summary>Does what the platform orders; anything else is left alone.</summary>
    protected abstract Task Obey(byte[] frame, CancellationToken ct);

    protected void SetClock(DateTimeOffset now) => Ahead = now - time.GetUtcNow();

    protected async Task Send(Action<IBufferWriter<byte>> write, CancellationToken ct)
    {
        if (Lose > 0)
        {
            Lose--;
            return;
        }

        var to = new ArrayBufferWriter<byte>();
        write(to);
        await _client.GetStream().WriteAsync(to.WrittenMemory, ct);
    }

    /// <summary>Says something and waits for the answer to it; orders that come meanwhile are carried out.</summary>
    /// <exception cref="IOException">No answer came.</exception>
    protected async Task<byte[]> Ask(Action<IBufferWriter<byte>> write, Func<byte[], bool> isAnswer, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            Resent += attempt > 0 ? 1 : 0;
            await Send(write, ct);
            while (await Next(Patience, ct) is { } frame)
            {
                if (isAnswer(frame))
                {
                    Answered++;
                    return frame;
                }

                await Obey(frame, ct);
            }
        }

        throw new IOException("没有应答");
    }

    /// <summary>The next frame; null when none comes.</summary>
    private async Task<byte[]?> Next(TimeSpan patience, CancellationToken ct)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patient.CancelAfter(patience);
        var buffer = new byte[4096];
        while (true)
        {
            var cut = Cut(_read);
            if (cut.Kind != CutKind.NeedMore)
            {
                var piece = _read[..cut.Length];
                _read = _read[cut.Length..];
                if (cut.Kind == CutKind.Frame)
                {
                    return piece;
                }

                continue;
            }

            try
            {
                var count = await _client.GetStream().ReadAsync(buffer, patient.Token);
                _read = count > 0 ? [.. _read, .. buffer[..count]] : throw new IOException("平台断开了连接");
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return null;
            }
        }
    }
}
