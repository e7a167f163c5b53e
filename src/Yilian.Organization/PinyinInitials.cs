using System.Text;
using Yilian.Organization.Divisions;

namespace Yilian.Organization;

/// <summary>
/// The pinyin initials of a Chinese text, for finding it by keyboard: 防汛抗旱 -> fxkh. One reading per character, with the
/// words corrected that this city's names need; letters and digits stay, everything else is left out.
/// </summary>
public static class PinyinInitials
{
    private const char First = '\u4e00';
    private const char Unknown = '-';

    // The table knows one reading per character; these words are read otherwise.
    private static readonly (string Word, string Initials)[] Otherwise =
    [
        ("重阳", "cy"), ("重渠", "cq"), ("重庆", "cq"), ("重建", "cj"), ("银行", "yh"), ("行业", "hy"), ("调度", "dd"), ("调查", "dc"), ("局长", "jz"), ("市长", "sz"), ("县长", "xz"), ("会计", "kj"), ("厦门", "xm"),
    ];

    private static readonly string Table = Load();

    public static string Of(string text)
    {
        var initials = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (WordAt(text, i) is { } word)
            {
                initials.Append(word.Initials);
                i += word.Word.Length - 1;
            }
            else if (Of(text[i]) is { } letter)
            {
                initials.Append(letter);
            }
        }

        return initials.ToString();
    }

    private static (string Word, string Initials)? WordAt(string text, int at)
    {
        foreach (var entry in Otherwise)
        {
            if (string.CompareOrdinal(text, at, entry.Word, 0, entry.Word.Length) == 0)
            {
                return entry;
            }
        }

        return null;
    }

    private static char? Of(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            return char.ToLowerInvariant(character);
        }

        var index = character - First;
        return index >= 0 && index < Table.Length && Table[index] != Unknown ? Table[index] : null;
    }

    // One letter per character from U+4E00, in lines of 256; made with pinyin-pro (MIT).
    private static string Load()
    {
        using var reader = new StreamReader(Resources.Open("initials.txt"));
        return reader.ReadToEnd().Replace("\n", "", StringComparison.Ordinal);
    }
}
