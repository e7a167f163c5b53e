namespace Yilian.Protocols.Sl651;

/// <summary>Walks the elements of a message (SL 651-2014, 6.6.2 and 6.6.3). What cannot be read ends the walk with one element that says so.</summary>
public ref partial struct Sl651Elements
{
    private const int AddressLength = 5;
    private const int TimeLength = 5;
    private readonly bool _ascii;
    private readonly bool _uniform;
    private ReadOnlySpan<byte> _rest;
    private Sl651Station _station;
    private byte _class;
    private DateTimeOffset? _observedAt;
    private bool _impossible;
    private Sl651Step _step;

    // Of elements written in characters: the names whose values follow, and how many values came.
    private Columns _columns;
    private int _columnCount;
    private int _valuesSeen;
    private ReadOnlySpan<byte> _all;

    internal Sl651Elements(ReadOnlySpan<byte> content, bool ascii, bool uniform)
    {
        _rest = content;
        _ascii = ascii;
        _uniform = uniform;
    }

    /// <summary>The element that was reached.</summary>
    public Sl651Element Current { get; private set; }

    /// <summary>Walks the elements.</summary>
    public readonly Sl651Elements GetEnumerator() => this;

    /// <summary>Goes to the next element.</summary>
    public bool MoveNext() => _ascii ? NextWritten() : NextPacked();

    private bool NextPacked()
    {
        while (_rest.Length > 0)
        {
            var (first, second) = (_rest[0], _rest.Length > 1 ? _rest[1] : (byte)0);
            switch (first, second)
            {
                case (0xF1, 0xF1) when _rest.Length >= 2 + AddressLength:
                    Address();
                    break;
                case (0xF0, 0xF0) when _rest.Length >= 2 + TimeLength:
                    Observation();
                    break;
                case (0xF3, 0xF3):
                    return Rest(Sl651Kind.Picture, 0xF3, 2);
                case (0xF2, 0xF2):
                    return Rest(Sl651Kind.Text, 0xF2, 2);
                default:
                    return Element();
            }
        }

        return false;
    }

    private void Address()
    {
        _station = Sl651Station.Of(_rest.Slice(2, AddressLength));
        _rest = _rest[(2 + AddressLength)..];

        // The class has no identifier; a letter in front of a time of observation is one.
        var named = _rest.Length > 2 && _rest[1] == 0xF0 && _rest[2] == 0xF0 && _rest[0] is >= (byte)'A' and <= (byte)'Z';
        _class = named ? _rest[0] : (byte)0;
        _rest = named ? _rest[1..] : _rest;
        (_observedAt, _impossible, _step) = (null, false, default);
    }

    private void Observation()
    {
        Span<byte> six = stackalloc byte[TimeLength + 1];
        _rest.Slice(2, TimeLength).CopyTo(six);
        six[TimeLength] = 0;
        _observedAt = ChinaTime.Bcd(six);
        (_impossible, _step) = (_observedAt is null, default);
        _rest = _rest[(2 + TimeLength)..];
    }

    private bool Element()
    {
        var (id, at) = _rest[0] != 0xFF ? (_rest[0], 1) : _rest.Length > 1 ? (0xFF00 | _rest[1], 2) : (0xFF, 1);
        if (_rest.Length <= at)
        {
            return Rest(Sl651Kind.Unreadable, (ushort)id, 0);
        }

        var definition = _rest[at++];
        if (id == 0x04 && definition == 0x18)
        {
            return Interval(at);
        }

        // The lengths of F4 to FC are fixed by table C.1; some stations define them otherwise (F5 5C).
        var length = id == 0xF4 ? 12 : id is >= 0xF5 and <= 0xFC ? 24 : definition >> 3;
        return _rest.Length - at < length || length == 0
            ? Rest(Sl651Kind.Unreadable, (ushort)id, 0)
            : Values((ushort)id, at, length, definition & 7);
    }

    private bool Interval(int at)
    {
        if (_rest.Length < at + 3)
        {
            return Rest(Sl651Kind.Unreadable, 0x04, 0);
        }

        var raw = _rest.Slice(at, 3);
        _step = new Sl651Step(Two(raw[0]), Two(raw[1]), Two(raw[2]));
        Current = Make(Sl651Kind.Step, 0x04, raw);
        _rest = _rest[(at + 3)..];
        return true;
    }

    private bool Values(ushort id, int at, int length, int decimals)
    {
        var counted = id is >= 0xF4 and <= 0xFC;
        var total = _uniform && !counted ? Run(at, length) : length;
        var kind = id == 0x45 && length <= sizeof(ulong) ? Sl651Kind.State : counted || _uniform ? Sl651Kind.Series : Sl651Kind.Value;
        var width = kind == Sl651Kind.State ? 0 : !counted ? length : id == 0xF4 ? 1 : 2;
        Current = Make(kind, id, _rest.Slice(at, total), width, !counted ? decimals : id == 0xF4 ? 1 : 2);
        _rest = _rest[(at + total)..];
        return true;
    }

    /// <summary>A uniform report has one identifier and then values up to the next group.</summary>
    private readonly int Run(int at, int width)
    {
        var total = 0;
        while (_rest.Length - at - total >= width)
        {
            var next = _rest[(at + total)..];
            if (total > 0 && next.Length > 1 && next[0] is 0xF0 or 0xF1 && next[1] == next[0])
            {
                break;
            }

            total += width;
        }

        return total;
    }

    private bool Rest(Sl651Kind kind, ushort id, int skip)
    {
        Current = Make(kind, id, _rest[skip..]);
        _rest = default;
        return true;
    }

    private readonly Sl651Element Make(Sl651Kind kind, ushort id, ReadOnlySpan<byte> raw, int width = 0, int decimals = 0) => new()
    {
        Kind = kind,
        Id = id,
        Raw = raw,
        Width = width,
        Decimals = decimals,
        Station = _station,
        Class = _class,
        ObservedAt = _observedAt,
        TimeIsImpossible = _impossible,
        Step = _step,
        IsAscii = _ascii,
    };

    /// <summary>Two digits; steps beyond a hundred do not exist, so that nonsense stays small.</summary>
    private static int Two(byte bcd) => bcd >> 4 > 9 || (bcd & 0xF) > 9 ? 0 : ((bcd >> 4) * 10) + (bcd & 0xF);
}
