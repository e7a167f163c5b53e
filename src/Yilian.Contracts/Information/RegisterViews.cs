using System.Text.Json;
using Yilian.Contracts.Platform;

namespace Yilian.Contracts.Information;

/// <summary>An entry in lists.</summary>
/// <param name="Level">1 (highest) to 4.</param>
/// <param name="Readiness">See <see cref="Readinesses"/>; null where the register has none.</param>
/// <param name="ContactPhone">A personal mobile phone is shown in full only to the owner and its headquarters.</param>
/// <param name="Freshness">See <see cref="Freshnesses"/>.</param>
/// <param name="AgeDays">Whole days since it was confirmed.</param>
/// <param name="MayEdit">True: the caller may change, confirm and remove it.</param>
public sealed record RegisterRow(
    Guid Id, string Register, string Code, string KindCode, string KindName, string Name, Guid OwnerId, string OwnerName,
    string? CountyCode, string? CountyName, string Place, double? Longitude, double? Latitude, int? Level, string? Readiness,
    double? Quantity, string? Unit, string? ContactName, string? ContactPhone, IReadOnlyList<string> Capabilities,
    string Freshness, DateTimeOffset VerifiedAt, DateTimeOffset VerifyBy, int AgeDays, DateTimeOffset UpdatedAt, bool Removed, bool Demonstration, bool MayEdit, int Version);

/// <summary>An entry with all that is known of it.</summary>
/// <param name="Facts">The typed fields by key.</param>
/// <param name="Datum">gcj02: the position was given in that datum and converted.</param>
/// <param name="LevelSource">gb18218, field or entered; null without a level.</param>
/// <param name="Hazard">The computation by GB 18218-2018, where substances are entered.</param>
/// <param name="Warnings">What looks wrong and may be right, for example a place outside the city.</param>
public sealed record RegisterEntryView(
    RegisterRow Entry, JsonElement? Geometry, double? ImpactRadius, JsonElement? ImpactArea, JsonElement Facts, string? Datum, bool OutsideCity,
    string? LevelSource, HazardView? Hazard, DateTimeOffset RegisteredAt, string RegisteredBy, string VerifiedBy, DateTimeOffset? RemovedAt, string? RemovedReason,
    IReadOnlyList<AttachmentRef> Attachments, IReadOnlyList<string> Warnings, RegisterActs Allowed);

/// <summary>What the caller may do with an entry.</summary>
public sealed record RegisterActs(bool Change, bool Confirm, bool SetReadiness, bool Remove, bool Restore);

/// <summary>Identification and grading of a major hazard installation by GB 18218-2018.</summary>
/// <param name="S">Sum of q/Q; from 1 on it is a major hazard installation.</param>
/// <param name="R">alpha times the sum of beta times q/Q.</param>
/// <param name="Alpha">By the people within 500 m outside the fence.</param>
/// <param name="Level">1 to 4; null when it is no major hazard installation.</param>
/// <param name="Complete">False: a substance is not in the standard and has no category, so that S and R are too low.</param>
public sealed record HazardView(double S, double R, double Alpha, int People, bool PeopleKnown, bool Major, int? Level, bool Complete, IReadOnlyList<HazardSubstance> Substances);

/// <param name="Name">As entered.</param>
/// <param name="Listed">The name in the standard, or the symbol of its category; null when neither is known.</param>
/// <param name="Critical">Q, tonnes.</param>
/// <param name="Ratio">q/Q</param>
public sealed record HazardSubstance(string Name, string? Listed, double Tonnes, double? Critical, double? Beta, double? Ratio);

/// <summary>What was done to an entry.</summary>
/// <param name="Act">registered, imported, changed, confirmed, readiness, removed or restored.</param>
/// <param name="Changes">What changed, by field.</param>
/// <param name="Note">The reason, the note or the file.</param>
public sealed record RegisterHistoryRow(DateTimeOffset At, string Act, string ByName, string? OrganizationName, IReadOnlyList<RegisterFieldChange> Changes, string? Note);

/// <summary>The registers at a glance; each figure equals the rows behind it.</summary>
public sealed record RegisterSummaryRow(string Register, string Title, string TitleEn, int Total, int Ready, int Due, int Stale, int MineStale);

/// <summary>What confirming many did.</summary>
public sealed record RegisterConfirmed(int Confirmed);

/// <summary>An organization with entries of a register that it did not confirm in time.</summary>
/// <param name="SubjectId">What the inbox item refers to.</param>
/// <param name="Since">The end of the period of the oldest.</param>
/// <param name="MayConfirm">True: the caller may confirm them.</param>
public sealed record RegisterChaseRow(Guid SubjectId, string Register, string Title, Guid OwnerId, string OwnerName, int Stale, DateTimeOffset Since, bool MayConfirm);
