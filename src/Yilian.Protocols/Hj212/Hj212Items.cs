namespace Yilian.Protocols.Hj212;

/// <summary>What the value of a field says about its factor (HJ 212-2017, table 8: the part of the name behind the hyphen).</summary>
public enum Hj212Kind
{
    /// <summary>A name of its own, no factor: DataTime, PolId, RtdInterval.</summary>
    Parameter,

    /// <summary>A part behind the hyphen that the standard does not know.</summary>
    Other,

    /// <summary>Real-time value.</summary>
    Rtd,

    /// <summary>Least value of the period.</summary>
    Min,

    /// <summary>Mean of the period.</summary>
    Avg,

    /// <summary>Greatest value of the period.</summary>
    Max,

    /// <summary>Real-time value, converted to standard conditions.</summary>
    ZsRtd,

    /// <summary>Least value, converted.</summary>
    ZsMin,

    /// <summary>Mean, converted.</summary>
    ZsAvg,

    /// <summary>Greatest value, converted.</summary>
    ZsMax,

    /// <summary>Total of the period.</summary>
    Cou,

    /// <summary>Whether the value may be used: N normal, F stopped, M maintenance, S set by hand, D fault, C calibration, T over range, B no contact with the instrument.</summary>
    Flag,

    /// <summary>The instrument's own flag.</summary>
    EFlag,

    /// <summary>When the sample was taken.</summary>
    SampleTime,

    /// <summary>Whether a device runs: 0 stopped, 1 runs.</summary>
    RS,

    /// <summary>Hours that a device ran.</summary>
    RT,

    /// <summary>Noise of a day and night.</summary>
    Data,

    /// <summary>Noise of the day.</summary>
    DayData,

    /// <summary>Noise of the night.</summary>
    NightData,

    /// <summary>Text about the station.</summary>
    Info,

    /// <summary>Number of an instrument.</summary>
    SN,
}

/// <summary>One name and value of an item, for example a34004-Rtd=207.</summary>
public readonly ref struct Hj212Field
{
    internal Hj212Field(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, int hyphen)
    {
        Value = value.Trim((byte)' ');
        Factor = (hyphen < 0 ? name : name[..hyphen]).Trim((byte)' ');
        Kind = hyphen < 0 ? Hj212Kind.Parameter : Hj212Kinds.Of(name[(hyphen + 1)..].TrimEnd((byte)' '));
        Name = name.Trim((byte)' ');
    }

    /// <summary>The whole name.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The code of the factor, or the whole name of a parameter.</summary>
    public ReadOnlySpan<byte> Factor { get; }

    /// <summary>What the value says about the factor.</summary>
    public Hj212Kind Kind { get; }

    /// <summary>The value as it was written.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>The value as a time; null when it is none.</summary>
    public DateTimeOffset? Time => Hj212Text.Time(Value);

    /// <summary>The value as a number without rounding.</summary>
    public bool TryDecimal(out long mantissa, out int decimals) => Hj212Text.TryDecimal(Value, out mantissa, out decimals);
}

/// <summary>The fields of a text that are separated by one character; what has no equals sign is passed over.</summary>
public ref struct Hj212Fields
{
    private readonly byte _separator;
    private ReadOnlySpan<byte> _rest;

    internal Hj212Fields(ReadOnlySpan<byte> text, char separator)
    {
        _rest = text;
        _separator = (byte)separator;
    }

    /// <summary>The field that was reached.</summary>
    public Hj212Field Current { get; private set; }

    /// <summary>Walks the fields.</summary>
    public readonly Hj212Fields GetEnumerator() => this;

    /// <summary>Goes to the next field.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            // Names are short: one look at each byte is quicker than three searches.
            var (equals, hyphen, at) = (-1, -1, 0);
            for (; at < _rest.Length && _rest[at] != _separator; at++)
            {
                if (_rest[at] == '=')
                {
                    equals = at;
                    break;
                }

                hyphen = _rest[at] == '-' ? at : hyphen;
            }

            var end = equals < 0 ? at : ValueEnd(equals + 1);
            var one = _rest[..end];
            _rest = end < _rest.Length ? _rest[(end + 1)..] : default;
            if (equals > 0)
            {
                Current = new Hj212Field(one[..equals], one[(equals + 1)..], hyphen);
                return true;
            }
        }

        return false;
    }

    private readonly int ValueEnd(int from)
    {
        var end = _rest[from..].IndexOf(_separator);
        return end < 0 ? _rest.Length : from + end;
    }
}

/// <summary>One item of a data area: the fields of one factor, separated by commas.</summary>
public readonly ref struct Hj212Item
{
    internal Hj212Item(ReadOnlySpan<byte> text) => Text = text;

    /// <summary>The item as it was written.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>Its fields.</summary>
    public Hj212Fields Fields => new(Text, ',');
}

/// <summary>The items of a data area, separated by semicolons; empty ones are passed over.</summary>
public ref struct Hj212Items
{
    private ReadOnlySpan<byte> _rest;

    internal Hj212Items(ReadOnlySpan<byte> data) => _rest = data;

    /// <summary>The item that was reached.</summary>
    public Hj212Item Current { get; private set; }

    /// <summary>Walks the items.</summary>
    public readonly Hj212Items GetEnumerator() => this;

    /// <summary>Goes to the next item.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)';');
            var one = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (!one.IsEmpty)
            {
                Current = new Hj212Item(one);
                return true;
            }
        }

        return false;
    }
}
