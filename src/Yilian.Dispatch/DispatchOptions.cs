using System.ComponentModel.DataAnnotations;

namespace Yilian.Dispatch;

/// <summary>How the city sends its teams; section <c>Dispatch</c> of the settings.</summary>
internal sealed class DispatchOptions
{
    /// <summary>Hours on duty for one order after which a team should be relieved.</summary>
    [Range(1, 72)]
    public int ReliefHours { get; init; } = 12;

    /// <summary>Hours on duty within the last 24 from which a team counts as tired and comes after rested ones.</summary>
    [Range(1, 24)]
    public int TiredHours { get; init; } = 12;

    /// <summary>The address of a road router that speaks the table service of OSRM, for example http://10.0.0.8:5000/; null: the platform estimates ways by itself.</summary>
    public Uri? Router { get; init; }

    /// <summary>How many of the nearest teams the router is asked about for one need.</summary>
    [Range(1, 1000)]
    public int RouterMost { get; init; } = 100;

    /// <summary>Minutes after which a position says little about where a team is.</summary>
    [Range(1, 240)]
    public int StaleMinutes { get; init; } = 10;

    /// <summary>Minutes after its expected arrival from which a team is late.</summary>
    [Range(1, 240)]
    public int LateMinutes { get; init; } = 10;
}
