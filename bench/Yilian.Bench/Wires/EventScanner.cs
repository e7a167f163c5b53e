using System.Buffers.Text;

namespace Yilian.Bench.Wires;

/// <summary>Reads server-sent events out of a chunked answer as it comes, keeping nothing but the id of the event that is arriving.</summary>
internal sealed class EventScanner(Action<long> heard)
{
    private const int Kept = 32;
    private readonly byte[] _line = new byte[Kept];
    private int _length;
    private bool _inHead = true;
    private int _breaks;
    private int _chunk;
    private int _size;
    private int _digits;
    private long _id;

    /// <summary>Bytes of events so far, framing left out.</summary>
    public long Bytes { get; private set; }

    /// <summary>What the answer said; 0 until its first line is complete.</summary>
    public int Status { get; private set; }

    public void Scan(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = _inHead ? Head(bytes) : _chunk > 0 ? Data(bytes) : ChunkSize(bytes);
        }
    }

    private ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (Status == 0 && _length < Kept)
            {
                _line[_length++] = bytes[i];
                Status = _length == 12 ? ((_line[9] - '0') * 100) + ((_line[10] - '0') * 10) + (_line[11] - '0') : 0;
            }

            _breaks = bytes[i] is (byte)'\r' or (byte)'\n' ? _breaks + 1 : 0;
            if (_breaks == 4)
            {
                (_inHead, _length) = (false, 0);
                return bytes[(i + 1)..];
            }
        }

        return [];
    }

    // A chunk's size stands in hex between line breaks; the break that ends the chunk before carries no digits.
    private ReadOnlySpan<byte> ChunkSize(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b == '\n' && _digits > 0)
            {
                (_chunk, _size, _digits) = (_size, 0, 0);
                return bytes[(i + 1)..];
            }

            if (b is not ((byte)'\r' or (byte)'\n'))
            {
                _digits++;
                _size = (_size * 16) + (b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10);
            }
        }

        return [];
    }

    private ReadOnlySpan<byte> Data(ReadOnlySpan<byte> bytes)
    {
        var data = bytes[..Math.Min(bytes.Length, _chunk)];
        var rest = bytes[data.Length..];
        _chunk -= data.Length;
        Bytes += data.Length;
        while (data.Length > 0)
        {
            var end = data.IndexOf((byte)'\n');
            var part = end < 0 ? data : data[..end];
            var keep = Math.Min(part.Length, Kept - _length);
            part[..keep].CopyTo(_line.AsSpan(_length));
            _length += keep;
            if (end < 0)
            {
                break;
            }

            Line(_line.AsSpan(0, _length));
            _length = 0;
            data = data[(end + 1)..];
        }

        return rest;
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("id: "u8) && Utf8Parser.TryParse(line[4..], out long id, out _))
        {
            _id = id;
        }
        else if (line.Length == 0 && _id > 0)
        {
            heard(_id);
            _id = 0;
        }
    }
}
