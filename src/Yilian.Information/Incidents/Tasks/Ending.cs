using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>Ends running tasks on record: because the level changed, the response ended, or the incident did.</summary>
internal static class Ending
{
    /// <summary>Cancels these tasks; returns what is no longer asked.</summary>
    public static async Task<IReadOnlyList<Settlement>> Cancel(Desk desk, IReadOnlyList<IncidentTask> tasks, string reason, CancellationToken ct)
    {
        foreach (var task in tasks)
        {
            task.Cancel(reason, desk.Now, desk.Caller.DisplayName);
            (await desk.Find<Clock>(task.ClockId, ct)).Waive();
        }

        var settles = tasks.Select(t => new Settlement(t.Id, Asks.Read, null)).ToList();
        foreach (var bundleId in tasks.Select(t => t.BundleId).Distinct())
        {
            settles.AddRange(await Close(desk, bundleId, ct));
        }

        return settles;
    }

    /// <summary>What is settled when the last task of a bundle has ended; nothing while one runs.</summary>
    public static async Task<IReadOnlyList<Settlement>> Close(Desk desk, Guid bundleId, CancellationToken ct)
    {
        var tasks = await desk.Db.Set<IncidentTask>().Where(t => t.BundleId == bundleId).ToListAsync(ct);
        if (tasks.Exists(t => t.IsRunning))
        {
            return [];
        }

        var bundle = await desk.Find<TaskBundle>(bundleId, ct);
        (await desk.Find<Clock>(bundle.ClockId, ct)).Waive();
        return Settled(bundle.Id);
    }

    /// <summary>Ends all that runs of a response, or of the whole incident, with one entry.</summary>
    /// <param name="headquartersId">Null: of every headquarters.</param>
    public static async Task EndAll(Desk desk, Incident incident, Guid? headquartersId, string reason, Guid actingFor, CancellationToken ct)
    {
        var current = (await Starting.Current(desk.Db, incident.Id, ct)).FindAll(t => headquartersId is null || t.HeadquartersId == headquartersId);
        var running = current.FindAll(t => t.IsRunning);
        var settles = await Cancel(desk, running, reason, ct);
        current.ForEach(t => t.Current = false);
        if (running.Count > 0)
        {
            desk.Record(new TasksEnded(incident.Id, headquartersId, reason, running.ConvertAll(t => t.Id), settles), $"{reason}，{running.Count} 项未完成的任务终止", new Subject(incident.Id, incident.Id, actingFor));
        }
    }

    private static Settlement[] Settled(Guid bundleId) => [new(bundleId, Asks.Acknowledge, null), new(bundleId, Asks.Answer, null), new(bundleId, Asks.Read, null)];
}
