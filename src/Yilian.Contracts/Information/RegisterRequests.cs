using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Yilian.Contracts.Information;

/// <summary>Registers an entry, or changes one: every value as it shall be afterwards.</summary>
public sealed record EditRegisterEntry
{
    /// <summary>See <see cref="Registers"/>; fixed once registered.</summary>
    [Required(ErrorMessage = "请选择登记类别|Choose the register"), StringLength(32, ErrorMessage = "登记类别不正确|Not a register")]
    public required string Register { get; init; }

    /// <summary>Unique within the register; given out when empty.</summary>
    [RegularExpression("^[A-Za-z0-9_.-]{1,32}$", ErrorMessage = "编码为 1-32 位字母、数字、点、横线|1-32 letters, digits, dots, dashes")]
    public string? Code { get; init; }

    [Required(ErrorMessage = "请选择类型|Choose the kind"), StringLength(16, ErrorMessage = "类型代码最长 16 个字符|At most 16 characters")]
    public required string KindCode { get; init; }

    [Required(ErrorMessage = "请填写名称|Enter the name"), StringLength(100, ErrorMessage = "名称最长 100 个字符|At most 100 characters")]
    public required string Name { get; init; }

    /// <summary>Whose it is; the caller's organization when null.</summary>
    public Guid? OwnerId { get; init; }

    [StringLength(200, ErrorMessage = "地点最长 200 个字符|At most 200 characters")]
    public string? Place { get; init; }

    /// <summary>GB/T 2260, six digits; taken from the position when null.</summary>
    [RegularExpression("^[0-9]{6}$", ErrorMessage = "县区代码为 6 位数字|Six digits")]
    public string? CountyCode { get; init; }

    /// <summary>Degrees; the representative point. Taken from the geometry when null.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>wgs84 (also when null), or gcj02 for positions from Chinese web maps, which are converted.</summary>
    [RegularExpression("^(wgs84|gcj02)$", ErrorMessage = "坐标系为 wgs84 或 gcj02|wgs84 or gcj02")]
    public string? Datum { get; init; }

    /// <summary>GeoJSON geometry.</summary>
    public JsonElement? Geometry { get; init; }

    /// <summary>Range of impact as a circle around the point, meters.</summary>
    [Range(0, 200_000, ErrorMessage = "影响半径应在 0 到 200000 米之间|0 to 200000 meters")]
    public double? ImpactRadius { get; init; }

    /// <summary>Range of impact as a GeoJSON polygon.</summary>
    public JsonElement? ImpactArea { get; init; }

    [StringLength(64, ErrorMessage = "联系人最长 64 个字符|At most 64 characters")]
    public string? ContactName { get; init; }

    /// <summary>Answered at any hour.</summary>
    [RegularExpression("^[0-9+() -]{3,32}$", ErrorMessage = "联系电话格式不正确|Not a phone number")]
    public string? ContactPhone { get; init; }

    /// <summary>See <see cref="Readinesses"/>; ready when null, for registers that have it.</summary>
    public string? Readiness { get; init; }

    /// <summary>1 (highest) to 4; not taken where the level is computed.</summary>
    [Range(1, 4, ErrorMessage = "级别应为 1 到 4|1 to 4")]
    public int? Level { get; init; }

    [Range(0, 1e12, ErrorMessage = "数量不能小于 0|Not below zero")]
    public double? Quantity { get; init; }

    [StringLength(16, ErrorMessage = "计量单位最长 16 个字符|At most 16 characters")]
    public string? Unit { get; init; }

    /// <summary>The typed fields of the register and the kind, by key.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>Files to hang on the entry beside those it has.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>The version that was edited; refused when somebody changed it meanwhile. Null when registering.</summary>
    public int? Version { get; init; }
}

/// <summary>Confirms that entries are still true as they stand: those named, or all of an organization in a register.</summary>
public sealed record ConfirmRegisterEntries
{
    [MaxLength(5000, ErrorMessage = "一次最多确认 5000 条；确认全部请按登记类别|At most 5000; confirm by register instead")]
    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>With <see cref="OwnerId"/>: all entries of that organization in this register.</summary>
    [StringLength(32, ErrorMessage = "登记类别不正确|Not a register")]
    public string? Register { get; init; }

    public Guid? OwnerId { get; init; }
}

/// <summary>Sets how ready a resource is.</summary>
public sealed record SetRegisterReadiness
{
    [Required(ErrorMessage = "请选择状态|Choose the readiness"), RegularExpression("^(ready|out|resting|off)$", ErrorMessage = "状态应为备勤、出动、休整或停用|ready, out, resting or off")]
    public required string Readiness { get; init; }

    [StringLength(200, ErrorMessage = "说明最长 200 个字符|At most 200 characters")]
    public string? Note { get; init; }
}

/// <summary>Takes an entry out of use; it stays on record and can be restored.</summary>
public sealed record RemoveRegisterEntry
{
    [Required(ErrorMessage = "请填写注销原因|Enter the reason"), StringLength(200, ErrorMessage = "注销原因最长 200 个字符|At most 200 characters")]
    public required string Reason { get; init; }
}
