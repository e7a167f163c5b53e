using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers;

/// <summary>二（一）1: a risk source or an emergency resource as its owner reported it. What it consists of is data: see <see cref="Definitions"/>.</summary>
internal sealed class RegisterEntry
{
    public required Guid Id { get; init; }
    public required string Register { get; init; }
    public required string Code { get; init; }
    public string KindCode { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Pinyin initials of the name, and the code in small letters: for finding it by keyboard.</summary>
    public string Pinyin { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    /// <summary>The owner, its headquarters, the county of the place and the general headquarters.</summary>
    public Guid AudienceId { get; private set; }

    public string? CountyCode { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>WGS84; the representative point.</summary>
    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    /// <summary>The datum the position was given in, when it had to be converted.</summary>
    public string? Datum { get; private set; }

    public bool OutsideCity { get; private set; }

    /// <summary>GeoJSON, WGS84.</summary>
    public string? Geometry { get; private set; }

    /// <summary>Meters.</summary>
    public double? ImpactRadius { get; private set; }

    public string? ImpactArea { get; private set; }

    // The box around the geometry and the range of impact.
    public double? West { get; private set; }
    public double? South { get; private set; }
    public double? East { get; private set; }
    public double? North { get; private set; }

    public string? ContactName { get; private set; }
    public string? ContactPhone { get; private set; }
    public string? Readiness { get; private set; }

    /// <summary>1 (highest) to 4.</summary>
    public int? Level { get; private set; }

    public string? LevelSource { get; private set; }
    public double? Quantity { get; private set; }
    public string? Unit { get; private set; }

    /// <summary>The typed fields, as JSON.</summary>
    public string Facts { get; private set; } = "{}";

    public DateTimeOffset VerifiedAt { get; private set; }
    public string VerifiedBy { get; private set; } = "";
    public DateTimeOffset VerifyBy { get; private set; }
    public required DateTimeOffset RegisteredAt { get; init; }
    public required string RegisteredBy { get; init; }

    /// <summary>The file it first came from.</summary>
    public string? ImportedFrom { get; init; }

    public DateTimeOffset? RemovedAt { get; private set; }
    public string? RemovedReason { get; private set; }

    /// <summary>When the row was last written, for whatever reason; followers find it by this.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    public bool Demonstration { get; init; }
    public int Version { get; private set; }

    public List<Capability> Capabilities { get; } = [];

    public bool Removed => RemovedAt is not null;

    /// <summary>Takes over what was checked; counts as confirmed by who entered it.</summary>
    public void Take(EntryDraft draft, Guid audience, string by, DateTimeOffset now)
    {
        DemandInUse();
        (KindCode, Name, Pinyin, OwnerId, AudienceId) = (draft.Kind.Code, draft.Name, $"{draft.Pinyin} {Code.ToLowerInvariant()}", draft.OwnerId, audience);
        (CountyCode, Place, ContactName, ContactPhone) = (draft.Position.CountyCode, draft.Place, draft.ContactName, draft.ContactPhone);
        PutAt(draft.Position);
        (Readiness, Level, LevelSource, Quantity, Unit, Facts) = (draft.Readiness, draft.Level, draft.LevelSource, draft.Quantity, draft.Unit, draft.Facts);
        Capabilities.RemoveAll(c => draft.Capabilities.All(d => !string.Equals(d.Code, c.Code, StringComparison.Ordinal)));
        foreach (var wanted in draft.Capabilities)
        {
            var known = Capabilities.Find(c => string.Equals(c.Code, wanted.Code, StringComparison.Ordinal));
            if (known is null)
            {
                Capabilities.Add(known = new Capability { EntryId = Id, Code = wanted.Code });
            }

            (known.Grade, known.Amount) = (wanted.Grade, wanted.Amount);
        }

        Version++;
        Verify(by, now, draft.Register.VerifyDays);
    }

    /// <summary>Still true as it stands.</summary>
    public void Confirm(string by, DateTimeOffset now)
    {
        DemandInUse();
        Verify(by, now, Definitions.Of(Register).VerifyDays);
    }

    public void SetReadiness(string readiness, DateTimeOffset now)
    {
        DemandInUse();
        if (!Definitions.Of(Register).HasReadiness)
        {
            throw new RuleBrokenException("information.register-no-readiness", $"“{Definitions.Of(Register).Title}”没有备勤状态。|Entries of this register have no readiness.");
        }

        (Readiness, UpdatedAt) = (readiness, now);
        Version++;
    }

    /// <summary>So much of it is no longer there.</summary>
    public void UseUp(double quantity, DateTimeOffset now)
    {
        (Quantity, UpdatedAt) = (Math.Max(0, (Quantity ?? 0) - quantity), now);
        Version++;
    }

    public void Remove(string reason, DateTimeOffset now)
    {
        DemandInUse();
        (RemovedAt, RemovedReason, UpdatedAt) = (now, reason, now);
        Version++;
    }

    public void Restore(string by, DateTimeOffset now)
    {
        if (!Removed)
        {
            throw new RuleBrokenException("information.register-not-removed", $"“{Name}”没有注销，不需要恢复。|The entry is in use.");
        }

        (RemovedAt, RemovedReason) = (null, null);
        Version++;
        Verify(by, now, Definitions.Of(Register).VerifyDays);
    }

    /// <summary>Entered now, but confirmed some days ago.</summary>
    public void ConfirmedBefore(TimeSpan age)
    {
        VerifiedAt -= age;
        VerifyBy -= age;
    }

    public string FreshnessAt(DateTimeOffset now) =>
        VerifyBy <= now ? Freshnesses.Stale : VerifyBy <= now.AddDays(Freshness.DueDays) ? Freshnesses.Due : Freshnesses.Fresh;

    private void Verify(string by, DateTimeOffset now, int days) => (VerifiedAt, VerifiedBy, VerifyBy, UpdatedAt) = (now, by, now.AddDays(days), now);

    private void PutAt(Places.Position p)
    {
        (Longitude, Latitude, Datum, OutsideCity) = (p.Longitude, p.Latitude, p.Datum, p.OutsideCity);
        (Geometry, ImpactRadius, ImpactArea) = (p.Geometry, p.ImpactRadius, p.ImpactArea);
        (West, South, East, North) = (p.Box?.West, p.Box?.South, p.Box?.East, p.Box?.North);
    }

    private void DemandInUse()
    {
        if (Removed)
        {
            throw new RuleBrokenException("information.register-removed", $"“{Name}”已注销（{RemovedReason}），请先恢复再操作。|The entry was removed; restore it first.");
        }
    }
}

/// <summary>What an entry can do, for finding it by capability.</summary>
internal sealed class Capability
{
    public required Guid EntryId { get; init; }
    public required string Code { get; init; }

    /// <summary>1 (highest) to 3.</summary>
    public int? Grade { get; set; }

    public double? Amount { get; set; }
}

/// <summary>An audience that entries carry: few beside the entries and beside the incidents', so that lists ask it once instead of at every row.</summary>
internal sealed class RegisterAudience
{
    public required Guid Id { get; init; }
}

/// <summary>
/// What was done to an entry, with the values before and after. Written in the same commit as the journal's entry, which may stand for
/// thousands of entries at once.
/// </summary>
internal sealed class RegisterTrace
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Act { get; init; }
    public required string ByName { get; init; }
    public Guid? OrganizationId { get; init; }

    /// <summary>As JSON.</summary>
    public string? Changes { get; init; }

    public string? Note { get; init; }
}

internal static class Freshness
{
    /// <summary>Days before the end of the period from which an entry is shown as due.</summary>
    public const int DueDays = 14;

    public static readonly string[] All = [Freshnesses.Fresh, Freshnesses.Due, Freshnesses.Stale];
}
