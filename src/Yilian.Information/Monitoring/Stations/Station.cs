using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>二（一）2: a monitoring station (监测站) as its owner entered it. Its readings are kept apart.</summary>
internal sealed class Station
{
    public required Guid Id { get; init; }
    public required string Code { get; set; }
    public required string Name { get; set; }

    /// <summary>Pinyin initials of the name and the code in small letters: for finding it by keyboard.</summary>
    public required string Pinyin { get; set; }

    public required string Kind { get; set; }
    public required string Protocol { get; set; }
    public required string WireId { get; set; }

    /// <summary>As it is compared; unique with the protocol among the stations in use.</summary>
    public required string PlainWireId { get; set; }

    /// <summary>What its frames show where the protocol has passwords (HJ 212, SL 651); null: not asked for. A shared secret of the standard, so it is kept as it is, and shown to nobody.</summary>
    public string? Password { get; set; }

    public required Guid OwnerId { get; set; }
    public required Guid AudienceId { get; set; }
    public List<Guid> HeadquartersIds { get; set; } = [];
    public string? CountyCode { get; set; }
    public string? Basin { get; set; }
    public string Place { get; set; } = "";
    public double? Longitude { get; set; }
    public double? Latitude { get; set; }
    public string? Datum { get; set; }
    public Guid? RiskSourceId { get; set; }
    public int ReportMinutes { get; set; }
    public required DateTimeOffset RegisteredAt { get; init; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public string? RetiredReason { get; private set; }
    public int Version { get; set; } = 1;
    public List<StationElement> Elements { get; init; } = [];

    public void DemandInUse()
    {
        if (RetiredAt is not null)
        {
            throw new RuleBrokenException("monitoring.station-retired", $"监测站“{Name}”已停用，不能再修改。|The station is out of use.");
        }
    }

    public void Retire(string reason, DateTimeOffset now)
    {
        DemandInUse();
        (RetiredAt, RetiredReason) = (now, reason);
        Version++;
    }
}

/// <summary>An element of a station. Once it has a series it keeps it, so that its readings stay its own.</summary>
internal sealed class StationElement
{
    public required int Series { get; init; }
    public required Guid StationId { get; init; }
    public required string Code { get; init; }
    public required int Position { get; set; }
    public required string Name { get; set; }
    public string Unit { get; set; } = "";
    public required string Measure { get; set; }
    public int Decimals { get; set; }
    public double? Low { get; set; }
    public double? High { get; set; }

    /// <summary>JSON.</summary>
    public string Thresholds { get; set; } = "[]";

    /// <summary>No longer measured; its readings stay.</summary>
    public bool Ended { get; set; }

    public IReadOnlyList<StationThreshold> ReadThresholds() => JsonSerializer.Deserialize<List<StationThreshold>>(Thresholds, YilianJson.Options) ?? [];

    public ElementCard Card() => new(Series, Code, Name, Unit, Measure, Decimals, Low, High, ReadThresholds());
}
