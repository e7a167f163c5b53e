using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>
/// 值班表: the shifts of one organization around those that are changed. Two shifts of one post never overlap; who is in the way is named,
/// or gives way when that was asked for. What is over stays as it was.
/// </summary>
internal sealed class Roster(Guid organizationId, IEnumerable<DutyShift> shifts, DateTimeOffset now)
{
    private const int MostNamed = 20;
    private readonly List<DutyShift> _shifts = [.. shifts];
    private readonly HashSet<Guid> _settled = [];

    public Guid OrganizationId { get; } = organizationId;

    public List<DutyShift> Added { get; } = [];

    public List<DutyShift> Removed { get; } = [];

    public HashSet<Guid> Changed { get; } = [];

    public bool IsChanged => Added.Count + Removed.Count + Changed.Count > 0;

    /// <summary>The shifts that were there before and are no longer what they were.</summary>
    public IEnumerable<Guid> Touched => Changed.Concat(Removed.Select(s => s.Id));

    /// <summary>From the first to the last moment of what was changed.</summary>
    public (DateTimeOffset First, DateTimeOffset Last) Span()
    {
        var all = Added.Concat(Removed).Concat(_shifts.Where(s => Changed.Contains(s.Id))).ToList();
        return (all.Min(s => s.From), all.Max(s => s.To));
    }

    public void Remove(ShiftRef seen)
    {
        var shift = Seen(seen.Id, seen.Version);
        shift.RefuseEnded(now);
        Drop(shift);
    }

    public void Change(ShiftRef seen, ShiftFacts facts, bool replace)
    {
        var shift = Seen(seen.Id, seen.Version);
        shift.RefuseEnded(now);
        MakeRoom(facts, shift.Id, replace);
        _settled.Add(shift.Id);
        if (shift.Facts != facts)
        {
            shift.Change(facts);
            Changed.Add(shift.Id);
        }
    }

    /// <summary>Adds a shift; false when it is there already.</summary>
    public bool Add(ShiftFacts facts, bool replace)
    {
        if (Holds(facts))
        {
            return false;
        }

        MakeRoom(facts, null, replace);
        _settled.Add(Put(facts).Id);
        return true;
    }

    public bool Holds(ShiftFacts facts) => _shifts.Exists(s => s.Facts == facts || s.Facts with { UserId = null } == facts);

    /// <summary>The shifts that are in the way and cannot, or were not asked to, give way.</summary>
    public List<DutyShift> Conflicts(ShiftFacts facts, Guid? except, bool replace) =>
        [.. _shifts.Where(s => s.Id != except && facts.InTheWayOf(s) && (!replace || s.Ended(now) || _settled.Contains(s.Id))).OrderBy(s => s.From)];

    private DutyShift Put(ShiftFacts facts)
    {
        var shift = DutyShift.New(OrganizationId, facts);
        _shifts.Add(shift);
        Added.Add(shift);
        return shift;
    }

    private void MakeRoom(ShiftFacts facts, Guid? except, bool replace)
    {
        if (Conflicts(facts, except, replace) is { Count: > 0 } conflicts)
        {
            throw Overlap(conflicts);
        }

        foreach (var other in _shifts.Where(s => s.Id != except && facts.InTheWayOf(s)).ToList())
        {
            if (facts.Covers(other))
            {
                Drop(other);
                continue;
            }

            if (other.GiveWay(facts) is { } rest)
            {
                Put(rest);
            }

            Note(other);
        }
    }

    private void Note(DutyShift changed)
    {
        if (!Added.Contains(changed))
        {
            Changed.Add(changed.Id);
        }
    }

    private void Drop(DutyShift shift)
    {
        _shifts.Remove(shift);
        Changed.Remove(shift.Id);
        if (!Added.Remove(shift))
        {
            Removed.Add(shift);
        }
    }

    private DutyShift Seen(Guid id, int version)
    {
        var shift = _shifts.Find(s => s.Id == id)
            ?? throw new RuleBrokenException("duty.shift-gone", "班次已被他人删除，请刷新值班表后重试。|Somebody removed the shift meanwhile; reload the roster.");
        return shift.Version == version ? shift : throw new RuleBrokenException("duty.changed-meanwhile", $"班次已被他人修改，现为 {shift}，请核对后重新提交。|Somebody changed the shift meanwhile; check the current values.")
        {
            Extensions = { ["currentVersion"] = shift.Version, ["current"] = ShiftRows.Of(shift, now) },
        };
    }

    private RuleBrokenException Overlap(List<DutyShift> conflicts)
    {
        var fixedOnes = conflicts.Exists(s => s.Ended(now) || _settled.Contains(s.Id));
        var more = conflicts.Count > 1 ? $" 等 {conflicts.Count} 个班次" : "";
        var hint = fixedOnes ? "请调整时间" : "请调整时间，或选择“替换已有班次”";
        return new RuleBrokenException("duty.overlap", $"与 {conflicts[0]}{more} 时间重叠，{hint}。|It overlaps another shift of the same post; change the hours{(fixedOnes ? "" : " or replace what is there")}.")
        {
            Extensions = { ["overlaps"] = conflicts.Take(MostNamed).Select(s => ShiftRows.Of(s, now)).ToList(), ["replaceable"] = !fixedOnes },
        };
    }
}
