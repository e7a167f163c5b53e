using System.Globalization;

namespace Yilian.Host.Terminals;

/// <summary>What a simulated terminal is to be and to say.</summary>
/// <param name="Station">How it names itself.</param>
/// <param name="Values">By element.</param>
internal sealed record TerminalOrder(string Protocol, string Station, string Host, int Port, IReadOnlyList<(string Element, decimal Value)> Values)
{
    public const string Usage =
        "用法：terminal sl651|hj212|jt808|gb26875 --station 站号 --to 主机:端口 [--password 口令] [--count 次数] [--every 秒] [--ahead 秒：时钟快多少] [--picture 文件] 要素=数值 …";

    public string Password { get; private init; } = "";
    public int Count { get; private init; } = 1;
    public double Every { get; private init; } = 60;
    public string? Picture { get; private init; }

    /// <summary>How far the clock of the terminal is ahead when it begins.</summary>
    public TimeSpan Ahead { get; init; }

    /// <summary>Null when something is missing or cannot be read.</summary>
    public static TerminalOrder? Read(IReadOnlyList<string> args)
    {
        var (named, values) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<(string, decimal)>());
        for (var i = 1; i < args.Count; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Count)
            {
                named[args[i][2..]] = args[++i];
            }
            else if (args[i].Split('=') is [{ Length: > 0 } element, var text] && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                values.Add((element, value));
            }
            else
            {
                return null;
            }
        }

        return args.Count > 0 && named.TryGetValue("station", out var station) && named.GetValueOrDefault("to")?.Split(':') is [var host, var port] && int.TryParse(port, CultureInfo.InvariantCulture, out var number)
            && Number(named, "count", 1) is { } count && Number(named, "every", 60) is { } every && Number(named, "ahead", 0) is { } ahead
            ? new TerminalOrder(args[0], station, host, number, values) { Password = named.GetValueOrDefault("password", ""), Count = (int)count, Every = every, Ahead = TimeSpan.FromSeconds(ahead), Picture = named.GetValueOrDefault("picture") }
            : null;
    }

    public decimal? Value(string element) => Values.Where(v => v.Element == element).Select(v => (decimal?)v.Value).FirstOrDefault();

    private static double? Number(Dictionary<string, string> named, string name, double usual) =>
        !named.TryGetValue(name, out var text) ? usual : double.TryParse(text, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
