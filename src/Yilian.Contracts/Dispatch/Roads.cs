using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Dispatch;

/// <summary>Reports that nobody gets through at a place (道路封闭); ways are estimated around it.</summary>
public sealed record CloseRoad
{
    public required Guid IncidentId { get; init; }

    /// <summary>On whose behalf; the caller's own headquarters when null.</summary>
    public Guid? OrganizationId { get; init; }

    [Required(ErrorMessage = "请填写封闭的道路或桥梁|Say which road or bridge"), StringLength(100, ErrorMessage = "名称最长 100 个字符|At most 100 characters")]
    public required string Name { get; init; }

    /// <summary>WGS84.</summary>
    [Range(-180, 180, ErrorMessage = "经度不正确|Not a longitude")]
    public required double Longitude { get; init; }

    [Range(-90, 90, ErrorMessage = "纬度不正确|Not a latitude")]
    public required double Latitude { get; init; }

    /// <summary>Meters around the point, 50 to 20,000.</summary>
    [Range(50, 20_000, ErrorMessage = "半径应在 50 到 20000 米之间|Between 50 and 20000 meters")]
    public double Radius { get; init; } = 500;

    [Required(ErrorMessage = "请填写原因|Enter the reason"), StringLength(200, ErrorMessage = "原因最长 200 个字符|At most 200 characters")]
    public required string Reason { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>A road that is closed.</summary>
/// <param name="Radius">Meters.</param>
/// <param name="MayOpen">True: the caller may open it.</param>
public sealed record ClosureView(Guid Id, string Name, double Longitude, double Latitude, double Radius, string Reason, DateTimeOffset ClosedAt, string ClosedBy, DateTimeOffset? OpenedAt, bool MayOpen);

/// <param name="MayClose">True: the caller may report a closure.</param>
public sealed record ClosureBoard(IReadOnlyList<ClosureView> Closures, bool MayClose);
