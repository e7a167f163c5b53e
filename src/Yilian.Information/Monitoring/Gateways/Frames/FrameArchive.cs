using System.Buffers;
using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Gateways.Frames;

/// <summary>A frame as it came.</summary>
/// <param name="WireId">How the station names itself; empty for bytes that are no frame.</param>
internal readonly record struct KeptFrame(DateTimeOffset At, string Protocol, string WireId, string Address, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Frames as they came, kept for some days: one file a day (UTC) and protocol, one line a frame, its columns separated by tabs (time, station, address, hex).
/// Evidence, and what a released station is made up for. Each node keeps what it heard.
/// </summary>
internal sealed partial class FrameArchive(IOptions<GatewayOptions> options, TimeProvider time, ILogger<FrameArchive> log) : BackgroundService
{
    private const int LongestKept = 16 * 1024;

    /// <summary>So much is written at once, from buffers that are used again.</summary>
    private const int Piece = 256 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly Channel<KeptFrame> _waiting = Channel.CreateBounded<KeptFrame>(new BoundedChannelOptions(200_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Dictionary<string, ArrayBufferWriter<byte>> _lines = new(StringComparer.Ordinal);

    public void Keep(KeptFrame frame) => _waiting.Writer.TryWrite(frame);

    /// <summary>The newest frames of a station in a period, oldest first.</summary>
    public async Task<IReadOnlyList<KeptFrame>> Find(string protocol, string wireId, DateTimeOffset from, DateTimeOffset to, int most, CancellationToken ct)
    {
        await Flush(ct);
        var plain = StationCard.Plain(wireId);
        var found = new Queue<KeptFrame>();
        for (var day = from.UtcDateTime.Date; day <= to.UtcDateTime.Date; day = day.AddDays(1))
        {
            var path = PathOf(protocol, day);
            if (!File.Exists(path))
            {
                continue;
            }

            await foreach (var text in File.ReadLinesAsync(path, ct))
            {
                if (Parse(protocol, text) is { } frame && frame.At >= from && frame.At <= to && StationCard.Plain(frame.WireId) == plain)
                {
                    found.Enqueue(frame);
                    if (found.Count > most)
                    {
                        found.Dequeue();
                    }
                }
            }
        }

        return [.. found];
    }

    /// <summary>Everything handed over so far is on disk.</summary>
    public async Task Flush(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            var day = time.Now().UtcDateTime.Date;
            while (_waiting.Reader.TryRead(out var frame))
            {
                if (frame.At.UtcDateTime.Date is var other && other != day)
                {
                    await Append(day, ct);
                    day = other;
                }

                var lines = _lines.TryGetValue(frame.Protocol, out var known) ? known : _lines[frame.Protocol] = new ArrayBufferWriter<byte>(Piece);
                Write(frame, lines);
                if (lines.WrittenCount > Piece)
                {
                    await Append(day, ct);
                }
            }

            await Append(day, ct);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task Append(DateTime day, CancellationToken ct)
    {
        foreach (var (protocol, lines) in _lines.Where(l => l.Value.WrittenCount > 0))
        {
            Directory.CreateDirectory(options.Value.Folder);
            await File.AppendAllBytesAsync(PathOf(protocol, day), lines.WrittenMemory, ct);
            lines.ResetWrittenCount();
        }
    }

    /// <summary>Removes the days that are over.</summary>
    public void Clean()
    {
        var oldest = time.Now().UtcDateTime.Date.AddDays(-options.Value.KeepDays);
        foreach (var file in Directory.Exists(options.Value.Folder) ? Directory.GetFiles(options.Value.Folder, "*-????????.txt") : [])
        {
            var day = Path.GetFileNameWithoutExtension(file)[^8..];
            if (DateTime.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date < oldest)
            {
                File.Delete(file);
            }
        }
    }

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Flush(CancellationToken.None);
    }

    // An ingest edge: a full disk loses frames, never readings.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; !stoppingToken.IsCancellationRequested; round++)
        {
            try
            {
                if (round % 7200 == 0)
                {
                    Clean();
                }

                await Task.Delay(Pause, stoppingToken);
                await Flush(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure);
            }
        }
    }

    // Straight into bytes: at full load the evidence must not cost more than the readings.
    private static void Write(KeptFrame frame, ArrayBufferWriter<byte> to)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{frame.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}\t{Clean(frame.WireId)}\t{frame.Address}\t");
        Encoding.UTF8.GetBytes(head, to);
        var bytes = frame.Bytes.Span[..Math.Min(frame.Bytes.Length, LongestKept)];
        var hex = to.GetSpan((bytes.Length * 2) + 1);
        Convert.TryToHexString(bytes, hex, out var written);
        hex[written] = (byte)'\n';
        to.Advance(written + 1);
    }

    // A station writes its name as it likes; in a line it may not break the columns.
    private static string Clean(string wireId) => wireId.AsSpan().ContainsAnyInRange('\0', '\x1f') || wireId.AsSpan().ContainsAnyInRange('\x7f', '\x9f') ? string.Concat(wireId.Select(c => char.IsControl(c) ? '?' : c)) : wireId;

    private static KeptFrame? Parse(string protocol, string line)
    {
        var columns = line.Split('\t');
        return columns.Length == 4 && DateTimeOffset.TryParse(columns[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new KeptFrame(at, protocol, columns[1], columns[2], Convert.FromHexString(columns[3]))
            : null;
    }

    private string PathOf(string protocol, DateTime day) => Path.Combine(options.Value.Folder, string.Create(CultureInfo.InvariantCulture, $"{protocol}-{day:yyyyMMdd}.txt"));

    [LoggerMessage(Level = LogLevel.Error, Message = "Frames could not be kept; readings are not concerned.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
