using System.Buffers;
using System.IO.Pipelines;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>One connection: who is at the other end, and the way to answer.</summary>
internal sealed class StationLine(Origin from, PipeWriter output, StationDoor door) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public Origin From { get; } = from;

    public StationDoor Door { get; } = door;

    /// <summary>How often a wrong password was shown here.</summary>
    public int WrongPasswords { get; private set; }

    /// <summary>Answers are written whole, one after the other.</summary>
    public async Task Send(ReadOnlyMemory<byte> answer, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await output.WriteAsync(answer, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Takes in what a frame says and then answers, if a station that is known said it.</summary>
    public async Task Take(IReadOnlyList<Said> said, ReadOnlyMemory<byte> frame, ReadOnlyMemory<byte> answer, ReadOnlyMemory<byte> otherwise, CancellationToken ct)
    {
        var entrance = await Door.Enter(From, said, frame, urgent: false, ct);
        WrongPasswords += entrance == Entrance.WrongPassword ? 1 : 0;
        var words = entrance == Entrance.Open ? answer : otherwise;
        if (words.Length > 0)
        {
            await Send(words, ct);
        }
    }

    public static ReadOnlyMemory<byte> Written(Action<IBufferWriter<byte>> write)
    {
        var to = new ArrayBufferWriter<byte>(64);
        write(to);
        return to.WrittenMemory;
    }

    public void Dispose() => _one.Dispose();
}
