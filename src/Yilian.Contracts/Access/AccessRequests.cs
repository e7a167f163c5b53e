using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Access;

/// <summary>Signs a person or a program in.</summary>
public sealed record SignIn
{
    [Required(ErrorMessage = "请填写用户名|Enter the user name"), StringLength(64, ErrorMessage = "用户名最长 64 个字符|At most 64 characters")]
    public required string UserName { get; init; }

    [Required(ErrorMessage = "请填写密码|Enter the password"), StringLength(256, ErrorMessage = "密码最长 256 个字符|At most 256 characters")]
    public required string Password { get; init; }

    /// <summary>True: also return a bearer token for programs.</summary>
    public bool Token { get; init; }
}

/// <param name="Me">Who signed in.</param>
/// <param name="Token">The bearer token, shown this once, when asked for.</param>
public sealed record SignedIn(Me Me, string? Token);

/// <summary>Changes one's own password.</summary>
public sealed record ChangePassword
{
    [Required(ErrorMessage = "请填写当前密码|Enter the current password")]
    public required string Current { get; init; }

    [Required(ErrorMessage = "请填写新密码|Enter the new password"), StringLength(256, ErrorMessage = "密码最长 256 个字符|At most 256 characters")]
    public required string New { get; init; }
}

/// <summary>Creates an account; it has no right until the security administrator grants one.</summary>
public sealed record CreateAccount
{
    [Required(ErrorMessage = "请填写用户名|Enter the user name"), RegularExpression("^[A-Za-z0-9._-]{3,64}$", ErrorMessage = "用户名为 3-64 位字母、数字、点、横线|3-64 letters, digits, dots, dashes")]
    public required string UserName { get; init; }

    [Required(ErrorMessage = "请填写姓名|Enter the name"), StringLength(64, ErrorMessage = "姓名最长 64 个字符|At most 64 characters")]
    public required string DisplayName { get; init; }

    [StringLength(32, ErrorMessage = "电话最长 32 个字符|At most 32 characters")]
    public string? Phone { get; init; }
}

/// <param name="Account">The account.</param>
/// <param name="OneTimePassword">Shown this once; it must be changed at the first sign-in.</param>
public sealed record AccountCreated(AccountRow Account, string OneTimePassword);

/// <summary>Changes the name, phone or state of an account.</summary>
public sealed record EditAccount
{
    [Required(ErrorMessage = "请填写姓名|Enter the name"), StringLength(64, ErrorMessage = "姓名最长 64 个字符|At most 64 characters")]
    public required string DisplayName { get; init; }

    [StringLength(32, ErrorMessage = "电话最长 32 个字符|At most 32 characters")]
    public string? Phone { get; init; }

    public bool Disabled { get; init; }
}

/// <summary>Gives an account a role at an organization.</summary>
public sealed record GrantRole
{
    [Required(ErrorMessage = "请选择角色|Choose a role")]
    public required string Role { get; init; }

    public required Guid OrganizationId { get; init; }
}
