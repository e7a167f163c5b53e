using System.Collections.Concurrent;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;

namespace Yilian.Platform.Access;

/// <summary>The receipt of a command that made a one-time password. The password itself is never stored, only shown once.</summary>
internal sealed record OneTime(Guid AccountId, Guid Ticket)
{
    public static Show<OneTime> Shown(int status) => Show.As<OneTime, AccountCreated>(
        async (receipt, desk, ct) => new AccountCreated(await AccountRows.Read(receipt.AccountId, desk, ct), desk.Service<OneTimePasswords>().Take(receipt.Ticket)), status);
}

/// <summary>Holds a one-time password between the commit and the answer; a repeat of the command finds it gone and must reset again.</summary>
internal sealed class OneTimePasswords
{
    private readonly ConcurrentDictionary<Guid, string> _waiting = new();

    public OneTime Keep(Guid accountId, string password)
    {
        var ticket = Guid.CreateVersion7();
        _waiting[ticket] = password;
        return new OneTime(accountId, ticket);
    }

    public string Take(Guid ticket) => _waiting.TryRemove(ticket, out var password) ? password : "";
}
