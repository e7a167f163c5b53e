namespace Yilian.Dispatch.Positions;

/// <summary>A point of the way that a team has come on an order. Not in the journal: there are too many, and nobody decides by a single one.</summary>
internal sealed class Position
{
    public const string Jump = "jump";
    public const string Late = "late";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrderId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required double Longitude { get; init; }
    public required double Latitude { get; init; }

    /// <summary>km/h.</summary>
    public double? Speed { get; init; }

    public required string Source { get; init; }
    public string? Mark { get; init; }
}

/// <summary>What a phone or terminal says.</summary>
internal readonly record struct Fix(DateTimeOffset At, double Longitude, double Latitude, double? Speed, string Source);
