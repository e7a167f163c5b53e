namespace Yilian.Contracts.Information;

/// <summary>The registers of 二（一）1: risk sources, emergency resources, and the settlements that totals are made of.</summary>
public static class Registers
{
    /// <summary>重大风险源</summary>
    public const string RiskSource = "risk-source";

    /// <summary>应急队伍</summary>
    public const string Team = "team";

    /// <summary>应急专家</summary>
    public const string Expert = "expert";

    /// <summary>应急装备</summary>
    public const string Equipment = "equipment";

    /// <summary>应急物资</summary>
    public const string Supply = "supply";

    /// <summary>物资储备库点</summary>
    public const string Depot = "depot";

    /// <summary>应急避难场所</summary>
    public const string Shelter = "shelter";

    /// <summary>医疗卫生机构</summary>
    public const string Medical = "medical";

    /// <summary>应急通信资源</summary>
    public const string Communication = "communication";

    /// <summary>应急运输资源</summary>
    public const string Transport = "transport";

    /// <summary>居民点</summary>
    public const string Settlement = "settlement";
}

/// <summary>How ready a resource is.</summary>
public static class Readinesses
{
    /// <summary>备勤（可用）</summary>
    public const string Ready = "ready";

    /// <summary>出动（在用）</summary>
    public const string Out = "out";

    /// <summary>休整（待修）</summary>
    public const string Resting = "resting";

    /// <summary>停用</summary>
    public const string Off = "off";
}

/// <summary>How current an entry is: its owner confirms it within the register's period.</summary>
public static class Freshnesses
{
    /// <summary>Confirmed within the period.</summary>
    public const string Fresh = "fresh";

    /// <summary>The period ends within 14 days.</summary>
    public const string Due = "due";

    /// <summary>The period is over; the owner is chased.</summary>
    public const string Stale = "stale";
}

/// <summary>All registers with their kinds and fields, and what the caller may do: forms, lists, templates and imports are made from it.</summary>
/// <param name="Readiness">The choices of readiness.</param>
/// <param name="Levels">The choices of level: 1 is the highest.</param>
/// <param name="Capabilities">The capabilities that teams and others may carry.</param>
/// <param name="Owners">The organizations whose entries the caller may keep; empty: none. With <paramref name="Office"/> any organization may be chosen.</param>
/// <param name="Office">True: the caller keeps the entries of all organizations.</param>
public sealed record RegisterCatalog(
    IReadOnlyList<RegisterDefinition> Registers, IReadOnlyList<RegisterChoice> Readiness, IReadOnlyList<RegisterChoice> Levels,
    IReadOnlyList<RegisterChoice> Capabilities, IReadOnlyList<PartyRef> Owners, bool Office);

/// <summary>One register.</summary>
/// <param name="VerifyDays">Days after which an entry must be confirmed again.</param>
/// <param name="Position">required or optional.</param>
/// <param name="GeometryTypes">The GeoJSON types an entry's geometry may have.</param>
/// <param name="HasImpact">True: entries have a range of impact (circle or polygon).</param>
/// <param name="HasLevel">True: entries have a level from 1 (highest) to 4.</param>
/// <param name="Units">The units a quantity may be counted in.</param>
/// <param name="Fields">The typed fields every kind has.</param>
public sealed record RegisterDefinition(
    string Key, string Title, string TitleEn, string Prefix, int VerifyDays, string Position, IReadOnlyList<string> GeometryTypes,
    bool HasImpact, bool HasLevel, bool HasReadiness, bool HasQuantity, IReadOnlyList<string> Units,
    IReadOnlyList<RegisterKind> Kinds, IReadOnlyList<RegisterField> Fields);

/// <summary>A kind of entry.</summary>
/// <param name="Code">Of the national emergency platform; five characters.</param>
/// <param name="Local">True: the national table has no such row; the code is this platform's.</param>
/// <param name="Fields">The typed fields of this kind beyond the register's.</param>
/// <param name="Level">How the level follows from a field; null: from GB 18218 where there are substances, else as entered.</param>
public sealed record RegisterKind(string Code, string Name, string NameEn, bool Local, IReadOnlyList<RegisterField> Fields, RegisterLevelRule? Level);

/// <summary>The level follows from a figure.</summary>
/// <param name="Field">The field that holds it.</param>
/// <param name="From">Three figures: from the first on it is level 1, from the second 2, from the third 3, below it 4.</param>
public sealed record RegisterLevelRule(string Field, IReadOnlyList<double> From);

/// <summary>A typed field.</summary>
/// <param name="Type">text, number, integer, date, choice, flag or rows.</param>
/// <param name="Longest">Characters a text may have.</param>
/// <param name="Columns">Of rows.</param>
public sealed record RegisterField(
    string Key, string Title, string TitleEn, string Type, string? Unit, double? Min, double? Max, int? Longest, bool Required, string? Hint,
    IReadOnlyList<RegisterChoice> Choices, IReadOnlyList<RegisterColumn> Columns);

/// <summary>A column of a field that holds rows.</summary>
/// <param name="Type">text, number, integer, date, choice or flag.</param>
public sealed record RegisterColumn(
    string Key, string Title, string TitleEn, string Type, string? Unit, double? Min, double? Max, int? Longest, bool Required, string? Hint, IReadOnlyList<RegisterChoice> Choices);

public sealed record RegisterChoice(string Value, string Title, string TitleEn);
