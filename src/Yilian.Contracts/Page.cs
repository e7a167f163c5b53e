namespace Yilian.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most the asked limit (1 to 200).</param>
/// <param name="Next">Pass as <c>after</c> for the next page; null on the last.</param>
/// <param name="Total">How many there are in all, where counting is cheap.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, int? Total = null);
