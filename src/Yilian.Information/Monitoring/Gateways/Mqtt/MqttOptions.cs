using System.ComponentModel.DataAnnotations;

namespace Yilian.Information.Monitoring.Gateways.Mqtt;

/// <summary>Stations that publish to an MQTT broker, which the platform subscribes to. Off without a broker.</summary>
public sealed class MqttOptions
{
    /// <summary>The broker, for example mqtt.example.cn or 10.1.2.3:8883; off when empty. Without a port 1883, with TLS 8883.</summary>
    [RegularExpression("^([A-Za-z0-9_.-]+(:[0-9]{1,5})?)?$", ErrorMessage = "Mqtt:Broker 应为 主机 或 主机:端口；留空为关闭")]
    public string Broker { get; init; } = "";

    /// <summary>Whether the connection is encrypted (TLS) and the broker's certificate checked.</summary>
    public bool Tls { get; init; }

    /// <summary>File (PEM) of the authority that signed the broker's certificate; those of the system when empty.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Account at the broker; none when empty.</summary>
    public string User { get; init; } = "";

    /// <summary>Password at the broker. Better given in the environment than in a file.</summary>
    public string Password { get; init; } = "";

    /// <summary>How the platform calls itself at the broker, which keeps messages under this name while the platform is down. Two nodes need two names.</summary>
    [Required]
    public string ClientId { get; init; } = "yilian";

    /// <summary>The edition of MQTT that the broker speaks.</summary>
    [RegularExpression("^(5|3\\.1\\.1)$", ErrorMessage = "Mqtt:Edition 为 5 或 3.1.1")]
    public string Edition { get; init; } = "5";

    /// <summary>Where stations publish. {station} is the name of the station, {element} its element, + anything; without {element} the message names the elements.</summary>
    [RegularExpression("^[^#]*\\{station\\}[^#]*$", ErrorMessage = "Mqtt:Topic 应含 {station}，且不含 #")]
    public string Topic { get; init; } = "stations/{station}/{element}";

    /// <summary>Names of stations that may come over the broker, separated by commas, * for any letters; every station of the protocol mqtt when empty.</summary>
    public string Allow { get; init; } = "";

    /// <summary>Longest pause in seconds before the broker is called again; the first is one second, each further one twice as long.</summary>
    [Range(1, 3600)]
    public int PauseSeconds { get; init; } = 60;

    /// <summary>Messages that wait for the disk at most; beyond it those that are not to be acknowledged are left out, and the others wait at the broker.</summary>
    [Range(10, 65_535)]
    public int Waiting { get; init; } = 1_000;

    /// <summary>Host and port.</summary>
    internal (string Host, int Port) Place() => Broker.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        ? (Broker[..colon], int.Parse(Broker[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture))
        : (Broker, Tls ? 8883 : 1883);
}
