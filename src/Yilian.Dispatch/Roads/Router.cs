using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Platform.Maps;

namespace Yilian.Dispatch.Roads;

/// <summary>
/// A road router that speaks the table service of OSRM (<c>/table/v1/driving</c>, version 5), set by <see cref="DispatchOptions.Router"/>. When it is slow, down or says nonsense nobody waits for it:
/// the platform's own estimate holds, and it is left alone for a minute.
/// </summary>
internal sealed partial class Router(IOptions<DispatchOptions> options, TimeProvider time, ILogger<Router> log) : IDisposable
{
    private const int Together = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(2) })
    {
        Timeout = TimeSpan.FromSeconds(3),
        MaxResponseContentBufferSize = 1_000_000,
    };

    private DateTimeOffset _silentUntil = DateTimeOffset.MinValue;

    public bool Set => options.Value.Router is not null && time.GetUtcNow() >= _silentUntil;

    /// <summary>The drives of all to one place, in their order; null where there is no road. Empty when the router does not answer.</summary>
    public async Task<IReadOnlyList<Drive?>> Drives(IReadOnlyList<GeoPoint> from, GeoPoint to, CancellationToken ct)
    {
        var drives = new List<Drive?>(from.Count);
        try
        {
            foreach (var some in from.Chunk(Together))
            {
                drives.AddRange(await Ask(some, to, ct));
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or System.Text.Json.JsonException or InvalidDataException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            _silentUntil = time.GetUtcNow() + Rest;
            LogSilent(log, failure.Message);
        }

        return drives;
    }

    private async Task<IEnumerable<Drive?>> Ask(GeoPoint[] from, GeoPoint to, CancellationToken ct)
    {
        var points = string.Join(';', from.Append(to).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Longitude:0.######},{p.Latitude:0.######}")));
        var sources = string.Join(';', Enumerable.Range(0, from.Length));
        var address = new Uri(options.Value.Router!, $"table/v1/driving/{points}?sources={sources}&destinations={from.Length}&annotations=duration,distance");
        var table = await _http.GetFromJsonAsync<Table>(address, ct);
        if (table is not { Code: "Ok", Durations: { } durations, Distances: { } distances } || durations.Count != from.Length || distances.Count != from.Length)
        {
            throw new InvalidDataException($"the router answered {table?.Code ?? "nothing"}");
        }

        return durations.Zip(distances, (seconds, meters) => seconds is [{ } s] && meters is [{ } m] ? new Drive(Math.Round(m / 1000, 1), s / 60) : null);
    }

    public void Dispose() => _http.Dispose();

    private sealed record Table(
        [property: JsonPropertyName("code")] string? Code,
        [property: JsonPropertyName("durations")] IReadOnlyList<IReadOnlyList<double?>>? Durations,
        [property: JsonPropertyName("distances")] IReadOnlyList<IReadOnlyList<double?>>? Distances);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The road router does not answer ({Problem}); ways are estimated by the platform for the next minute.")]
    private static partial void LogSilent(ILogger log, string problem);
}
