using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Formatter;

namespace Yilian.Information.Monitoring.Gateways.Mqtt;

/// <summary>How the broker is called.</summary>
internal static class MqttConnection
{
    private const uint KeptForSeconds = 7 * 24 * 3600;
    private const uint LargestPacket = 256 * 1024;

    public static MqttClientOptions Of(MqttOptions options)
    {
        var (host, port) = options.Place();
        var builder = new MqttClientOptionsBuilder().WithTcpServer(host, port).WithClientId(options.ClientId)
            .WithTimeout(TimeSpan.FromSeconds(15)).WithKeepAlivePeriod(TimeSpan.FromSeconds(30)).WithCleanSession(value: false);
        if (options.Edition == "5")
        {
            builder.WithProtocolVersion(MqttProtocolVersion.V500).WithSessionExpiryInterval(KeptForSeconds).WithReceiveMaximum((ushort)options.Waiting).WithMaximumPacketSize(LargestPacket);
        }
        else
        {
            builder.WithProtocolVersion(MqttProtocolVersion.V311);
        }

        if (options.User.Length > 0)
        {
            builder.WithCredentials(options.User, options.Password);
        }

        return options.Tls ? builder.WithTlsOptions(tls => Trust(tls.UseTls().WithTargetHost(host), options.Authority)).Build() : builder.Build();
    }

    // An authority of one's own is seldom reachable for revocation.
    private static void Trust(MqttClientTlsOptionsBuilder tls, string authority)
    {
        if (authority.Length > 0)
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(authority);
            tls.WithTrustChain(chain).WithRevocationMode(X509RevocationMode.NoCheck);
        }
    }
}
