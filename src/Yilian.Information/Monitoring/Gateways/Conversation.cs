using System.Buffers;
using System.IO.Pipelines;
using Yilian.Protocols;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>Reads one connection to its end: cuts frames, keeps to the limits, lets the protocol talk. Nothing that comes in here can harm another connection.</summary>
internal sealed class Conversation(IStationWire wire, StationLine line, PipeReader input, GatewayBook.Tally tally, GatewayOptions limits)
{
    private const int Window = 64 * 1024;

    /// <summary>So many frames of one connection may be on their way to the disk: enough for its rate, and few enough that a crossing is not stuck behind a long queue.</summary>
    internal const int TogetherAtMost = 128;

    private readonly IStationTalk _talk = wire.Begin(line);
    private readonly List<Task> _talking = [];
    private int _broken;
    private long _second;
    private int _framesInSecond;
    private long? _begunAt;
    private int _wrongPasswords;

    private bool Bearable => _broken < limits.BrokenFrames && line.WrongPasswords < limits.WrongPasswords;

    /// <summary>Returns when the other end has gone, was silent too long, or broke a limit.</summary>
    public async Task Run(CancellationToken ct)
    {
        while (Bearable)
        {
            if (await Next(ct) is not { } read || read.IsCanceled)
            {
                return;
            }

            var taken = await Take(read.Buffer, ct);
            var rest = read.Buffer.Length - taken;

            // What lies beyond the window has not been looked at: it must not wait for bytes that may never come.
            var more = taken > 0 && read.Buffer.Length > Window;
            input.AdvanceTo(read.Buffer.GetPosition(taken), more ? read.Buffer.GetPosition(taken) : read.Buffer.End);
            _begunAt = rest == 0 ? null : taken > 0 || _begunAt is null ? Environment.TickCount64 : _begunAt;
            if (read.IsCompleted && (taken == 0 || rest == 0))
            {
                return;
            }
        }
    }

    // A frame that was begun must end soon, however slowly its bytes drip in.
    private async Task<ReadResult?> Next(CancellationToken ct)
    {
        var patience = _begunAt is { } begun
            ? begun + (limits.FrameSeconds * 1000L) - Environment.TickCount64
            : limits.IdleMinutes * 60_000L;
        if (patience <= 0)
        {
            return null;
        }

        using var patient = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patient.CancelAfter(TimeSpan.FromMilliseconds(patience));
        try
        {
            return await input.ReadAsync(patient.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>How many bytes are done with.</summary>
    private async Task<long> Take(ReadOnlySequence<byte> buffer, CancellationToken ct)
    {
        var bytes = buffer.Slice(0, Math.Min(buffer.Length, Window)).ToArray();
        var at = 0;
        while (at < bytes.Length && Bearable)
        {
            var cut = wire.Cut(bytes.AsSpan(at));
            if (cut.Kind == CutKind.NeedMore)
            {
                break;
            }

            var piece = bytes.AsMemory(at, cut.Length);
            at += cut.Length;
            Note(cut, piece);
            if (cut.Kind == CutKind.Frame)
            {
                await Slow(ct);
                await Together(piece, ct);
                await Calm(ct);
            }
        }

        await Settle();
        return at;
    }

    private void Note(Cut cut, ReadOnlyMemory<byte> piece)
    {
        switch (cut.Kind)
        {
            case CutKind.Frame:
                tally.Frame(line.Door.Now);
                break;
            case CutKind.Refused:
                _broken++;
                tally.Break(line.From.Address, line.Door.Now);
                line.Door.Broken(line.From, piece);
                break;
            default:
                tally.Noise(cut.Length);
                break;
        }
    }

    // Frames that came together are stored together: one wait for the disk serves them all.
    private async Task Together(ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        _talking.Add(_talk.Hear(frame, ct));
        if (_talking.Count >= TogetherAtMost)
        {
            await Settle();
        }
    }

    private async Task Settle()
    {
        await Task.WhenAll(_talking);
        _talking.Clear();
    }

    // Whoever guesses passwords may guess once a second.
    private async Task Calm(CancellationToken ct)
    {
        if (line.WrongPasswords > _wrongPasswords)
        {
            _wrongPasswords = line.WrongPasswords;
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }

    private async Task Slow(CancellationToken ct)
    {
        var second = Environment.TickCount64 / 1000;
        _framesInSecond = second == _second ? _framesInSecond + 1 : 1;
        _second = second;
        if (_framesInSecond > limits.FramesPerSecond)
        {
            await Settle();
            await Task.Delay(TimeSpan.FromMilliseconds(1000 - (Environment.TickCount64 % 1000)), ct);
        }
    }
}
