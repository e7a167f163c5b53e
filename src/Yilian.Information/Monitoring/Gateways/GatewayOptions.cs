using System.ComponentModel.DataAnnotations;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>Where stations connect by their own protocols (TCP), and how much one of them may take. A gateway without an address is off.</summary>
public sealed class GatewayOptions
{
    private const string Address = "^([0-9a-fA-F.:\\[\\]]+:[0-9]{1,5})?$";

    /// <summary>Where HJ 212 (pollution monitoring) listens, for example 127.0.0.1:5212; off when empty.</summary>
    [RegularExpression(Address, ErrorMessage = "Gateways:Hj212 应为 IP:端口，例如 127.0.0.1:5212；留空为关闭")]
    public string Hj212 { get; init; } = "";

    /// <summary>Where SL 651 (hydrology) listens, for example 127.0.0.1:5651; off when empty.</summary>
    [RegularExpression(Address, ErrorMessage = "Gateways:Sl651 应为 IP:端口，例如 127.0.0.1:5651；留空为关闭")]
    public string Sl651 { get; init; } = "";

    /// <summary>Where JT/T 808 (vehicle terminals) listens, for example 127.0.0.1:5808; off when empty.</summary>
    [RegularExpression(Address, ErrorMessage = "Gateways:Jt808 应为 IP:端口，例如 127.0.0.1:5808；留空为关闭")]
    public string Jt808 { get; init; } = "";

    /// <summary>Where GB/T 26875.3 (fire alarm monitoring) listens, for example 127.0.0.1:5268; off when empty.</summary>
    [RegularExpression(Address, ErrorMessage = "Gateways:Gb26875 应为 IP:端口，例如 127.0.0.1:5268；留空为关闭")]
    public string Gb26875 { get; init; } = "";

    /// <summary>Connections of one gateway at once; further ones are closed.</summary>
    [Range(1, 100_000)]
    public int Connections { get; init; } = 5_000;

    /// <summary>Connections of one network address to one gateway at once; a concentrator may have many.</summary>
    [Range(1, 100_000)]
    public int ConnectionsPerAddress { get; init; } = 500;

    /// <summary>Frames a second that one connection may send; beyond it the connection is read more slowly.</summary>
    [Range(1, 100_000)]
    public int FramesPerSecond { get; init; } = 200;

    /// <summary>Minutes without a word after which a connection is closed.</summary>
    [Range(1, 1440)]
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Seconds within which a frame that was begun must end.</summary>
    [Range(1, 600)]
    public int FrameSeconds { get; init; } = 30;

    /// <summary>Broken frames after which a connection is closed.</summary>
    [Range(1, 100_000)]
    public int BrokenFrames { get; init; } = 200;

    /// <summary>Frames with a wrong password after which a connection is closed; after each of them it is not heard for a second.</summary>
    [Range(1, 1000)]
    public int WrongPasswords { get; init; } = 10;

    /// <summary>Minutes that the clock of a station may be wrong before it is set.</summary>
    [Range(1, 1440)]
    public int ClockMinutes { get; init; } = 5;

    /// <summary>Days that frames are kept as they came, as evidence.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; init; } = 30;

    /// <summary>Folder of the frames; relative to the data folder.</summary>
    [Required]
    public string Folder { get; set; } = "frames";

    /// <summary>Where the gateway of a protocol listens; empty when it is off.</summary>
    internal string AddressOf(string protocol) => protocol switch
    {
        "hj212" => Hj212,
        "sl651" => Sl651,
        "jt808" => Jt808,
        _ => Gb26875,
    };
}
