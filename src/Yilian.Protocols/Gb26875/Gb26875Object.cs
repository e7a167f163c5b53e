using System.Buffers.Binary;

namespace Yilian.Protocols.Gb26875;

/// <summary>One information object, read in place (GB/T 26875.3-2011 clause 8). A part that its type does not have is null or empty.</summary>
public readonly ref struct Gb26875Object
{
    private const int TimeLength = 6;
    private const int DescriptionLength = 31;

    internal Gb26875Object(Gb26875Type type, ReadOnlySpan<byte> raw)
    {
        Type = type;
        Raw = raw;
    }

    /// <summary>What the object is.</summary>
    public Gb26875Type Type { get; }

    /// <summary>The bytes of the object.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The type of the building's fire system (clause 8.1.1.1, table 4).</summary>
    public byte? SystemType => HasSystem ? Raw[0] : null;

    /// <summary>The address of the system, given by the user.</summary>
    public byte? SystemAddress => HasSystem ? Raw[1] : null;

    /// <summary>The type of the component (table 5).</summary>
    public byte? ComponentType => HasComponent ? Raw[2] : null;

    /// <summary>The address of the component: often loop and point, as the maker of the controller likes.</summary>
    public uint? ComponentAddress => HasComponent ? BinaryPrimitives.ReadUInt32LittleEndian(Raw[3..]) : null;

    /// <summary>The state of a system or of a component.</summary>
    public Gb26875States? States => Type switch
    {
        Gb26875Type.SystemState => (Gb26875States)BinaryPrimitives.ReadUInt16LittleEndian(Raw[2..]),
        Gb26875Type.ComponentState => (Gb26875States)BinaryPrimitives.ReadUInt16LittleEndian(Raw[7..]),
        _ => null,
    };

    /// <summary>The state of the transmission device itself.</summary>
    public Gb26875DeviceStates? DeviceStates => Type == Gb26875Type.DeviceState ? (Gb26875DeviceStates)Raw[0] : null;

    /// <summary>What somebody did.</summary>
    public Gb26875Operations? Operations => Type switch
    {
        Gb26875Type.Operation => (Gb26875Operations)Raw[2],
        Gb26875Type.DeviceOperation => (Gb26875Operations)Raw[0],
        _ => null,
    };

    /// <summary>The number of who did it.</summary>
    public byte? Operator => Type switch
    {
        Gb26875Type.Operation => Raw[3],
        Gb26875Type.DeviceOperation => Raw[1],
        _ => null,
    };

    /// <summary>What is measured.</summary>
    public Gb26875Quantity? Quantity => Type == Gb26875Type.ComponentAnalogue ? (Gb26875Quantity)Raw[7] : null;

    /// <summary>The value in steps of its quantity, see <see cref="Gb26875Names.Step"/>.</summary>
    public short? Steps => Type == Gb26875Type.ComponentAnalogue ? BinaryPrimitives.ReadInt16LittleEndian(Raw[8..]) : null;

    /// <summary>The version of the software, major and minor.</summary>
    public (byte Major, byte Minor)? Version => Type switch
    {
        Gb26875Type.SystemVersion => (Raw[2], Raw[3]),
        Gb26875Type.DeviceVersion => (Raw[0], Raw[1]),
        _ => null,
    };

    /// <summary>Minutes within which somebody must answer a presence check.</summary>
    public byte? Minutes => Type == Gb26875Type.PresenceCheck ? Raw[0] : null;

    /// <summary>The description of a component or of a configuration as sent, GB 18030.</summary>
    public ReadOnlySpan<byte> TextBytes => ChineseText.Bare(Type switch
    {
        Gb26875Type.ComponentState => Raw.Slice(9, DescriptionLength),
        Gb26875Type.ComponentConfiguration => Raw.Slice(7, DescriptionLength),
        Gb26875Type.SystemConfiguration => Raw[3..],
        Gb26875Type.DeviceConfiguration => Raw[1..],
        _ => [],
    });

    /// <summary>The description of a component or of a configuration.</summary>
    public string Text() => ChineseText.Gb18030.GetString(TextBytes);

    /// <summary>When it happened, or the time that is told or set; null when there is none, or no such moment.</summary>
    public DateTimeOffset? Time => TimeBytes.IsEmpty ? null : Gb26875Time.Read(TimeBytes);

    /// <summary>The time as sent; empty when the type has none.</summary>
    public ReadOnlySpan<byte> TimeBytes => HasTime ? Raw[^TimeLength..] : [];

    /// <summary>How long the next object is; null when nobody can say.</summary>
    internal static int? LengthOf(Gb26875Type type, ReadOnlySpan<byte> rest, int left) => type switch
    {
        Gb26875Type.SystemConfiguration => rest.Length < 3 ? null : 3 + rest[2],
        Gb26875Type.DeviceConfiguration => rest.Length < 1 ? null : 1 + rest[0],

        // Some centers write a reserved byte before the time, as other orders have.
        Gb26875Type.SyncClock => rest.Length == left * (TimeLength + 1) ? TimeLength + 1 : TimeLength,
        _ => FixedLength(type),
    };

    private bool HasSystem => Type is >= Gb26875Type.SystemState and <= Gb26875Type.SystemTime or >= Gb26875Type.ReadSystemState and <= Gb26875Type.ReadSystemTime;

    private bool HasComponent => Type is Gb26875Type.ComponentState or Gb26875Type.ComponentAnalogue or Gb26875Type.ComponentConfiguration
        or Gb26875Type.ReadComponentState or Gb26875Type.ReadComponentAnalogue or Gb26875Type.ReadComponentConfiguration;

    private bool HasTime => Type is Gb26875Type.SystemState or Gb26875Type.ComponentState or Gb26875Type.ComponentAnalogue or Gb26875Type.Operation or Gb26875Type.SystemTime
        or Gb26875Type.DeviceState or Gb26875Type.DeviceOperation or Gb26875Type.DeviceTime or Gb26875Type.SyncClock or Gb26875Type.ReadOperation or Gb26875Type.ReadDeviceOperation;

    private static int? FixedLength(Gb26875Type type) => type switch
    {
        Gb26875Type.SystemState or Gb26875Type.Operation => 4 + TimeLength,
        Gb26875Type.ComponentState => 9 + DescriptionLength + TimeLength,
        Gb26875Type.ComponentAnalogue => 10 + TimeLength,
        Gb26875Type.SystemVersion => 4,
        Gb26875Type.ComponentConfiguration => 7 + DescriptionLength,
        Gb26875Type.SystemTime => 2 + TimeLength,
        Gb26875Type.DeviceState => 1 + TimeLength,
        Gb26875Type.DeviceOperation => 2 + TimeLength,
        Gb26875Type.DeviceVersion => 2,
        Gb26875Type.DeviceTime => TimeLength,
        Gb26875Type.ReadSystemState or Gb26875Type.ReadSystemVersion or Gb26875Type.ReadSystemConfiguration or Gb26875Type.ReadSystemTime => 2,
        Gb26875Type.ReadComponentState or Gb26875Type.ReadComponentAnalogue or Gb26875Type.ReadComponentConfiguration => 7,
        Gb26875Type.ReadOperation => 3 + TimeLength,
        Gb26875Type.ReadDeviceOperation => 1 + TimeLength,
        Gb26875Type.ReadDeviceState or Gb26875Type.ReadDeviceVersion or Gb26875Type.ReadDeviceConfiguration or Gb26875Type.ReadDeviceTime => 1,
        Gb26875Type.Initialize or Gb26875Type.PresenceCheck => 1,
        _ => null,
    };
}
