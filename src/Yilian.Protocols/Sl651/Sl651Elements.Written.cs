using System.Runtime.CompilerServices;

namespace Yilian.Protocols.Sl651;

/// <content>Elements written in characters (6.6.2): names and values, each with a space behind it.</content>
public ref partial struct Sl651Elements
{
    private const int MostColumns = 16;

    private bool NextWritten()
    {
        _all = _all.IsEmpty ? _rest : _all;
        while (TakeToken(out var token))
        {
            switch (token)
            {
                case [(byte)'S', (byte)'T']:
                    WrittenAddress();
                    break;
                case [(byte)'T', (byte)'T']:
                    WrittenObservation();
                    break;
                case [(byte)'P', (byte)'I', (byte)'C']:
                    return Rest(Sl651Kind.Picture, 0xF3, 0);
                case [(byte)'R', (byte)'G', (byte)'Z', (byte)'S']:
                    return Rest(Sl651Kind.Text, 0xF2, 0);
                case [(byte)'D', (byte)'R', (byte)'D' or (byte)'H' or (byte)'N', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9']:
                    return WrittenStep(token);
                default:
                    if (Column(token))
                    {
                        break;
                    }

                    return WrittenValue(token);
            }
        }

        return false;
    }

    private bool TakeToken(out ReadOnlySpan<byte> token)
    {
        _rest = _rest.TrimStart((byte)' ');
        var end = _rest.IndexOf((byte)' ');
        token = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[(end + 1)..];
        return !token.IsEmpty;
    }

    private void WrittenAddress()
    {
        TakeToken(out var address);
        _station = address.Length == Sl651Station.Digits && Hexadecimal.TryLong(address, out var value) ? new Sl651Station(value) : default;
        var named = _rest.Length > 3 && _rest[1] == ' ' && _rest[2] == 'T' && _rest[3] == 'T';
        _class = named ? _rest[0] : (byte)0;
        _rest = named ? _rest[2..] : _rest;
        (_observedAt, _impossible, _step, _columnCount) = (null, false, default, 0);
    }

    private void WrittenObservation()
    {
        TakeToken(out var time);
        _observedAt = time.Length == 10 && Hexadecimal.TryLong(time, out var digits) ? Time(digits) : null;
        (_impossible, _step, _columnCount) = (_observedAt is null, default, 0);
    }

    private static DateTimeOffset? Time(ulong digits)
    {
        Span<byte> six = [(byte)(digits >> 32), (byte)(digits >> 24), (byte)(digits >> 16), (byte)(digits >> 8), (byte)digits, 0];
        return ChinaTime.Bcd(six);
    }

    private bool WrittenStep(ReadOnlySpan<byte> token)
    {
        var count = ((token[3] - '0') * 10) + token[4] - '0';
        _step = token[2] switch
        {
            (byte)'D' => new Sl651Step(count, 0, 0),
            (byte)'H' => new Sl651Step(0, count, 0),
            _ => new Sl651Step(0, 0, count),
        };
        Current = Make(Sl651Kind.Step, 0x04, token) with { Name = token };
        return true;
    }

    /// <summary>A name begins with a letter, but M alone is a missing value, and what follows a name of hexadecimal values is a value whatever it looks like.</summary>
    private bool Column(ReadOnlySpan<byte> token)
    {
        var afterHexName = _columnCount > 0 && _valuesSeen == 0 && Sl651Catalog.IsHexadecimal(Sl651Catalog.IdOf(NameOf(_columnCount - 1)));
        if (afterHexName || !char.IsAsciiLetter((char)token[0]) || token.SequenceEqual("M"u8))
        {
            return false;
        }

        // Only behind a step do several names stand together, and then their values take turns.
        if (_valuesSeen > 0 || _step == default || _columnCount == MostColumns)
        {
            _columnCount = 0;
        }

        _all.Overlaps(token, out var from);
        _columns[_columnCount++] = new Column16(from, token.Length);
        _valuesSeen = 0;
        return true;
    }

    private bool WrittenValue(ReadOnlySpan<byte> token)
    {
        if (_columnCount == 0)
        {
            return Rest(Sl651Kind.Unreadable, 0, 0);
        }

        var name = NameOf(_valuesSeen % _columnCount);
        var id = Sl651Catalog.IdOf(name);
        var counted = id is >= 0xF4 and <= 0xFC;
        Current = Make(id == 0x45 ? Sl651Kind.State : counted ? Sl651Kind.Series : Sl651Kind.Value, id, token) with
        {
            Name = name,
            Index = _valuesSeen / _columnCount,
            Width = id == 0x45 ? 0 : !counted ? token.Length : id == 0xF4 ? 2 : 4,
            Decimals = !counted ? 0 : id == 0xF4 ? 1 : 2,
        };
        _valuesSeen++;
        return true;
    }

    private readonly ReadOnlySpan<byte> NameOf(int column) => _all.Slice(_columns[column].From, _columns[column].Length);

    private readonly record struct Column16(int From, int Length);

    [InlineArray(MostColumns)]
    private struct Columns
    {
        private Column16 _first;
    }
}
