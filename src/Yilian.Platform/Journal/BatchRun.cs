using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>Runs the commands of one batch, each in its own savepoint, and keeps what to tell each caller after the commit.</summary>
internal sealed class BatchRun(YilianDb db, DbTransaction transaction, JournalWriter journal, IServiceProvider services, DateTimeOffset now)
{
    private const string Savepoint = "command";
    private readonly Dictionary<Guid, (string Fingerprint, string Receipt)> _answered = [];

    /// <summary>Looks up which commands of the batch were carried out before.</summary>
    public async Task Recall(IReadOnlyCollection<WaitingCommand> batch)
    {
        var ids = batch.Select(w => w.Command.Id).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        await foreach (var row in db.Set<CommandRow>().AsNoTracking().Where(c => ids.Contains(c.Id)).AsAsyncEnumerable())
        {
            _answered[row.Id] = (row.Fingerprint, row.Receipt);
        }
    }

    /// <summary>Runs one command; returns how its caller is told once the batch is on disk.</summary>
    public async Task<Action> One(WaitingCommand waiting)
    {
        var command = waiting.Command;
        if (command.Id is { } id && _answered.TryGetValue(id, out var first))
        {
            return Repeat(waiting, first);
        }

        var mark = journal.Mark();
        await transaction.SaveAsync(Savepoint);
        try
        {
            var receipt = await Carry(command);
            await transaction.ReleaseAsync(Savepoint);
            var seq = journal.Seq == mark.Seq ? 0 : journal.Seq;
            return () => waiting.Answer.TrySetResult(new CommandAnswer(receipt, Repeated: false, seq));
        }
        catch (Exception refusal) // whatever the command threw belongs to its caller alone
        {
            await transaction.RollbackAsync(Savepoint);
            journal.Return(mark);
            return () => waiting.Answer.TrySetException(refusal);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<string> Carry(Command command)
    {
        var desk = new Desk(db, command.Caller, now, services);
        var receipt = await command.Work(desk, CancellationToken.None);
        await db.SaveChangesAsync();
        await journal.Append(desk, command.Id, CancellationToken.None);
        if (command.Id is { } id)
        {
            await journal.Remember(id, command.Fingerprint, receipt, now, CancellationToken.None);
            _answered[id] = (command.Fingerprint, receipt);
        }

        return receipt;
    }

    private static Action Repeat(WaitingCommand waiting, (string Fingerprint, string Receipt) first)
    {
        if (string.Equals(waiting.Command.Fingerprint, first.Fingerprint, StringComparison.Ordinal))
        {
            return () => waiting.Answer.TrySetResult(new CommandAnswer(first.Receipt, Repeated: true, 0));
        }

        return () => waiting.Answer.TrySetException(new RuleBrokenException(
            "platform.command-id-reused",
            "该请求编号已用于另一项操作，请刷新页面后重新提交。|This Idempotency-Key was used for another request; make a new one."));
    }
}
