using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Units;

/// <summary>An organization of any kind: a headquarters of the appendix, a member unit (成员单位), a county, a force, a superior.</summary>
internal sealed class Unit
{
    public required Guid Id { get; init; }

    /// <summary>Unique among the units that are not dissolved.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }
    public required string ShortName { get; set; }

    /// <summary>Pinyin initials of the name, for finding it.</summary>
    public required string Pinyin { get; set; }

    public required string Kind { get; set; }
    public string? DivisionCode { get; set; }
    public IReadOnlyList<string> DutyPhones { get; set; } = [];

    /// <summary>Headquarters only: 1 to 12, as the appendix numbers them.</summary>
    public int? Number { get; init; }

    /// <summary>Headquarters only: the unit its office is in.</summary>
    public string? Host { get; init; }

    public DateTimeOffset? DissolvedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<Membership> Memberships { get; init; } = [];

    public bool IsHeadquarters => Number is not null;

    public bool IsDissolved => DissolvedAt is not null;

    /// <summary>三.2: each member unit names a liaison officer. Who sits in a headquarters is a member unit, whatever its kind.</summary>
    public bool NeedsLiaison => !IsDissolved && !IsHeadquarters && (string.Equals(Kind, OrganizationKinds.MemberUnit, StringComparison.Ordinal) || Memberships.Count > 0);

    public IReadOnlyList<Guid> HeadquartersIds => [.. Memberships.Select(m => m.HeadquartersId).Order()];

    public static Unit New(Guid id, UnitFacts facts, int? number = null, string? host = null)
    {
        var unit = new Unit
        {
            Id = id,
            Code = facts.Code,
            Name = facts.Name,
            ShortName = facts.ShortName,
            Pinyin = PinyinInitials.Of(facts.Name),
            Kind = facts.Kind,
            DivisionCode = facts.DivisionCode,
            DutyPhones = facts.DutyPhones,
            Number = number,
            Host = host,
        };
        unit.Join(facts.HeadquartersIds);
        return unit;
    }

    /// <summary>Takes over what was edited; false when nothing is different.</summary>
    /// <exception cref="RuleBrokenException">The unit is dissolved, or a headquarters would change in more than its phones.</exception>
    public bool Change(UnitFacts facts)
    {
        RefuseDissolved();
        if (facts.Same(Facts()))
        {
            return false;
        }

        if (IsHeadquarters && !facts.Same(Facts() with { DutyPhones = facts.DutyPhones }))
        {
            throw Fixed();
        }

        (Code, Name, ShortName, Pinyin) = (facts.Code, facts.Name, facts.ShortName, PinyinInitials.Of(facts.Name));
        (Kind, DivisionCode, DutyPhones) = (facts.Kind, facts.DivisionCode, facts.DutyPhones);
        Join(facts.HeadquartersIds);
        Version++;
        return true;
    }

    /// <exception cref="RuleBrokenException">It is a headquarters of the appendix, or dissolved already.</exception>
    public void Dissolve(DateTimeOffset now)
    {
        if (IsHeadquarters)
        {
            throw Fixed();
        }

        RefuseDissolved();
        DissolvedAt = now;
        Version++;
    }

    /// <exception cref="RuleBrokenException">The unit is dissolved.</exception>
    public void RefuseDissolved()
    {
        if (IsDissolved)
        {
            throw new RuleBrokenException("organization.dissolved", $"“{Name}”已撤销，不能再修改。|The unit is dissolved and cannot be changed.");
        }
    }

    public UnitFacts Facts() => new(Code, Name, ShortName, Kind, DivisionCode, DutyPhones, HeadquartersIds);

    private static RuleBrokenException Fixed() =>
        new("organization.headquarters-fixed", "指挥部由通知附件确定，只能修改值班电话，不能改名或撤销。|The headquarters are fixed by the notice; only their duty phones can be changed.");

    private void Join(IReadOnlyList<Guid> headquarters)
    {
        Memberships.RemoveAll(m => !headquarters.Contains(m.HeadquartersId));
        var already = Memberships.Select(m => m.HeadquartersId).ToHashSet();
        Memberships.AddRange(headquarters.Where(already.Add).Select(id => new Membership { UnitId = Id, HeadquartersId = id }));
    }
}

/// <summary>A unit is a member of a headquarters; of several, if need be.</summary>
internal sealed class Membership
{
    public required Guid UnitId { get; init; }
    public required Guid HeadquartersId { get; init; }
}
