using System.Collections.Concurrent;
using Yilian.Contracts.Information;

namespace Yilian.Storage.Tests.Kills;

/// <summary>A command that the host said it had carried out.</summary>
/// <param name="Mark">The text that only this command carries.</param>
/// <param name="Seq">The entry's place, where the answer told it.</param>
internal sealed record Acknowledged(Guid Key, string Kind, string Mark, Guid IncidentId, Guid OrganizationId, long? Seq);

/// <summary>What the clients share: the incidents they work on, and what they were told is done.</summary>
internal sealed class Scene(IReadOnlyList<Guid> units)
{
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<Guid>> _unsigned = new();
    private readonly List<Guid> _incidents = [];
    private readonly Lock _gate = new();
    private volatile TaskCompletionSource _up = new();
    private int _retries;

    public ConcurrentQueue<Acknowledged> Done { get; } = [];

    /// <summary>The units every incident is sent to.</summary>
    public IReadOnlyList<Guid> Units { get; } = units;

    /// <summary>How often a client had to ask again.</summary>
    public int Retries => Volatile.Read(ref _retries);

    /// <summary>Completes when a host serves again.</summary>
    public Task Up => _up.Task;

    public void Retried() => Interlocked.Increment(ref _retries);

    public void HostDies() => _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void HostServes() => _up.SetResult();

    public Guid AnyIncident(Random random)
    {
        lock (_gate)
        {
            return _incidents[random.Next(_incidents.Count)];
        }
    }

    /// <summary>An incident that this unit has yet to sign; each is given out once.</summary>
    public Guid? NextToSign(Guid unit) => _unsigned.TryGetValue(unit, out var waiting) && waiting.TryDequeue(out var incident) ? incident : null;

    /// <param name="reporter">It has nothing to sign.</param>
    public void Add(Guid incident, Guid reporter)
    {
        lock (_gate)
        {
            _incidents.Add(incident);
        }

        foreach (var unit in Units.Where(u => u != reporter))
        {
            _unsigned.GetOrAdd(unit, _ => []).Enqueue(incident);
        }
    }

    public ReportIncident Report(string mark, Guid lead) => new()
    {
        Code = "11A01",
        Title = mark,
        OccurredAt = DateTimeOffset.UnixEpoch.AddYears(56),
        Place = mark,
        Harm = "水位上涨",
        Grade = "III",
        GradeReason = "试验",
        Send = new SendIncident { LeadHeadquartersId = lead, UnitIds = Units, AcknowledgeMinutes = 1 },
    };
}
