using System.Collections.Concurrent;
using System.Text;

namespace Yilian.Information.Monitoring.Gateways.Wires;

/// <summary>
/// Words that stations say over and over (their names, codes of factors), each made into a string once. Whoever says ever new words
/// fills it once and is answered with fresh strings from then on.
/// </summary>
internal sealed class RepeatedWords
{
    private const int Most = 16_384;
    private const int Longest = 64;
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _count;

    public RepeatedWords() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of the bytes, one character each (Latin 1), so that different bytes never make the same word.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Longest)
        {
            return Encoding.Latin1.GetString(bytes);
        }

        Span<char> text = stackalloc char[Longest];
        text = text[..Encoding.Latin1.GetChars(bytes, text)];
        if (_bySpan.TryGetValue(text, out var known))
        {
            return known;
        }

        var word = text.ToString();
        if (Volatile.Read(ref _count) < Most && _words.TryAdd(word, word))
        {
            Interlocked.Increment(ref _count);
        }

        return word;
    }
}
