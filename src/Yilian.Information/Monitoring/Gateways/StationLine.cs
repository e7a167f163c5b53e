using System.Buffers;
using System.IO.Pipelines;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>One connection: who is at the other end, and the way to answer.</summary>
internal sealed class StationLine(string protocol, string address, PipeWriter output, StationDoor door) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public string Protocol { get; } = protocol;

    /// <summary>The network address of the other end.</summary>
    public string Address { get; } = address;

    public StationDoor Door { get; } = door;

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
        var known = await Door.Enter(this, said, frame, ct);
        var words = known ? answer : otherwise;
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
