using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Yilian.Contracts.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>
/// The imports under way on this node and those that ended within the last hour, by the id of their command. Kept in memory: what was
/// imported is in the journal, and a repeat of the command returns its first answer on any node.
/// </summary>
public sealed class RunningImports(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, RunningImport> _imports = new();

    /// <summary>Carries an import out, whether or not its caller stays connected; the same command once more waits for the same answer.</summary>
    /// <param name="order">What makes two imports the same: the content, and how it was asked for.</param>
    public Task<IResult> Run(Guid id, Caller caller, string order, Func<RunningImport, Task<IResult>> carryOut)
    {
        Forget();
        var fresh = new RunningImport(id, caller.UserId, order);
        var answer = new TaskCompletionSource<IResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        fresh.Answer = answer.Task;
        var running = _imports.AddOrUpdate(id, fresh, (_, known) => Repeatable(known) ? fresh : known);
        if (!ReferenceEquals(running, fresh))
        {
            return running.UserId == caller.UserId && string.Equals(running.Order, order, StringComparison.Ordinal) ? running.Answer : throw new RuleBrokenException(
                "platform.command-id-reused", "该请求编号已用于另一项操作，请刷新页面后重新提交。|This Idempotency-Key was used for another request; make a new one.");
        }

        return Carry(fresh, carryOut, answer);
    }

    /// <summary>An import of this caller.</summary>
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    internal RunningImport Of(Guid id, Caller caller) =>
        _imports.TryGetValue(id, out var running) && running.UserId == caller.UserId ? running : throw NotFoundException.Of<RunningImport>(id);

    private async Task<IResult> Carry(RunningImport import, Func<RunningImport, Task<IResult>> carryOut, TaskCompletionSource<IResult> answer)
    {
        try
        {
            // Reading and checking is work for a processor; without this the second caller of the same command would wait to be admitted.
            await Task.Yield();
            var result = await carryOut(import);
            import.End(result, time.GetUtcNow());
            answer.SetResult(result);
            return result;
        }
        catch (Exception failure)
        {
            import.Fail(failure, time.GetUtcNow());
            answer.SetException(failure);
            _ = answer.Task.Exception;
            throw;
        }
    }

    // What failed or was refused wrote nothing and may be tried again under the same id.
    private static bool Repeatable(RunningImport known) => known.Progress.Stage is ImportStages.Failed or ImportStages.Stopped or ImportStages.Refused;

    private void Forget()
    {
        var before = time.GetUtcNow() - Kept;
        foreach (var (id, _) in _imports.Where(i => i.Value.EndedAt < before))
        {
            _imports.TryRemove(id, out _);
        }
    }
}
