using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Yilian.Platform.Access;

/// <summary>Hashes, checks and judges passwords, with the hasher of ASP.NET Core Identity.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher, IOptions<AccessOptions> options)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Signs = "-+=%@!";
    private const int RunLength = 4;
    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly string[] Common = ["password", "passw0rd", "admin", "yilian", "zhumadian", "yingji", "letmein", "welcome"];

    public string Hash(string password) => hasher.HashPassword(null!, password);

    public bool Check(string hash, string password) => hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>A password for one sign-in, easy to read out: no l, 1, O, 0.</summary>
    public static string OneTime() => string.Concat(
        RandomNumberGenerator.GetString(Capitals, 3), RandomNumberGenerator.GetString(Letters, 4),
        RandomNumberGenerator.GetString(Signs, 1), RandomNumberGenerator.GetString(Digits, 2), RandomNumberGenerator.GetString(Letters, 2), RandomNumberGenerator.GetString(Digits, 2));

    /// <summary>What is wrong with a new password, Chinese and English; null when nothing is.</summary>
    public string? Judge(string password, Account account)
    {
        if (password.Length < options.Value.PasswordLength)
        {
            return $"密码至少 {options.Value.PasswordLength} 位。|At least {options.Value.PasswordLength} characters.";
        }

        if (Classes(password) < 3)
        {
            return "密码须包含大写字母、小写字母、数字、符号中的至少三类。|Use at least three of: capitals, small letters, digits, signs.";
        }

        if (Obvious(password, account))
        {
            return "密码不得包含用户名、电话、键盘连号、重复字符或常见词。|Do not use the user name, phone, keyboard runs, repeats or common words.";
        }

        return account.Former().Append(account.PasswordHash).Any(h => Check(h, password))
            ? $"不得使用最近 {Account.RememberedPasswords} 次用过的密码。|Not one of the last {Account.RememberedPasswords} passwords."
            : null;
    }

    private static int Classes(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
        + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);

    private static bool Obvious(string password, Account account) =>
        password.Contains(account.UserName, StringComparison.OrdinalIgnoreCase)
        || (account.Phone is { Length: >= 5 } phone && password.Contains(phone, StringComparison.Ordinal))
        || Common.Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase))
        || password.Where((_, i) => i + 2 < password.Length && password[i] == password[i + 1] && password[i] == password[i + 2]).Any()
        || Enumerable.Range(0, Math.Max(0, password.Length - RunLength + 1)).Any(i => IsRun(password.Substring(i, RunLength)));

    private static bool IsRun(string part) => Runs.Any(run => run.Contains(part, StringComparison.OrdinalIgnoreCase));
}
