using System.Buffers;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Protocol;
using Yilian.Information.Monitoring.Gateways.Quarantine;

namespace Yilian.Information.Monitoring.Gateways.Mqtt;

/// <summary>
/// Listens to an MQTT broker. A message is acknowledged when its readings are on disk; the broker keeps what it must while the platform is down, and
/// sends again what was not acknowledged.
/// </summary>
internal sealed partial class MqttSubscriber(IOptions<MqttOptions> options, MqttWords words, StationDoor door, GatewayBook book, ILogger<MqttSubscriber> log) : BackgroundService
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);
    private readonly GatewayBook.Tally _tally = book.Of("mqtt");
    private readonly Origin _from = new("mqtt", options.Value.Broker);

    // Real time on purpose: how long a broker is left alone has nothing to do with the platform's clock.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Broker.Length == 0)
        {
            return;
        }

        await Task.Yield();
        var (host, port) = options.Value.Place();
        _tally.Listening = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(options.Value.Tls ? "mqtts" : "mqtt")}://{host}:{port}/{words.Topic.Filter}");
        for (var pause = TimeSpan.FromSeconds(1); !stoppingToken.IsCancellationRequested;)
        {
            var began = Environment.TickCount64;
            await Listen(stoppingToken);
            pause = Environment.TickCount64 - began > LongEnough.TotalMilliseconds ? TimeSpan.FromSeconds(1) : pause;
            await Task.Delay(pause * (0.75 + (Random.Shared.NextDouble() / 2)), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = TimeSpan.FromSeconds(Math.Min(options.Value.PauseSeconds, pause.TotalSeconds * 2));
        }
    }

    // An ingest loop, one of the edges that may catch everything: whatever happens, the broker is called again.
    private async Task Listen(CancellationToken ct)
    {
        try
        {
            using var client = new MqttClientFactory().CreateMqttClient();
            _tally.Trouble = await Listen(client, ct);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            _tally.Trouble = failure.GetBaseException().Message;
        }

        LogGone(log, options.Value.Broker, _tally.Trouble);
    }

    /// <summary>Why it ended.</summary>
    private async Task<string?> Listen(IMqttClient client, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var waiting = Channel.CreateBounded<Waiting>(options.Value.Waiting);
        var gone = "";
        client.ApplicationMessageReceivedAsync += message => Hear(message, waiting, end.Token);
        client.DisconnectedAsync += e =>
        {
            gone = e.Exception?.GetBaseException().Message ?? e.ReasonString ?? e.Reason.ToString();
            return end.CancelAsync();
        };
        var connected = await client.ConnectAsync(MqttConnection.Of(options.Value), ct);
        if (connected.ResultCode != MqttClientConnectResultCode.Success)
        {
            return $"{connected.ResultCode} {connected.ReasonString}".Trim();
        }

        if (await Subscribe(client, ct) is { } refused)
        {
            return refused;
        }

        _tally.Join(_from.Address);
        _tally.Trouble = null;
        try
        {
            await Acknowledge(waiting, end.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return gone;
        }
        finally
        {
            _tally.Leave(_from.Address);
            await client.TryDisconnectAsync(MqttClientDisconnectOptionsReason.NormalDisconnection, null);
        }

        return gone;
    }

    private async Task<string?> Subscribe(IMqttClient client, CancellationToken ct)
    {
        var filter = new MqttTopicFilterBuilder().WithTopic(words.Topic.Filter).WithAtLeastOnceQoS();
        if (options.Value.Edition == "5")
        {
            filter.WithRetainHandling(MqttRetainHandling.DoNotSendOnSubscribe);
        }

        var answers = await client.SubscribeAsync(new MqttClientSubscribeOptions { TopicFilters = [filter.Build()] }, ct);
        return answers.Items.Where(i => i.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2).Select(i => $"{words.Topic.Filter}: {i.ResultCode}").FirstOrDefault();
    }

    // In the order of arrival, as MQTT wants; what cannot be stored ends the connection, so that the broker sends it again.
    private static async Task Acknowledge(Channel<Waiting> waiting, CancellationToken ct)
    {
        await foreach (var one in waiting.Reader.ReadAllAsync(ct))
        {
            await one.Stored;
            await one.Message.AcknowledgeAsync(ct);
        }
    }

    private async Task Hear(MqttApplicationMessageReceivedEventArgs message, Channel<Waiting> waiting, CancellationToken ct)
    {
        message.AutoAcknowledge = false;
        var unasked = message.ApplicationMessage.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce;
        if (unasked && waiting.Reader.Count >= options.Value.Waiting)
        {
            _tally.TurnAway();
            return;
        }

        try
        {
            await waiting.Writer.WriteAsync(new Waiting(message, Store(message.ApplicationMessage, ct)), ct);
        }
        catch (OperationCanceledException)
        {
            // The connection has ended; what was not acknowledged comes again.
        }
    }

    // What is kept at the broker as the last word of a topic was said at a time that nobody knows.
    private async Task Store(MqttApplicationMessage message, CancellationToken ct)
    {
        if (message.Retain)
        {
            return;
        }

        var frame = MqttWords.Frame(message.Topic, message.Payload.ToArray());
        var said = words.Understand(frame, door.Now);
        if (said.Count == 0)
        {
            _tally.Break(_from.Address, door.Now);
            door.Broken(_from, frame);
            return;
        }

        _tally.Frame(door.Now);
        if (!words.Topic.Allows(said[0].WireId))
        {
            door.TurnAway(_from, said[0].WireId, QuarantineReasons.NotAllowed, frame);
            return;
        }

        await door.Enter(_from, said, frame, urgent: true, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The MQTT broker {Broker} is gone: {Why}. It is called again.")]
    private static partial void LogGone(ILogger log, string broker, string? why);

    private sealed record Waiting(MqttApplicationMessageReceivedEventArgs Message, Task Stored);
}
