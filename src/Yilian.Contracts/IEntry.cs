namespace Yilian.Contracts;

/// <summary>One thing that happened, as it is written to the journal: past tense, never changed afterwards.</summary>
public interface IEntry
{
    /// <summary>The stable name of this kind of entry, for example <c>information.incident-reported</c>.</summary>
    static abstract string Kind { get; }
}

/// <summary>An entry that certain organizations must see or answer; the inbox follows these.</summary>
public interface IAddressed
{
    /// <summary>Who is asked for what, by when.</summary>
    IReadOnlyList<Addressee> To { get; }

    /// <summary>The line shown in the inbox.</summary>
    string Title { get; }
}

/// <summary>An entry that answers what was asked earlier; the matching inbox items are settled.</summary>
public interface ISettles
{
    IReadOnlyList<Settlement> Settles { get; }
}

/// <summary>One organization (or one person of it) asked by an entry.</summary>
/// <param name="OrganizationId">Who is asked.</param>
/// <param name="Ask">What is asked: see <see cref="Asks"/>.</param>
/// <param name="SubjectId">What the answer refers to, usually the incident.</param>
/// <param name="DueAt">Until when; null when reading is enough.</param>
/// <param name="UserId">The person asked, when it is not everyone on duty in the organization.</param>
public sealed record Addressee(Guid OrganizationId, string Ask, Guid SubjectId, DateTimeOffset? DueAt = null, Guid? UserId = null);

/// <summary>An earlier ask that is answered. All items of the subject, ask and organization are settled.</summary>
public sealed record Settlement(Guid SubjectId, string Ask, Guid? OrganizationId);

/// <summary>What an inbox item asks for.</summary>
public static class Asks
{
    /// <summary>签收: acknowledge receipt by a deadline.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>反馈: answer with assessment and readiness.</summary>
    public const string Answer = "answer";

    /// <summary>电话催办: somebody has to call a unit that did not acknowledge.</summary>
    public const string Call = "call";

    /// <summary>报送: a legal report is due.</summary>
    public const string Report = "report";

    /// <summary>核实: confirm that register entries are still true.</summary>
    public const string Confirm = "confirm";

    /// <summary>阅知: for information.</summary>
    public const string Read = "read";
}
