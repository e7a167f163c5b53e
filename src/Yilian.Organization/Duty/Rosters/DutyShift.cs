using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>值班: somebody at a post of an organization for some hours.</summary>
internal sealed class DutyShift
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }

    /// <summary>See <see cref="DutyPosts"/>.</summary>
    public required string Post { get; set; }

    public required string PersonName { get; set; }

    /// <summary>Personal data: shown to those who work with the mechanism, never written to the journal.</summary>
    public required string Phone { get; set; }

    public Guid? UserId { get; set; }
    public required DateTimeOffset From { get; set; }
    public required DateTimeOffset To { get; set; }
    public int Version { get; private set; } = 1;

    public ShiftFacts Facts => new(Post, PersonName, Phone, UserId, From, To);

    public static DutyShift New(Guid organizationId, ShiftFacts facts) => new()
    {
        OrganizationId = organizationId,
        Post = facts.Post,
        PersonName = facts.PersonName,
        Phone = facts.Phone,
        UserId = facts.UserId,
        From = facts.From,
        To = facts.To,
    };

    public bool Ended(DateTimeOffset now) => To <= now;

    /// <exception cref="RuleBrokenException">It is over: what was is on record.</exception>
    public void RefuseEnded(DateTimeOffset now)
    {
        if (Ended(now))
        {
            throw new RuleBrokenException("duty.shift-ended", $"{this} 已经结束，不能再修改或删除。|The shift is over and can no longer be changed.");
        }
    }

    public void Change(ShiftFacts facts)
    {
        (Post, PersonName, Phone, UserId, From, To) = (facts.Post, facts.PersonName, facts.Phone, facts.UserId, facts.From, facts.To);
        Version++;
    }

    public void Give(string name, string phone, Guid? userId) => Change(Facts with { PersonName = name, Phone = phone, UserId = userId });

    /// <summary>Gives way to another shift.</summary>
    /// <returns>What is left after it, when it lay in the middle.</returns>
    public ShiftFacts? GiveWay(ShiftFacts other)
    {
        var after = other.To < To ? Facts with { From = other.To } : null;
        if (From < other.From)
        {
            Change(Facts with { To = other.From });
            return after;
        }

        Change(after ?? throw new InvalidOperationException("Nothing is left of the shift; it is removed instead."));
        return null;
    }

    public override string ToString() => $"{Posts.TitleOf(Post)} {PersonName}（{BeijingDays.Short(From)} 至 {BeijingDays.Short(To)}）";
}

/// <summary>What is entered about a shift.</summary>
internal sealed record ShiftFacts(string Post, string PersonName, string Phone, Guid? UserId, DateTimeOffset From, DateTimeOffset To)
{
    private const int LongestDays = 7;

    /// <exception cref="InvalidRequestException">The hours cannot be.</exception>
    public static ShiftFacts Of(EditShift edit, int index)
    {
        var (from, to) = (edit.From.ToUniversalTime(), edit.To.ToUniversalTime());
        if (WrongHours(from, to) is { } wrong)
        {
            throw new InvalidRequestException($"shifts[{index}].to", wrong);
        }

        return new ShiftFacts(edit.Post, edit.PersonName.Trim(), edit.Phone.Trim(), edit.UserId, from, to);
    }

    /// <summary>What is wrong with the hours; null when nothing is.</summary>
    public static string? WrongHours(DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? "结束时间须晚于开始时间|The end lies after the start"
        : to - from > TimeSpan.FromDays(LongestDays) ? $"一个班次最长 {LongestDays} 天|A shift lasts at most {LongestDays} days"
        : null;

    public bool InTheWayOf(DutyShift other) => string.Equals(Post, other.Post, StringComparison.Ordinal) && From < other.To && To > other.From;

    public bool Covers(DutyShift other) => From <= other.From && To >= other.To;
}

/// <summary>The posts as people call them.</summary>
internal static class Posts
{
    private static readonly (string Post, string Title)[] All = [(DutyPosts.Leader, "带班领导"), (DutyPosts.Officer, "值班员"), (DutyPosts.StandIn, "副班")];

    public static string Choices => string.Join('、', All.Select(p => p.Title));

    public static string TitleOf(string post) => Array.Find(All, p => string.Equals(p.Post, post, StringComparison.Ordinal)).Title ?? post;

    /// <summary>The post meant by a Chinese word; null when none.</summary>
    public static string? Meant(string title) => Array.Find(All, p => string.Equals(p.Title, title, StringComparison.Ordinal)).Post;
}
