namespace Yilian.Contracts.Information;

public sealed record CompilationStarted(Guid CompilationId, string Title) : IEntry
{
    public static string Kind => "information.compilation-started";
}

public sealed record CompilationEdited(Guid CompilationId, string Title, int Version, int Items) : IEntry
{
    public static string Kind => "information.compilation-edited";
}

public sealed record CompilationDiscarded(Guid CompilationId, string Title) : IEntry
{
    public static string Kind => "information.compilation-discarded";
}

/// <param name="Sha256">Of the document.</param>
public sealed record CompilationIssued(
    Guid CompilationId, string Number, string Title, int Items, string Signatory, DateTimeOffset DueAt, string Sha256, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.compilation-issued";
}

public sealed record CompilationSeen(Guid CompilationId, Guid OrganizationId) : IEntry
{
    public static string Kind => "information.compilation-seen";
}

public sealed record CompilationAcknowledged(Guid CompilationId, Guid OrganizationId, bool Late, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.compilation-acknowledged";
}

public sealed record CompilationReceiptOverdue(Guid CompilationId, Guid OrganizationId, string Title, DateTimeOffset DueAt, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.compilation-receipt-overdue";
}
