using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Organization;

/// <summary>Adds or changes a member unit.</summary>
public sealed record EditUnit
{
    [Required(ErrorMessage = "请填写单位代码|Enter the unit's code"), RegularExpression("^[A-Za-z0-9-]{1,32}$", ErrorMessage = "代码为 1-32 位字母、数字、横线|1-32 letters, digits, dashes")]
    public required string Code { get; init; }

    [Required(ErrorMessage = "请填写单位名称|Enter the unit's name"), StringLength(100, ErrorMessage = "名称最长 100 个字符|At most 100 characters")]
    public required string Name { get; init; }

    [StringLength(30, ErrorMessage = "简称最长 30 个字符|At most 30 characters")]
    public string? ShortName { get; init; }

    /// <summary>memberUnit, county, military, social, superior</summary>
    [Required(ErrorMessage = "请选择单位类别|Choose the kind")]
    public required string Kind { get; init; }

    /// <summary>For counties: GB/T 2260, six digits.</summary>
    [RegularExpression("^[0-9]{6}$", ErrorMessage = "区划代码为 6 位数字|Six digits")]
    public string? DivisionCode { get; init; }

    [MaxLength(10, ErrorMessage = "值班电话最多 10 个|At most 10 phones")]
    public IReadOnlyList<string> DutyPhones { get; init; } = [];

    /// <summary>The headquarters it is a member of; may be several.</summary>
    public IReadOnlyList<Guid> HeadquartersIds { get; init; } = [];

    /// <summary>The version that was edited; refused when somebody changed it meanwhile. Null when adding.</summary>
    public int? Version { get; init; }
}

/// <summary>Names a liaison officer or stand-in; the former one ends.</summary>
public sealed record NameLiaison
{
    public required Guid UnitId { get; init; }

    [Required(ErrorMessage = "请填写姓名|Enter the name"), StringLength(64, ErrorMessage = "姓名最长 64 个字符|At most 64 characters")]
    public required string Name { get; init; }

    /// <summary>The notice asks for a section-level cadre (科级干部).</summary>
    [Required(ErrorMessage = "请填写职级|Enter the rank"), StringLength(64, ErrorMessage = "职级最长 64 个字符|At most 64 characters")]
    public required string Rank { get; init; }

    [Required(ErrorMessage = "请填写手机|Enter the mobile phone"), RegularExpression("^[0-9+() -]{5,32}$", ErrorMessage = "手机号码格式不正确|Not a phone number")]
    public required string Mobile { get; init; }

    [RegularExpression("^[0-9+() -]{3,32}$", ErrorMessage = "办公电话格式不正确|Not a phone number")]
    public string? OfficePhone { get; init; }

    public bool StandIn { get; init; }

    /// <summary>The account that is told personally, when the liaison has one.</summary>
    public Guid? UserId { get; init; }
}
