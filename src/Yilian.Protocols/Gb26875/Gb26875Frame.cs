using System.Buffers.Binary;
using System.Numerics;

namespace Yilian.Protocols.Gb26875;

/// <summary>One frame of GB/T 26875.3-2011, read in place: the control unit as numbers, the application data as a span of the caller's bytes (clause 6).</summary>
public readonly ref struct Gb26875Frame
{
    /// <summary>The longest application data (clause 6.2).</summary>
    public const int MaxData = 1024;

    /// <summary>A frame without application data.</summary>
    public const int MinLength = 30;

    /// <summary>The longest frame.</summary>
    public const int MaxLength = MinLength + MaxData;

    internal const int HeaderLength = 27;

    private readonly ReadOnlySpan<byte> _frame;

    private Gb26875Frame(ReadOnlySpan<byte> frame) => _frame = frame;

    /// <summary>The serial number of the exchange; an answer repeats it.</summary>
    public ushort Serial => BinaryPrimitives.ReadUInt16LittleEndian(_frame[2..]);

    /// <summary>The version of the protocol, fixed by the standard.</summary>
    public byte MajorVersion => _frame[4];

    /// <summary>The version of the user, free.</summary>
    public byte UserVersion => _frame[5];

    /// <summary>When the sender sent it; null when there is no such moment.</summary>
    public DateTimeOffset? Time => Gb26875Time.Read(TimeBytes);

    /// <summary>The time as sent: second, minute, hour, day, month, year of the century.</summary>
    public ReadOnlySpan<byte> TimeBytes => _frame.Slice(6, 6);

    /// <summary>The address of the sender.</summary>
    public ulong Source => Address(_frame.Slice(12, 6));

    /// <summary>The address of the receiver.</summary>
    public ulong Destination => Address(_frame.Slice(18, 6));

    /// <summary>What the frame is for.</summary>
    public Gb26875Command Command => (Gb26875Command)_frame[26];

    /// <summary>The application data; empty in an acknowledgment and a denial.</summary>
    public ReadOnlySpan<byte> Data => _frame[HeaderLength..^3];

    /// <summary>The objects of the application data.</summary>
    public Gb26875Objects Objects => new(Data);

    /// <summary>What stands at the beginning of a stream.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer) => Gb26875Marks.Cut(buffer);

    /// <summary>Reads the frame at the beginning; bytes after it are left alone.</summary>
    public static FrameError Read(ReadOnlySpan<byte> bytes, out Gb26875Frame result)
    {
        result = default;
        var error = Gb26875Marks.Check(bytes, out var length);
        if (error == FrameError.None)
        {
            result = new Gb26875Frame(bytes[..length]);
        }

        return error;
    }

    internal static byte Sum(ReadOnlySpan<byte> bytes)
    {
        var lanes = Vector<byte>.Zero;
        while (bytes.Length >= Vector<byte>.Count)
        {
            lanes += new Vector<byte>(bytes);
            bytes = bytes[Vector<byte>.Count..];
        }

        var sum = Vector.Sum(lanes);
        foreach (var value in bytes)
        {
            sum += value;
        }

        return sum;
    }

    private static ulong Address(ReadOnlySpan<byte> six) =>
        BinaryPrimitives.ReadUInt32LittleEndian(six) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(six[4..]) << 32);
}
