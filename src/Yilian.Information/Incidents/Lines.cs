namespace Yilian.Information.Incidents;

/// <summary>One-line forms of longer texts, cut between characters, never inside one.</summary>
internal static class Lines
{
    private const int Longest = 120;

    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
