using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Asks what lies in an area drawn on the map: a polygon or a circle, one of them.</summary>
public sealed record AskInside
{
    /// <summary>One ring of [longitude, latitude], WGS84, closed or not; at most 2,000 corners.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Polygon { get; init; }

    public MapCircle? Circle { get; init; }

    /// <summary>Only these registers (see <see cref="Registers"/>); all when empty.</summary>
    [MaxLength(20, ErrorMessage = "图层过多|Too many layers")]
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Only these kinds; all when empty.</summary>
    [MaxLength(200, ErrorMessage = "类型过多|Too many kinds")]
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Only these levels, 1 (highest) to 4; all when empty.</summary>
    [MaxLength(4, ErrorMessage = "级别过多|Too many levels")]
    public IReadOnlyList<int> Levels { get; init; } = [];

    /// <summary>Only what this organization keeps.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Only what is so ready; see <see cref="Readinesses"/>.</summary>
    public string? Readiness { get; init; }
}

/// <summary>A circle on the ground.</summary>
/// <param name="Radius">Meters, up to 200,000.</param>
public sealed record MapCircle(double Longitude, double Latitude, double Radius);
