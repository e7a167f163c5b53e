using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>A terminal introduces itself and its vehicle (0x0100, JT/T 808-2019 clause 8.8).</summary>
public readonly ref struct Jt808Registration
{
    private Jt808Registration(ReadOnlySpan<byte> body, int maker, int model, int id, Jt808Edition edition)
    {
        Edition = edition;
        Province = BinaryPrimitives.ReadUInt16BigEndian(body);
        City = BinaryPrimitives.ReadUInt16BigEndian(body[2..]);
        MakerBytes = ChineseText.Bare(body.Slice(4, maker));
        ModelBytes = ChineseText.Bare(body.Slice(4 + maker, model));
        IdBytes = ChineseText.Bare(body.Slice(4 + maker + model, id));
        PlateColor = body[4 + maker + model + id];
        PlateBytes = ChineseText.Bare(body[(5 + maker + model + id)..]);
    }

    /// <summary>The edition, told by the length of the body where the header does not tell it.</summary>
    public Jt808Edition Edition { get; }

    /// <summary>The first two digits of the division (GB/T 2260).</summary>
    public ushort Province { get; }

    /// <summary>The other four digits of the division.</summary>
    public ushort City { get; }

    /// <summary>0 no plate, 1 blue, 2 yellow, 3 black, 4 white, 9 other (JT/T 415).</summary>
    public byte PlateColor { get; }

    /// <summary>The maker of the terminal.</summary>
    public ReadOnlySpan<byte> MakerBytes { get; }

    /// <summary>The model of the terminal.</summary>
    public ReadOnlySpan<byte> ModelBytes { get; }

    /// <summary>The maker's number of the terminal.</summary>
    public ReadOnlySpan<byte> IdBytes { get; }

    /// <summary>The plate, or the frame number of a vehicle without one.</summary>
    public ReadOnlySpan<byte> PlateBytes { get; }

    /// <summary>The maker's number of the terminal.</summary>
    public string Id() => ChineseText.Gbk.GetString(IdBytes);

    /// <summary>The plate, or the frame number of a vehicle without one.</summary>
    public string Plate() => ChineseText.Gbk.GetString(PlateBytes);

    /// <summary>The maker of the terminal.</summary>
    public string Maker() => ChineseText.Gbk.GetString(MakerBytes);

    /// <summary>The model of the terminal.</summary>
    public string Model() => ChineseText.Gbk.GetString(ModelBytes);

    /// <summary>Reads the body of a 0x0100.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, bool hasVersion, out Jt808Registration registration)
    {
        registration = default;
        var (maker, model, id, edition) = (hasVersion, body.Length) switch
        {
            (true, _) => (11, 30, 30, Jt808Edition.Edition2019),
            (false, >= 37) => (5, 20, 7, Jt808Edition.Edition2013),
            _ => (5, 8, 7, Jt808Edition.Edition2011),
        };
        if (body.Length < 5 + maker + model + id)
        {
            return FrameError.BadBody;
        }

        registration = new Jt808Registration(body, maker, model, id, edition);
        return FrameError.None;
    }
}

/// <summary>A terminal shows the code that it was given (0x0102, clause 8.10).</summary>
public readonly ref struct Jt808Authentication
{
    private Jt808Authentication(ReadOnlySpan<byte> code, ReadOnlySpan<byte> imei, ReadOnlySpan<byte> software)
    {
        CodeBytes = code;
        ImeiBytes = imei;
        SoftwareBytes = software;
    }

    /// <summary>The code.</summary>
    public ReadOnlySpan<byte> CodeBytes { get; }

    /// <summary>The number of the radio module (2019).</summary>
    public ReadOnlySpan<byte> ImeiBytes { get; }

    /// <summary>The version of the software (2019).</summary>
    public ReadOnlySpan<byte> SoftwareBytes { get; }

    /// <summary>The code.</summary>
    public string Code() => ChineseText.Gbk.GetString(CodeBytes);

    /// <summary>The number of the radio module.</summary>
    public string Imei() => ChineseText.Gbk.GetString(ImeiBytes);

    /// <summary>The version of the software.</summary>
    public string Software() => ChineseText.Gbk.GetString(SoftwareBytes);

    /// <summary>Reads the body of a 0x0102.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, bool hasVersion, out Jt808Authentication authentication)
    {
        if (!hasVersion)
        {
            authentication = new Jt808Authentication(body, [], []);
            return FrameError.None;
        }

        if (body.IsEmpty || body.Length < 1 + body[0] + 15)
        {
            authentication = default;
            return FrameError.BadBody;
        }

        var rest = body[(1 + body[0])..];
        authentication = new Jt808Authentication(body.Slice(1, body[0]), ChineseText.Bare(rest[..15]), ChineseText.Bare(rest[15..]));
        return FrameError.None;
    }
}
