using System.ComponentModel.DataAnnotations;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>How readings of monitoring stations are taken in and kept.</summary>
public sealed class ReadingOptions
{
    /// <summary>Readings written to disk at once, at most.</summary>
    [Range(100, 1_000_000)]
    public int FlushRows { get; init; } = 32_000;

    /// <summary>Milliseconds that readings of gateways wait for others to be written with them; a program that posts a batch does not wait.</summary>
    [Range(0, 10_000)]
    public int FlushMilliseconds { get; init; } = 250;

    /// <summary>Readings that may wait for the disk; beyond it senders wait.</summary>
    [Range(1_000, 100_000_000)]
    public int Waiting { get; init; } = 2_000_000;

    /// <summary>Minutes a station's clock may be wrong before its readings are marked; a time further in the future is replaced by that of receipt.</summary>
    [Range(0, 1440)]
    public int AheadMinutes { get; init; } = 10;

    /// <summary>Hours after which the readings of an hour are packed.</summary>
    [Range(1, 720)]
    public int SealHours { get; init; } = 2;

    /// <summary>Days that single readings are kept; the sums of days stay for good.</summary>
    [Range(30, 36_500)]
    public int KeepDays { get; init; } = 3_650;
}
