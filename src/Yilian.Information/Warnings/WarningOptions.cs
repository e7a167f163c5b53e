using System.ComponentModel.DataAnnotations;
using Yilian.Contracts.Information;

namespace Yilian.Information.Warnings;

/// <summary>How warnings (预警) are circulated, signed for and offered to the public.</summary>
public sealed class WarningOptions
{
    /// <summary>Minutes in which every unit signs for a red warning.</summary>
    [Range(1, 1440)]
    public int RedMinutes { get; init; } = 15;

    /// <summary>Minutes in which every unit signs for an orange warning.</summary>
    [Range(1, 1440)]
    public int OrangeMinutes { get; init; } = 30;

    /// <summary>Minutes in which every unit signs for a yellow warning.</summary>
    [Range(1, 1440)]
    public int YellowMinutes { get; init; } = 60;

    /// <summary>Minutes in which every unit signs for a blue warning; it is asked for within the same day, but not sooner than this.</summary>
    [Range(1, 1440)]
    public int BlueMinutes { get; init; } = 120;

    /// <summary>Minutes in which the persons responsible in the counties are called (叫应) after a red warning.</summary>
    [Range(1, 240)]
    public int RedCallMinutes { get; init; } = 10;

    /// <summary>Minutes in which the persons responsible in the counties are called (叫应) after an orange warning.</summary>
    [Range(1, 240)]
    public int OrangeCallMinutes { get; init; } = 20;

    /// <summary>Hours for which a foreign warning holds that does not say until when.</summary>
    [Range(1, 240)]
    public int DefaultHours { get; init; } = 24;

    /// <summary>Days for which ended warnings stay in the public feed.</summary>
    [Range(0, 90)]
    public int FeedDays { get; init; } = 7;

    /// <summary>The address of this platform as the public knows it, for the links of the feed; without it they are relative.</summary>
    [Url]
    public string? PublicAddress { get; init; }

    /// <summary>The industry code (GB/T 4657) of issuing units, by code of the organization; 000 for others.</summary>
    public Dictionary<string, string> IndustryCodes { get; init; } = new(StringComparer.Ordinal) { ["MET"] = "416", ["WATER"] = "332", ["HYDRO"] = "332" };

    /// <summary>The division (GB/T 2260) of the city, for the identifiers of its warnings.</summary>
    [RegularExpression("^[0-9]{6}$")]
    public string DivisionCode { get; init; } = "411700";

    /// <summary>CAP feeds and messages of others that are read: full addresses. Nothing else is ever fetched, not even what they point to on other hosts.</summary>
    public List<string> Sources { get; init; } = [];

    /// <summary>Seconds between two looks at a source; after failures it grows up to an hour.</summary>
    [Range(5, 3600)]
    public int PollSeconds { get; init; } = 60;

    internal TimeSpan ReceiptTime(string? color, DateTimeOffset now) => color switch
    {
        WarningColors.Red => TimeSpan.FromMinutes(RedMinutes),
        WarningColors.Orange => TimeSpan.FromMinutes(OrangeMinutes),
        WarningColors.Yellow => TimeSpan.FromMinutes(YellowMinutes),
        _ => SameDay(now),
    };

    /// <summary>Null for colors that nobody is called about.</summary>
    internal TimeSpan? CallTime(string? color) => color switch
    {
        WarningColors.Red => TimeSpan.FromMinutes(RedCallMinutes),
        WarningColors.Orange => TimeSpan.FromMinutes(OrangeCallMinutes),
        _ => null,
    };

    private TimeSpan SameDay(DateTimeOffset now)
    {
        var local = now.ToOffset(TimeSpan.FromHours(8));
        var rest = local.Date.AddDays(1) - local.DateTime;
        var least = TimeSpan.FromMinutes(BlueMinutes);
        return rest > least ? rest : least;
    }
}
