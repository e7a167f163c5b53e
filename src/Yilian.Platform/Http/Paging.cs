using Yilian.Contracts;

namespace Yilian.Platform.Http;

/// <summary>Pages of lists that are short or filtered: <c>after</c> counts the rows already shown.</summary>
public static class Paging
{
    public const int Largest = 200;
    private const int Default = 50;

    /// <exception cref="InvalidRequestException"><c>after</c> is not one of ours, or <c>limit</c> is out of range.</exception>
    public static (int Skip, int Take) Of(string? after, int? limit)
    {
        var skip = 0;
        if (after is not null && (!int.TryParse(after, out skip) || skip < 0))
        {
            throw new InvalidRequestException("after", "after 不是有效的续页标记|after is not a valid mark");
        }

        return (skip, Limit(limit));
    }

    public static int Limit(int? limit) => limit is null or (>= 1 and <= Largest)
        ? limit ?? Default
        : throw new InvalidRequestException("limit", $"limit 应在 1 到 {Largest} 之间|limit lies between 1 and {Largest}");

    public static Page<T> Page<T>(IReadOnlyList<T> items, int skip, int take, int total) =>
        new(items, items.Count == take && skip + take < total ? (skip + take).ToString() : null, total);
}
