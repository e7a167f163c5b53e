using System.Security.Cryptography;
using System.Text;
using Yilian.Platform.Access;

namespace Yilian.Platform.Journal;

/// <summary>Work for the write lane.</summary>
/// <param name="Id">The client's id; null when the platform acts by itself and repeats are excluded otherwise.</param>
/// <param name="Fingerprint">Of the caller, the path and the content.</param>
/// <param name="Caller">Who is asking.</param>
/// <param name="Work">What to do; returns the receipt as JSON.</param>
public sealed record Command(Guid? Id, string Fingerprint, Caller Caller, Func<Desk, CancellationToken, Task<string>> Work)
{
    /// <summary>Work of the platform itself.</summary>
    public static Command ByPlatform(Func<Desk, CancellationToken, Task> work) => new(null, "", Caller.Platform, async (desk, ct) =>
    {
        await work(desk, ct);
        return "null";
    });

    public static string Digest(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))));
}

/// <summary>The lane's answer, once the commit is on disk.</summary>
/// <param name="Receipt">What the command returned, or returned the first time.</param>
/// <param name="Repeated">True: the command had been carried out before; nothing was changed.</param>
/// <param name="LastSeq">The newest entry it wrote; 0 if none.</param>
public sealed record CommandAnswer(string Receipt, bool Repeated, long LastSeq);

internal sealed class WaitingCommand(Command command, CancellationToken caller)
{
    public Command Command { get; } = command;

    /// <summary>A caller who has gone before its turn takes the command with it.</summary>
    public CancellationToken Caller { get; } = caller;

    public TaskCompletionSource<CommandAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
