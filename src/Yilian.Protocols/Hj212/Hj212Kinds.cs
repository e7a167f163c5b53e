namespace Yilian.Protocols.Hj212;

/// <summary>The names of the kinds; upper and lower case differ (HJ 212-2017, 6.3.3).</summary>
internal static class Hj212Kinds
{
    public static Hj212Kind Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => OfTwo(name),
        3 => OfThree(name),
        4 when name.SequenceEqual("Flag"u8) => Hj212Kind.Flag,
        4 when name.SequenceEqual("Data"u8) => Hj212Kind.Data,
        4 when name.SequenceEqual("Info"u8) => Hj212Kind.Info,
        5 => OfFive(name),
        7 when name.SequenceEqual("DayData"u8) => Hj212Kind.DayData,
        9 when name.SequenceEqual("NightData"u8) => Hj212Kind.NightData,
        10 when name.SequenceEqual("SampleTime"u8) => Hj212Kind.SampleTime,
        _ => Hj212Kind.Other,
    };

    private static Hj212Kind OfTwo(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("RS"u8) ? Hj212Kind.RS
        : name.SequenceEqual("RT"u8) ? Hj212Kind.RT
        : name.SequenceEqual("SN"u8) ? Hj212Kind.SN
        : Hj212Kind.Other;

    private static Hj212Kind OfThree(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Rtd"u8) ? Hj212Kind.Rtd
        : name.SequenceEqual("Avg"u8) ? Hj212Kind.Avg
        : name.SequenceEqual("Min"u8) ? Hj212Kind.Min
        : name.SequenceEqual("Max"u8) ? Hj212Kind.Max
        : name.SequenceEqual("Cou"u8) ? Hj212Kind.Cou
        : Hj212Kind.Other;

    private static Hj212Kind OfFive(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("EFlag"u8) ? Hj212Kind.EFlag
        : name.SequenceEqual("ZsRtd"u8) ? Hj212Kind.ZsRtd
        : name.SequenceEqual("ZsAvg"u8) ? Hj212Kind.ZsAvg
        : name.SequenceEqual("ZsMin"u8) ? Hj212Kind.ZsMin
        : name.SequenceEqual("ZsMax"u8) ? Hj212Kind.ZsMax
        : Hj212Kind.Other;
}
