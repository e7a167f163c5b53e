namespace Yilian.Protocols.Gb26875;

/// <summary>The information objects of one application data unit, enumerated without allocation (GB/T 26875.3-2011 clause 7).</summary>
public ref struct Gb26875Objects
{
    private ReadOnlySpan<byte> _rest;
    private int _left;

    internal Gb26875Objects(ReadOnlySpan<byte> data)
    {
        HasHead = data.Length >= 2;
        Type = HasHead ? (Gb26875Type)data[0] : Gb26875Type.None;
        Count = HasHead ? data[1] : (byte)0;
        _left = Count;
        _rest = HasHead ? data[2..] : [];
        Raw = _rest;
    }

    /// <summary>Whether there is a type and a count at all; an acknowledgment, a denial and an empty heartbeat have none.</summary>
    public bool HasHead { get; }

    /// <summary>What the objects are.</summary>
    public Gb26875Type Type { get; }

    /// <summary>How many objects are stated.</summary>
    public byte Count { get; }

    /// <summary>The bytes of all the objects.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The object reached.</summary>
    public Gb26875Object Current { get; private set; }

    /// <summary>Whether the data end before the objects that are stated do, or go on after them, or are of a type whose objects have no known length. Known once all have been enumerated.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Itself.</summary>
    public readonly Gb26875Objects GetEnumerator() => this;

    /// <summary>Goes to the next object.</summary>
    public bool MoveNext()
    {
        if (_left == 0)
        {
            IsBroken |= _rest.Length > 0;
            _rest = [];
            return false;
        }

        var length = Gb26875Object.LengthOf(Type, _rest, _left);
        if (length is null || length > _rest.Length)
        {
            IsBroken = true;
            _left = 0;
            _rest = [];
            return false;
        }

        _left--;
        Current = new Gb26875Object(Type, _rest[..length.Value]);
        _rest = _rest[length.Value..];
        return true;
    }
}
