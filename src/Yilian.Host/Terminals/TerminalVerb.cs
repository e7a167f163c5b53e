using System.Globalization;
using System.Net.Sockets;

namespace Yilian.Host.Terminals;

/// <summary>The <c>terminal</c> verb: a terminal of our own making that speaks to a gateway, for exercises and for trying a connection.</summary>
internal static class TerminalVerb
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        if (TerminalOrder.Read(args) is not { Protocol: "sl651" or "hj212" or "jt808" or "gb26875" } order)
        {
            await Console.Error.WriteLineAsync(TerminalOrder.Usage);
            return 2;
        }

        try
        {
            await Run(order, TimeProvider.System, Console.Out, ct);
            return 0;
        }
        catch (Exception failed) when (failed is IOException or SocketException or FormatException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{order.Protocol} {order.Station}：{failed.Message}");
            return 1;
        }
    }

    public static async Task Run(TerminalOrder order, TimeProvider time, TextWriter output, CancellationToken ct)
    {
        await using var terminal = Terminal.Of(order, time);
        await terminal.Connect(ct);
        await terminal.Introduce(ct);
        await output.WriteLineAsync($"{order.Protocol} {order.Station} 已接入");
        for (var i = 1; i <= order.Count; i++)
        {
            await terminal.Report(ct);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"第 {i} 次报送已确认，时钟差 {terminal.Ahead.TotalSeconds:F0} 秒"));
            await (i < order.Count ? Pause(terminal, order, ct) : terminal.Obey(TimeSpan.FromMilliseconds(300), ct));
        }

        if (order.Picture is { } picture && terminal is Sl651Terminal station)
        {
            await station.SendPicture(await File.ReadAllBytesAsync(picture, ct), 0, ct);
            await output.WriteLineAsync("图片已确认");
        }
    }

    // Between reports it tells that it lives, and does what it is told.
    private static async Task Pause(Terminal terminal, TerminalOrder order, CancellationToken ct)
    {
        for (var left = TimeSpan.FromSeconds(order.Every); left > TimeSpan.Zero; left -= BeatEvery)
        {
            await terminal.Obey(left < BeatEvery ? left : BeatEvery, ct);
            if (left > BeatEvery)
            {
                await terminal.Beat(ct);
            }
        }
    }
}
