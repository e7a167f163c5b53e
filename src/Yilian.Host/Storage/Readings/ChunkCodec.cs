using System.Buffers;
using System.Buffers.Binary;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Readings;

/// <summary>
/// Packs the readings of an hour: differences of times in runs, values as differences of decimal integers (or as they are when they are no
/// decimals), marks in runs. A steady five-minute series takes about two bytes a reading.
/// </summary>
internal static class ChunkCodec
{
    private const byte Version = 1;
    private const byte Raw = 255;
    private const int MostDecimals = 6;
    private static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <param name="readings">Of one series, by time.</param>
    /// <param name="start">The hour's beginning, Unix milliseconds.</param>
    public static byte[] Pack(ReadOnlySpan<Reading> readings, long start)
    {
        var to = new ArrayBufferWriter<byte>(16 + (readings.Length * 3));
        Byte(to, Version);
        Number(to, (ulong)readings.Length);
        Times(to, readings, start);
        Values(to, readings);
        MarksOf(to, readings);
        return to.WrittenSpan.ToArray();
    }

    public static void Unpack(ReadOnlySpan<byte> chunk, int series, long start, List<Reading> into)
    {
        if (chunk[0] != Version)
        {
            throw new InvalidDataException($"A chunk of readings has the unknown version {chunk[0]}.");
        }

        var at = 1;
        var count = (int)Number(chunk, ref at);
        using var times = new Rented<long>(count);
        using var values = new Rented<double>(count);
        ReadTimes(chunk, ref at, times.Span, start);
        ReadValues(chunk, ref at, values.Span);
        var (left, marks) = (0, ReadingMarks.None);
        for (var i = 0; i < count; i++)
        {
            if (left-- == 0)
            {
                (left, marks) = ((int)Number(chunk, ref at) - 1, (ReadingMarks)chunk[at++]);
            }

            into.Add(new Reading(series, times.Span[i], values.Span[i], marks));
        }
    }

    // Runs of equal differences: a station that keeps its interval costs two numbers an hour.
    private static void Times(ArrayBufferWriter<byte> to, ReadOnlySpan<Reading> readings, long start)
    {
        var (before, step, run) = (start, long.MinValue, 0UL);
        foreach (var reading in readings)
        {
            var difference = reading.At - before;
            if (difference != step && run > 0)
            {
                Number(to, run);
                Number(to, Folded(step));
                run = 0;
            }

            (before, step) = (reading.At, difference);
            run++;
        }

        Number(to, run);
        Number(to, Folded(step));
    }

    private static void ReadTimes(ReadOnlySpan<byte> chunk, ref int at, Span<long> times, long start)
    {
        for (var i = 0; i < times.Length;)
        {
            var run = (int)Number(chunk, ref at);
            var step = Unfolded(Number(chunk, ref at));
            for (var j = 0; j < run; j++)
            {
                start += step;
                times[i++] = start;
            }
        }
    }

    private static void Values(ArrayBufferWriter<byte> to, ReadOnlySpan<Reading> readings)
    {
        var decimals = DecimalsOf(readings);
        Byte(to, decimals);
        var before = 0L;
        foreach (var reading in readings)
        {
            if (decimals == Raw)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(to.GetSpan(8), reading.Value);
                to.Advance(8);
                continue;
            }

            var scaled = (long)Math.Round(reading.Value * Powers[decimals]);
            Number(to, Folded(scaled - before));
            before = scaled;
        }
    }

    private static void ReadValues(ReadOnlySpan<byte> chunk, ref int at, Span<double> values)
    {
        var decimals = chunk[at++];
        var before = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            if (decimals == Raw)
            {
                values[i] = BinaryPrimitives.ReadDoubleLittleEndian(chunk[at..]);
                at += 8;
                continue;
            }

            before += Unfolded(Number(chunk, ref at));
            values[i] = before / Powers[decimals];
        }
    }

    private static void MarksOf(ArrayBufferWriter<byte> to, ReadOnlySpan<Reading> readings)
    {
        for (var i = 0; i < readings.Length;)
        {
            var from = i;
            while (i < readings.Length && readings[i].Marks == readings[from].Marks)
            {
                i++;
            }

            Number(to, (ulong)(i - from));
            Byte(to, (byte)readings[from].Marks);
        }
    }

    // The fewest decimals that give every value back exactly.
    private static byte DecimalsOf(ReadOnlySpan<Reading> readings)
    {
        byte decimals = 0;
        foreach (var reading in readings)
        {
            if (Math.Abs(reading.Value) > 1e9)
            {
                return Raw;
            }

            while (Math.Round(reading.Value * Powers[decimals]) / Powers[decimals] != reading.Value)
            {
                if (++decimals > MostDecimals)
                {
                    return Raw;
                }
            }
        }

        return decimals;
    }

    private static ulong Folded(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static long Unfolded(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static void Byte(ArrayBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }

    private static void Number(ArrayBufferWriter<byte> to, ulong value)
    {
        var span = to.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        to.Advance(length);
    }

    private static ulong Number(ReadOnlySpan<byte> chunk, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = chunk[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    private readonly struct Rented<T>(int count) : IDisposable
    {
        private readonly T[] _array = ArrayPool<T>.Shared.Rent(count);

        public Span<T> Span => _array.AsSpan(0, count);

        public void Dispose() => ArrayPool<T>.Shared.Return(_array);
    }
}
