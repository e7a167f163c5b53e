using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Organization.Divisions;
using Yilian.Organization.Duty;
using Yilian.Organization.Headquarters;
using Yilian.Organization.Liaisons;
using Yilian.Organization.Units;
using Yilian.Platform.Journal;

namespace Yilian.Organization;

/// <summary>
/// Creates organizations outside the API: on first start the twelve headquarters of the appendix and the counties' own, later the
/// organizations of an exercise. What is there already stays as it is, so it may run at every start. Needs the write lane running.
/// </summary>
public sealed class OrganizationSeed
{
    private readonly Lane _lane;
    private readonly OrganizationBook _book;

    internal OrganizationSeed(Lane lane, OrganizationBook book) => (_lane, _book) = (lane, book);

    /// <summary>The headquarters that are missing; and the counties, when there is none at all.</summary>
    public async Task FirstStart(CancellationToken ct)
    {
        await _lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            var present = await desk.Db.Set<Unit>().Select(u => u.Id).ToHashSetAsync(token);
            var subject = await desk.AboutUnit(null, token);
            foreach (var listed in Appendix.All.Where(h => !present.Contains(h.Id)))
            {
                var facts = new UnitFacts(listed.Code, listed.Name, listed.ShortName, listed.Kind, null, listed.DutyPhones, []);
                Create(desk, Unit.New(listed.Id, facts, listed.Number, listed.Host), subject with { Organization = listed.Id });
            }

            if (!await desk.Db.Set<Unit>().AnyAsync(u => u.Kind == OrganizationKinds.County, token))
            {
                foreach (var district in DivisionBook.Districts)
                {
                    Create(desk, Unit.New(KnownHeadquarters.OfCounty(district.Code), CountyFacts(district)), subject with { Organization = KnownHeadquarters.OfCounty(district.Code) });
                }
            }

            await DutyWatch.Begin(desk, token);
        }), ct);
        await _book.Renew(ct);
    }

    /// <summary>
    /// Creates organizations with known ids, with their liaisons. One that is there already, by its id or its code, only gets what it
    /// lacks: duty phones, headquarters, liaisons.
    /// </summary>
    public async Task Populate(IReadOnlyList<NewOrganization> organizations, CancellationToken ct)
    {
        await _lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            var units = await desk.Db.Set<Unit>().Include(u => u.Memberships).Where(u => u.DissolvedAt == null).ToListAsync(token);
            var taken = (await desk.Db.Set<Liaison>().Where(l => l.Until == null).Select(l => new { l.UnitId, l.StandIn }).ToListAsync(token)).Select(l => (l.UnitId, l.StandIn)).ToHashSet();
            var about = await desk.AboutUnit(null, token);
            foreach (var wanted in organizations)
            {
                var known = units.Find(u => u.Id == wanted.Id || string.Equals(u.Code, wanted.Code, StringComparison.Ordinal));
                var subject = about with { Organization = known?.Id ?? wanted.Id };
                var unit = known is null ? Create(desk, Unit.New(wanted.Id, FactsOf(wanted)), subject) : Complete(desk, known, wanted, subject);
                foreach (var (liaison, standIn) in new[] { (wanted.Liaison, false), (wanted.StandIn, true) })
                {
                    if (liaison is not null && taken.Add((unit.Id, standIn)))
                    {
                        desk.Name(unit, new LiaisonFacts(liaison.Name, liaison.Rank, liaison.Mobile, liaison.OfficePhone, standIn, liaison.UserId), former: null, subject);
                    }
                }
            }
        }), ct);
        await _book.Renew(ct);
    }

    private static Unit Create(Desk desk, Unit unit, Subject subject)
    {
        desk.Add(unit);
        desk.Record(new UnitAdded(unit.Id, unit.Code, unit.Name, unit.Kind, unit.HeadquartersIds), $"新增单位 {unit.Name}", subject);
        return unit;
    }

    private static Unit Complete(Desk desk, Unit known, NewOrganization wanted, Subject subject)
    {
        var facts = known.Facts();
        var headquarters = facts.HeadquartersIds.Count > 0 || known.IsHeadquarters ? facts.HeadquartersIds : UnitFacts.Ordered(wanted.HeadquartersIds);
        if (known.Change(facts with { DutyPhones = facts.DutyPhones.Count > 0 ? facts.DutyPhones : wanted.DutyPhones, HeadquartersIds = headquarters }))
        {
            desk.Record(new UnitEdited(known.Id, known.Code, known.Name, known.HeadquartersIds, known.DutyPhones), $"修改单位 {known.Name}", subject);
        }

        return known;
    }

    private static UnitFacts FactsOf(NewOrganization wanted) => new(
        wanted.Code, wanted.Name, UnitFacts.Short(wanted.ShortName, wanted.Name), wanted.Kind, wanted.DivisionCode, wanted.DutyPhones, UnitFacts.Ordered(wanted.HeadquartersIds));

    private static UnitFacts CountyFacts(District district)
    {
        var name = district.Functional ? district.Name.Replace("河南", "", StringComparison.Ordinal) : district.Name;
        return new UnitFacts(district.Code, name + "应急指挥部", district.Functional ? "经开区" : district.Name, OrganizationKinds.County, district.Code, [], []);
    }
}
