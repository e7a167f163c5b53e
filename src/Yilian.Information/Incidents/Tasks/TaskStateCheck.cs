using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>Checks the tasks of responses against the journal: each one given is there, has ended as recorded, and its clock runs or rests accordingly.</summary>
internal sealed class TaskStateCheck : IStateCheck
{
    private static readonly string[] Kinds = [PlanStarted.Kind, TasksAcknowledged.Kind, TaskFinished.Kind, TaskCancelled.Kind, TasksEnded.Kind];

    public async Task<(long Seq, string Problem)?> FirstContradiction(YilianDb db, CancellationToken ct)
    {
        var tasks = await db.Set<IncidentTask>().AsNoTracking().Select(t => new Held(t.Id, t.State, t.ClockId)).ToDictionaryAsync(t => t.Id, ct);
        var taken = await db.Set<TaskBundle>().AsNoTracking().Where(b => b.AcknowledgedAt != null).Select(b => b.Id).ToHashSetAsync(ct);
        var running = await db.Set<Clock>().AsNoTracking().Where(c => c.ClockKind == TaskDueLadder.Kind && c.State == Clock.Running).Select(c => c.Id).ToHashSetAsync(ct);
        var ends = new Dictionary<Guid, (long Seq, string? State)>();
        await foreach (var row in db.Set<JournalRow>().AsNoTracking().Where(r => Kinds.Contains(r.Kind)).OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (string.Equals(row.Kind, TasksAcknowledged.Kind, StringComparison.Ordinal))
            {
                if (!taken.Contains(Read<TasksAcknowledged>(row).BundleId))
                {
                    return (row.Seq, $"序号 {row.Seq} 所记任务受领在数据表中不存在。");
                }

                continue;
            }

            foreach (var (task, state) in Said(row))
            {
                ends[task] = (row.Seq, state);
            }
        }

        var wrong = ends.Select(e => (e.Value.Seq, Problem: ProblemOf(e.Value, tasks.GetValueOrDefault(e.Key), running))).Where(w => w.Problem is not null).OrderBy(w => w.Seq).FirstOrDefault();
        return wrong.Problem is { } problem ? (wrong.Seq, problem) : null;
    }

    // Null for the state: the task runs.
    private static IEnumerable<(Guid Task, string? State)> Said(JournalRow row)
    {
        if (string.Equals(row.Kind, PlanStarted.Kind, StringComparison.Ordinal))
        {
            var started = Read<PlanStarted>(row);
            return [.. started.Tasks.Select(t => (t.TaskId, (string?)null)), .. started.Ended.Select(t => (t, (string?)IncidentTask.Cancelled))];
        }

        if (string.Equals(row.Kind, TasksEnded.Kind, StringComparison.Ordinal))
        {
            return Read<TasksEnded>(row).TaskIds.Select(t => (t, (string?)IncidentTask.Cancelled));
        }

        return string.Equals(row.Kind, TaskFinished.Kind, StringComparison.Ordinal) ? [(Read<TaskFinished>(row).TaskId, IncidentTask.Done)] : [(Read<TaskCancelled>(row).TaskId, IncidentTask.Cancelled)];
    }

    private static string? ProblemOf((long Seq, string? State) said, Held? task, HashSet<Guid> running)
    {
        if (task is null)
        {
            return $"序号 {said.Seq} 所记任务在数据表中不存在。";
        }

        var ended = task.State is IncidentTask.Done or IncidentTask.Cancelled;
        if (said.State is null ? ended : !string.Equals(task.State, said.State, StringComparison.Ordinal))
        {
            return $"任务状态与序号 {said.Seq} 的记录不符。";
        }

        return ended == running.Contains(task.ClockId) ? $"序号 {said.Seq} 所记任务的时限钟与任务状态不符。" : null;
    }

    private static T Read<T>(JournalRow row) => JsonSerializer.Deserialize<T>(row.Body, YilianJson.Options)!;

    private sealed record Held(Guid Id, string State, Guid ClockId);
}
