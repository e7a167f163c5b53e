namespace Yilian.Exercises.Inspecting;

/// <summary>Whether the platform showed what the scenario expects.</summary>
public enum Verdict
{
    Met,
    NotMet,

    /// <summary>The use case comes with a later issue; nothing was looked for.</summary>
    NotYet,
}

/// <summary>One expectation of a scenario and what was found.</summary>
/// <param name="Event">The number of the event it belongs to.</param>
/// <param name="What">What was expected, as the scenario words it.</param>
/// <param name="Reason">What was found, or which use case is missing.</param>
public sealed record Finding(int Event, string What, Verdict Verdict, string Reason)
{
    internal static Finding Of(int number, string what, (bool Met, string Reason) fact) =>
        new(number, what, fact.Met ? Verdict.Met : Verdict.NotMet, fact.Reason);
}
