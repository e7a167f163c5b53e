namespace Yilian.Exercises.Playing;

/// <summary>What came of an act.</summary>
internal enum Result
{
    /// <summary>Shown as what it is.</summary>
    Shown,

    /// <summary>Shown as a plain note until the platform knows its kind.</summary>
    ShownAsNote,

    /// <summary>A repeat that the platform recognized, as the scenario wants.</summary>
    Suppressed,

    /// <summary>The platform refused or did not answer.</summary>
    Failed,
}

internal sealed record Outcome(Act Act, Result Result, string? Code = null, string? Detail = null);
