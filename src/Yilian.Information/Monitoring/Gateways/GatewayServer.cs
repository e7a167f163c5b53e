using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Contracts.Information;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>
/// Listens for stations, on Kestrel's transport but beside its web server, whose addresses are thus left to <c>--urls</c>.
/// One address that cannot be had stops the start with a sentence that names the setting.
/// </summary>
internal sealed partial class GatewayServer(
    IEnumerable<IStationWire> wires, IConnectionListenerFactory transport, StationDoor door, GatewayBook book, IOptions<GatewayOptions> options) : IHostedService, IDisposable
{
    private readonly List<IConnectionListener> _listeners = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _accepting = [];

    /// <summary>Set by the host; without it failures of single connections are not told.</summary>
    public ILogger? Log { get; set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var wire in wires)
        {
            if (options.Value.AddressOf(wire.Protocol) is { Length: > 0 } address)
            {
                var listener = await Bind(wire.Protocol, address, cancellationToken);
                book.Of(wire.Protocol).Listening = listener.EndPoint.ToString();
                _listeners.Add(listener);
                _accepting.Add(Accept(wire, listener));
            }
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        foreach (var listener in _listeners)
        {
            await listener.UnbindAsync(cancellationToken);
        }

        await Task.WhenAll(_accepting).WaitAsync(TimeSpan.FromSeconds(3), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var listener in _listeners)
        {
            await listener.DisposeAsync();
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task<IConnectionListener> Bind(string protocol, string address, CancellationToken ct)
    {
        if (!IPEndPoint.TryParse(address, out var end))
        {
            throw new OptionsValidationException("Gateways", typeof(GatewayOptions), [$"Gateways 的 {protocol} 监听地址 {address} 不正确，应为 IP:端口"]);
        }

        try
        {
            return await transport.BindAsync(end, ct);
        }
        catch (Exception taken) when (taken is AddressInUseException or IOException or System.Net.Sockets.SocketException)
        {
            throw new OptionsValidationException("Gateways", typeof(GatewayOptions), [$"Gateways 的 {protocol} 监听地址 {address} 无法使用：{taken.Message}"]);
        }
    }

    private async Task Accept(IStationWire wire, IConnectionListener listener)
    {
        while (!_stop.IsCancellationRequested)
        {
            if (await listener.AcceptAsync() is not { } connection)
            {
                return;
            }

            _ = Serve(wire, connection);
        }
    }

    // The ingest loop, one of the edges that may catch everything: what fails here ends this connection and no other.
    private async Task Serve(IStationWire wire, ConnectionContext connection)
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "";
        var tally = book.Of(wire.Protocol);
        if (!tally.TryEnter(address, options.Value))
        {
            tally.Fail(GatewayTroubles.Full, address, door.Now);
            connection.Abort();
            await connection.DisposeAsync();
            return;
        }

        try
        {
            using var line = new StationLine(new Origin(wire.Protocol, address), connection.Transport.Output, door);

            // A station that hangs up at once is still heard to its end: the pipe says when there is nothing more.
            await new Conversation(wire, line, connection.Transport.Input, tally, options.Value).Run(_stop.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // The other end has gone, or the platform stops.
        }
        catch (Exception failure)
        {
            tally.Fail(GatewayTroubles.Failed, address, door.Now);
            if (Log is { } log)
            {
                LogFailed(log, failure, wire.Protocol);
            }
        }
        finally
        {
            tally.Leave(address);
            await connection.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A connection of the {Protocol} gateway failed; it was closed.")]
    private static partial void LogFailed(ILogger log, Exception failure, string protocol);
}
