namespace Yilian.Contracts.Information;

/// <summary>A field before and after a change, as text for people.</summary>
/// <param name="Field">Its key.</param>
public sealed record RegisterFieldChange(string Field, string Title, string? Before, string? After);

/// <param name="Datum">gcj02 when the position was given in that datum and converted; else wgs84.</param>
public sealed record RegisterEntryRegistered(
    Guid EntryId, string Register, string Code, string KindCode, string Name, Guid OwnerId, string? CountyCode, double? Longitude, double? Latitude, string Datum) : IEntry
{
    public static string Kind => "information.register-entry-registered";
}

/// <summary>Personal mobile phones are masked in the changes: what is written here stays.</summary>
public sealed record RegisterEntryChanged(
    Guid EntryId, string Register, string Code, string Name, string Datum, IReadOnlyList<RegisterFieldChange> Changes, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.register-entry-changed";
}

/// <param name="Ids">The first 200 of them.</param>
public sealed record RegisterEntriesConfirmed(
    string Register, Guid OwnerId, int Count, IReadOnlyList<Guid> Ids, DateTimeOffset VerifyBy, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.register-entries-confirmed";
}

public sealed record RegisterReadinessSet(Guid EntryId, string Register, string Name, string? Before, string After, string? Note) : IEntry
{
    public static string Kind => "information.register-readiness-set";
}

public sealed record RegisterEntryRemoved(Guid EntryId, string Register, string Code, string Name, string Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.register-entry-removed";
}

public sealed record RegisterEntryRestored(Guid EntryId, string Register, string Code, string Name) : IEntry
{
    public static string Kind => "information.register-entry-restored";
}

/// <param name="FirstIds">Of the entries added or updated, at most 20.</param>
public sealed record RegisterImported(
    string Register, int Rows, int Added, int Updated, string FileName, string Sha256, IReadOnlyList<Guid> FirstIds, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.register-imported";
}

/// <summary>Entries were not confirmed in time: their owner is asked, and seven days later its headquarters are told.</summary>
/// <param name="Step">owner or headquarters.</param>
public sealed record RegisterStale(string Register, Guid OwnerId, string Step, int Count, DateTimeOffset Since, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.register-stale";
}

/// <summary>The memberships of organizations changed; their entries are seen by their headquarters of today.</summary>
public sealed record RegisterAudiencesRenewed(IReadOnlyList<Guid> OwnerIds, int Count) : IEntry
{
    public static string Kind => "information.register-audiences-renewed";
}

/// <summary>A register was taken out as a spreadsheet: it holds contacts, so that who took it is on record.</summary>
public sealed record RegisterExported(string Register, int Count, string Format) : IEntry
{
    public static string Kind => "information.register-exported";
}

/// <summary>What is there of a stock changed otherwise than by its owner's editing: some of it was used up.</summary>
public sealed record RegisterStockCounted(Guid EntryId, string Register, string Name, double Before, double After, string Note) : IEntry
{
    public static string Kind => "information.register-stock-counted";
}
