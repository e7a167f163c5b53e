using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;
using Yilian.Platform.Access;

namespace Yilian.Tests.Platform.Access;

public sealed class PasswordsTests
{
    private const string Good = "Shui-Ku#2026x";
    private readonly Passwords _passwords = new(new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })), Options.Create(new AccessOptions()));

    [Theory]
    [InlineData("Qing-He#2026x")]
    [InlineData("abXDbfgh12")]
    [InlineData("防汛Fangxun9-")]
    [InlineData("a-b-c-D-e-f")]
    public void A_password_of_three_classes_and_ten_characters_is_accepted(string password) => Assert.Null(Judge(password));

    [Theory]
    [InlineData("Sh-Ku#26x", "10")]
    [InlineData("shuikuabxyz", "三类")]
    [InlineData("shuikuab2026", "三类")]
    [InlineData("SHUIKUAB2026", "三类")]
    [InlineData("Zhiban01-K#2", "用户名")]
    [InlineData("13912345678-Ab", "电话")]
    [InlineData("Shui-1234-Ku", "连号")]
    [InlineData("Shui-qwer-K2", "连号")]
    [InlineData("Shui-QWER-k2", "连号")]
    [InlineData("Shui-aaa-K2x", "重复")]
    [InlineData("My-PassWord-2", "常见词")]
    [InlineData("Zhumadian-2#k", "常见词")]
    [InlineData("", "10")]
    public void A_weak_password_is_refused_and_the_reason_said(string password, string reason) =>
        Assert.Contains(reason, Judge(password), StringComparison.Ordinal);

    [Fact]
    public void The_last_five_passwords_and_the_present_one_do_not_come_back_but_an_older_one_may()
    {
        var account = Somebody();
        foreach (var i in Enumerable.Range(1, 6))
        {
            account.SetPassword(_passwords.Hash(Good + i), City.Morning, mustChange: false);
        }

        Assert.Null(_passwords.Judge(Good, account));
        Assert.All(Enumerable.Range(1, 6), i => Assert.NotNull(_passwords.Judge(Good + i, account)));
    }

    [Fact]
    public void A_password_is_kept_only_as_a_hash_that_differs_each_time()
    {
        var (one, other) = (_passwords.Hash(Good), _passwords.Hash(Good));

        Assert.NotEqual(one, other);
        Assert.DoesNotContain(Good, one, StringComparison.Ordinal);
        Assert.True(_passwords.Check(one, Good));
        Assert.False(_passwords.Check(one, Good + "x"));
    }

    [Fact]
    public void A_one_time_password_can_be_read_out_without_mistaking_a_letter_for_a_digit() =>
        Assert.All(Enumerable.Range(0, 200).Select(_ => Passwords.OneTime()), p =>
        {
            Assert.True(p.Length >= 10);
            Assert.DoesNotContain(p, c => "l1O0Io".Contains(c, StringComparison.Ordinal) && c != 'o');
        });

    private string? Judge(string password) => _passwords.Judge(password, Somebody());

    private Account Somebody() => new()
    {
        UserName = "zhiban01",
        NormalizedName = "ZHIBAN01",
        DisplayName = "值班员",
        Phone = "13912345678",
        PasswordHash = _passwords.Hash(Good),
    };
}
