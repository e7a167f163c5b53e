namespace Yilian.Contracts.Organization;

/// <summary>Kinds of organizations.</summary>
public static class OrganizationKinds
{
    public const string GeneralHeadquarters = "generalHeadquarters";
    public const string SpecialHeadquarters = "specialHeadquarters";
    public const string MemberUnit = "memberUnit";
    public const string County = "county";
    public const string Military = "military";
    public const string Social = "social";
    public const string Superior = "superior";
    public const string ForwardPost = "forwardPost";
}

/// <summary>One of the twelve headquarters of the notice's appendix.</summary>
/// <param name="Number">1 to 12, as the appendix numbers them.</param>
/// <param name="Host">The unit its office is in.</param>
/// <param name="DutyPhones">As printed; a phone may belong to several headquarters and identifies none.</param>
public sealed record HeadquartersView(Guid Id, string Code, int Number, string Name, string ShortName, string Kind, string Host, IReadOnlyList<string> DutyPhones, int Members);

/// <summary>An organization for pickers.</summary>
public sealed record OrganizationOption(Guid Id, string Code, string Name, string ShortName, string Kind, string Pinyin, string? DivisionCode);

/// <summary>A member unit in lists.</summary>
/// <param name="LiaisonMissing">True: no current liaison officer; flagged wherever it matters.</param>
public sealed record UnitRow(
    Guid Id, string Code, string Name, string ShortName, string Kind, string? DivisionCode, IReadOnlyList<string> DutyPhones,
    IReadOnlyList<Guid> HeadquartersIds, bool LiaisonMissing, bool Dissolved, int Version);

/// <summary>A liaison officer or the stand-in of a unit.</summary>
public sealed record LiaisonView(Guid Id, Guid UnitId, string UnitName, string Name, string Rank, string Mobile, string? OfficePhone, bool StandIn, Guid? UserId, DateTimeOffset From, DateTimeOffset? Until, bool Current);

/// <summary>One line of the duty directory: who is it and how do I reach them.</summary>
/// <param name="OnDuty">Who is on duty now, by the roster.</param>
public sealed record DirectoryRow(
    Guid OrganizationId, string Name, string ShortName, string Kind, int? Number, string? Host, IReadOnlyList<string> DutyPhones,
    IReadOnlyList<Guid> HeadquartersIds, LiaisonView? Liaison, LiaisonView? StandIn, bool LiaisonMissing,
    IReadOnlyList<OnDutyPerson> OnDuty);

/// <summary>A county-level division with its townships.</summary>
/// <param name="Code">GB/T 2260, six digits.</param>
/// <param name="Functional">True for 411771, a functional zone with a statistical code, not a division.</param>
public sealed record DivisionView(string Code, string Name, bool Functional, IReadOnlyList<TownshipView> Townships);

/// <param name="Code">Nine digits.</param>
/// <param name="Longitude">WGS84, where known.</param>
/// <param name="Latitude">WGS84, where known.</param>
public sealed record TownshipView(string Code, string Name, string Pinyin, double? Longitude, double? Latitude);

/// <summary>What an import did, or what keeps it from being done.</summary>
/// <param name="Applied">False: nothing was written.</param>
public sealed record ImportResult(bool Applied, int Rows, int Added, int Updated, int Unchanged, IReadOnlyList<ImportError> Errors);

/// <summary>How far an import is.</summary>
/// <param name="Stage">See <see cref="ImportStages"/>.</param>
/// <param name="Total">0 while it is not known.</param>
/// <param name="MayStop">It has not begun to write.</param>
/// <param name="Result">When it is done or was refused.</param>
/// <param name="Problem">Why it failed or that it was stopped.</param>
public sealed record ImportProgress(Guid Id, string Stage, int Done, int Total, bool MayStop, ImportResult? Result, string? Problem);

/// <summary>The stages of an import; the last four are ends.</summary>
public static class ImportStages
{
    public const string Reading = "reading";
    public const string Checking = "checking";
    public const string Writing = "writing";
    public const string Done = "done";
    public const string Refused = "refused";
    public const string Stopped = "stopped";
    public const string Failed = "failed";

    /// <summary>In the order in which they come.</summary>
    public static readonly IReadOnlyList<string> All = [Reading, Checking, Writing, Done, Refused, Stopped, Failed];
}

/// <param name="Row">Row in the sheet, the header being 1.</param>
/// <param name="Column">The column's heading.</param>
public sealed record ImportError(int Row, string Column, string Message);
