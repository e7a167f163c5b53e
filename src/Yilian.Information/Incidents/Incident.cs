using Yilian.Platform.Http;

namespace Yilian.Information.Incidents;

/// <summary>突发事件: from the first report to the close. Its id is also the id of its audience, which grows with its parties.</summary>
internal sealed class Incident
{
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Merged = "merged";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required string Title { get; set; }
    public required string Code { get; init; }
    public required bool CodeKnown { get; init; }
    public string? Grade { get; private set; }
    public string? ProposedGrade { get; set; }
    public string GradeReason { get; private set; } = "";

    /// <summary>The highest response level in force, for lists.</summary>
    public string? ResponseLevel { get; set; }

    public bool Imminent { get; set; }
    public required bool Sensitive { get; init; }
    public string State { get; private set; } = Open;
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? Outcome { get; private set; }
    public required string Place { get; init; }
    public string? CountyCode { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public bool OutsideCity { get; init; }
    public required string Harm { get; init; }
    public string? Measures { get; init; }
    public string? Source { get; init; }
    public required Guid ReporterId { get; init; }

    /// <summary>The warning that it was reported from, in force then; null when from none.</summary>
    public Guid? WarningId { get; init; }

    public Guid? LeadHeadquartersId { get; set; }
    public Guid? MergedIntoId { get; private set; }

    /// <summary>How many reports there are, the first included; numbers are never used again.</summary>
    public int Reports { get; set; } = 1;

    /// <summary>Counts the changes that a second writer must know of.</summary>
    public int Version { get; private set; } = 1;

    public bool IsOpen => string.Equals(State, Open, StringComparison.Ordinal);

    public void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }

    public void GradeAs(string? grade, string reason) => (Grade, GradeReason) = (grade, reason);

    /// <exception cref="RuleBrokenException">The incident is closed or merged.</exception>
    public void DemandOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException(
                "incidents.not-open",
                $"事件 {Number} 已{(string.Equals(State, Closed, StringComparison.Ordinal) ? "办结" : "合并")}，不能再修改；如有新情况请先恢复处置。|The incident is no longer open; reopen it first.");
        }
    }

    /// <exception cref="RuleBrokenException">The incident went into another; what is new belongs there.</exception>
    public void DemandNotMerged()
    {
        if (MergedIntoId is not null)
        {
            throw new RuleBrokenException("incidents.merged", $"事件 {Number} 已并入其他事件，请在合并后的事件中登记。|The incident was merged; enter it there.");
        }
    }

    public void Close(string outcome, DateTimeOffset now)
    {
        DemandOpen();
        (State, Outcome, ClosedAt) = (Closed, outcome, now);
        Touch(now);
    }

    public void Reopen(DateTimeOffset now)
    {
        if (!string.Equals(State, Closed, StringComparison.Ordinal))
        {
            throw new RuleBrokenException("incidents.not-closed", "只有已办结的事件可以恢复处置。|Only a closed incident can be reopened.");
        }

        (State, ClosedAt) = (Open, null);
        Touch(now);
    }

    public void MergeInto(Incident other, DateTimeOffset now)
    {
        DemandOpen();
        if (other.Id == Id)
        {
            throw new RuleBrokenException("incidents.merge-into-itself", "不能与自身合并。|An incident cannot be merged into itself.");
        }

        other.DemandOpen();
        (State, MergedIntoId, ClosedAt) = (Merged, other.Id, now);
        Touch(now);
    }
}
