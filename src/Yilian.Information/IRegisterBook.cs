using Yilian.Contracts.Information;

namespace Yilian.Information;

/// <summary>The entries of the registers in use, as other rooms and the map see them: in memory, kept current by the journal. Whoever shows one checks its audience.</summary>
public interface IRegisterBook
{
    /// <summary>Grows with every change; a reader that holds something made from the book compares it.</summary>
    long Edition { get; }

    /// <summary>The entry; null when there is none in use.</summary>
    RegisterCard? Find(Guid id);

    /// <summary>All entries in use.</summary>
    IReadOnlyCollection<RegisterCard> All();

    /// <summary>The entries in use of one register; see <see cref="Registers"/>.</summary>
    IReadOnlyCollection<RegisterCard> Of(string register);

    /// <summary>What teams and others can do, by the codes that entries carry.</summary>
    IReadOnlyList<RegisterChoice> Capabilities { get; }
}

/// <summary>What other rooms know of an entry.</summary>
/// <param name="AudienceId">Who may see it.</param>
/// <param name="Level">1 (highest) to 4; null without.</param>
/// <param name="Readiness">See <see cref="Readinesses"/>.</param>
/// <param name="Geometry">GeoJSON, where it is more than the point.</param>
/// <param name="ImpactRadius">Meters around the point.</param>
/// <param name="ImpactArea">GeoJSON polygon.</param>
/// <param name="People">How many people it stands for: the population of a settlement, the capacity of a shelter, the members of a team; null without.</param>
/// <param name="MusterByDay">Minutes a team needs to set out by day.</param>
/// <param name="MusterByNight">The same between 20:00 and 7:00.</param>
/// <param name="Specialties">What an expert knows, as written; null without.</param>
/// <param name="Safety">What the owner of a stock keeps back; null without.</param>
public sealed record RegisterCard(
    Guid Id, string Register, string Code, string KindCode, string Name, Guid OwnerId, Guid AudienceId, string? CountyCode, string Place,
    double? Longitude, double? Latitude, string? Geometry, double? ImpactRadius, string? ImpactArea, int? Level, string? Readiness,
    IReadOnlyList<CapabilityCard> Capabilities, double? Quantity, string? Unit, double? People, DateTimeOffset VerifyBy, bool Demonstration, int? MusterByDay = null, int? MusterByNight = null, double? Safety = null, string? Specialties = null)
{
    /// <summary>Numbers of the satellite terminals of a team's vehicles (JT/T 808).</summary>
    public IReadOnlyList<string> Terminals { get; init; } = [];

    /// <summary>What a team has to show, with the last day on which it is good.</summary>
    public IReadOnlyList<CertificateCard> Certificates { get; init; } = [];

    /// <summary>True: its owner keeps it back for itself.</summary>
    public bool KeptBack { get; init; }
}

public sealed record CertificateCard(string Name, DateOnly? Expires);

/// <param name="Code">Of the catalog of capabilities.</param>
/// <param name="Grade">1 (highest) to 3.</param>
public sealed record CapabilityCard(string Code, int? Grade, double? Amount);
