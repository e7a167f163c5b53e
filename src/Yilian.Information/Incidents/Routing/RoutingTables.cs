namespace Yilian.Information.Incidents.Routing;

/// <summary>One row of the routing matrix: which headquarters leads a class of incidents and who is concerned. The longest prefix wins.</summary>
internal sealed class Route
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string CodePrefix { get; init; }
    public required Guid LeadHeadquartersId { get; set; }

    /// <summary>Further headquarters and units, as JSON.</summary>
    public required string UnitIds { get; set; }

    /// <summary>True: the county where it happens is concerned as well.</summary>
    public bool WithCounty { get; set; } = true;

    public string? Note { get; set; }
}

/// <summary>Minutes to acknowledge and the ladder after that, by grade ("-" for not graded).</summary>
internal sealed class Deadline
{
    public const string NotGraded = "-";

    public required string Grade { get; init; }
    public required int AcknowledgeMinutes { get; set; }
    public required int StandInAfterMinutes { get; set; }
    public required int DutyPhoneAfterMinutes { get; set; }
    public required int LeaderAfterMinutes { get; set; }

    /// <summary>Minutes after the due time at which a step of the ladder is taken.</summary>
    public int After(int step) => step switch
    {
        0 => 0,
        1 => StandInAfterMinutes,
        2 => DutyPhoneAfterMinutes,
        _ => LeaderAfterMinutes,
    };
}

/// <summary>A legal limit for reporting upward.</summary>
internal sealed class ReportingRule
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string CodePrefix { get; init; }

    /// <summary>The grades it holds for, separated by commas.</summary>
    public required string Grades { get; init; }

    public required string Title { get; init; }
    public required string ToWhom { get; init; }
    public required string Channel { get; init; }
    public int? Minutes { get; init; }

    /// <summary>Fixed hours of the day in Beijing time, separated by commas, for rules that recur.</summary>
    public string DailyAt { get; init; } = "";

    /// <summary>received or occurred</summary>
    public required string Anchor { get; init; }

    public required string Basis { get; init; }
    public bool Enabled { get; init; } = true;

    public bool HoldsFor(string code, string? grade) =>
        Enabled && grade is not null && code.StartsWith(CodePrefix, StringComparison.Ordinal) && Grades.Split(',').Contains(grade, StringComparer.Ordinal);
}

/// <summary>Running numbers that are never given twice.</summary>
internal sealed class NumberSeries
{
    public required string Name { get; init; }
    public int Last { get; set; }
}
