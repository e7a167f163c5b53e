namespace Yilian.Contracts.Information;

public sealed record WarningDrafted(Guid WarningId, Guid IssuerId, string KindCode, string Color, string Headline, Guid? UpdatesId) : IEntry
{
    public static string Kind => "information.warning-drafted";
}

public sealed record WarningEdited(Guid WarningId, int Version) : IEntry
{
    public static string Kind => "information.warning-edited";
}

public sealed record WarningDiscarded(Guid WarningId, string Headline) : IEntry
{
    public static string Kind => "information.warning-discarded";
}

public sealed record WarningSubmitted(Guid WarningId, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.warning-submitted";
}

public sealed record WarningReviewed(Guid WarningId, bool Approved, string? Comment, string Title, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "information.warning-reviewed";
}

/// <param name="MessageType">Alert or Update.</param>
/// <param name="Sha256">Of the public message.</param>
public sealed record WarningPublished(
    Guid WarningId, string MessageType, string Identifier, string Title, string KindCode, string Color, DateTimeOffset? ExpiresAt, Guid? SupersedesId, string? UrgentReason, string Sha256,
    IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "information.warning-published";
}

/// <param name="CancelId">The message that lifts it.</param>
public sealed record WarningCancelled(
    Guid WarningId, Guid CancelId, string Title, string Reason, string Sha256, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "information.warning-cancelled";
}

public sealed record WarningExpired(Guid WarningId, DateTimeOffset ExpiresAt, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.warning-expired";
}

/// <summary>A message of somebody else came in.</summary>
/// <param name="State">What became of it: inForce, superseded, cancelled, expired or noted.</param>
/// <param name="Ended">The messages that it ended.</param>
public sealed record WarningReceived(
    Guid WarningId, string MessageType, string Identifier, string Sender, string State, string Title, string Sha256, IReadOnlyList<Guid> Ended,
    IReadOnlyList<string> Flags, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "information.warning-received";
}

/// <summary>A message that a source offered could not be used.</summary>
public sealed record WarningRefused(string Source, string Verdict, IReadOnlyList<string> Reasons, string Sha256, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.warning-refused";
}

public sealed record WarningSeen(Guid WarningId, Guid OrganizationId) : IEntry
{
    public static string Kind => "information.warning-seen";
}

public sealed record WarningAcknowledged(Guid WarningId, Guid OrganizationId, bool Late, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.warning-acknowledged";
}

public sealed record WarningReceiptOverdue(Guid WarningId, Guid OrganizationId, string Step, string Title, DateTimeOffset DueAt, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.warning-receipt-overdue";
}

/// <summary>Nobody confirmed by telephone in time that the persons responsible know.</summary>
public sealed record WarningCallOverdue(Guid WarningId, IReadOnlyList<Guid> NotCalled, string Title, DateTimeOffset DueAt, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.warning-call-overdue";
}

public sealed record WarningCalled(Guid WarningId, Guid OrganizationId, string Phone, string? Person, bool Reached, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.warning-called";
}

public sealed record WarningTemplateEdited(string KindCode, string Color, string Caution, string Measures, int Hours) : IEntry
{
    public static string Kind => "information.warning-template-edited";
}

/// <summary>The shipped words are in use again; a template that was added is gone.</summary>
public sealed record WarningTemplateRestored(string KindCode, string Color, bool Gone) : IEntry
{
    public static string Kind => "information.warning-template-restored";
}
