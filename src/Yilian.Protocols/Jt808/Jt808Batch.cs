using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>Several positions in one message (0x0704), enumerated without allocation.</summary>
public ref struct Jt808Batch
{
    private ReadOnlySpan<byte> _rest;
    private int _left;

    private Jt808Batch(ReadOnlySpan<byte> body)
    {
        Count = BinaryPrimitives.ReadUInt16BigEndian(body);
        IsBlindArea = body[2] == 1;
        _rest = body[3..];
        _left = Count;
    }

    /// <summary>How many positions the message states.</summary>
    public ushort Count { get; }

    /// <summary>Whether they were kept while the terminal had no network (盲区补报).</summary>
    public bool IsBlindArea { get; }

    /// <summary>The position reached.</summary>
    public Jt808Position Current { get; private set; }

    /// <summary>Whether the message ends before the positions it states do, or one of them is too short. Known once all have been enumerated.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the body of a 0x0704.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, out Jt808Batch batch)
    {
        batch = body.Length < 3 ? default : new Jt808Batch(body);
        return body.Length < 3 ? FrameError.BadBody : FrameError.None;
    }

    /// <summary>Itself.</summary>
    public readonly Jt808Batch GetEnumerator() => this;

    /// <summary>Goes to the next position.</summary>
    public bool MoveNext()
    {
        while (_left > 0)
        {
            _left--;
            var length = _rest.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(_rest);
            if (length > _rest.Length - 2)
            {
                IsBroken = true;
                break;
            }

            var read = Jt808Position.Read(_rest.Slice(2, length), out var position);
            _rest = _rest[(2 + length)..];
            if (read == FrameError.None)
            {
                Current = position;
                return true;
            }

            IsBroken = true;
        }

        IsBroken |= _rest.Length > 0;
        _left = 0;
        _rest = [];
        return false;
    }
}
