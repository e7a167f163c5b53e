using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Organization.Divisions;
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
            var present = await Present(desk, token);
            var subject = await desk.AboutUnit(null, token);
            foreach (var listed in Appendix.All.Where(h => !present.Contains(h.Id)))
            {
                Create(desk, Unit.New(listed.Id, new UnitFacts(listed.Code, listed.Name, listed.ShortName, listed.Kind, null, listed.DutyPhones, []), listed.Number, listed.Host), subject);
            }

            if (!await desk.Db.Set<Unit>().AnyAsync(u => u.Kind == OrganizationKinds.County, token))
            {
                foreach (var district in DivisionBook.Districts)
                {
                    Create(desk, Unit.New(KnownHeadquarters.OfCounty(district.Code), CountyFacts(district)), subject);
                }
            }
        }), ct);
        await _book.Renew(ct);
    }

    /// <summary>Creates organizations with known ids, with their liaisons; one whose id is there already is left as it is.</summary>
    public async Task Populate(IReadOnlyList<NewOrganization> organizations, CancellationToken ct)
    {
        await _lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            var present = await Present(desk, token);
            var subject = await desk.AboutUnit(null, token);
            foreach (var wanted in organizations.Where(o => present.Add(o.Id)))
            {
                var facts = new UnitFacts(
                    wanted.Code, wanted.Name, UnitFacts.Short(wanted.ShortName, wanted.Name), wanted.Kind, wanted.DivisionCode, wanted.DutyPhones, UnitFacts.Ordered(wanted.HeadquartersIds));
                var unit = Create(desk, Unit.New(wanted.Id, facts), subject);
                Appoint(desk, unit, wanted.Liaison, standIn: false, subject);
                Appoint(desk, unit, wanted.StandIn, standIn: true, subject);
            }
        }), ct);
        await _book.Renew(ct);
    }

    private static async Task<HashSet<Guid>> Present(Desk desk, CancellationToken ct) => await desk.Db.Set<Unit>().Select(u => u.Id).ToHashSetAsync(ct);

    private static Unit Create(Desk desk, Unit unit, Subject subject)
    {
        desk.Add(unit);
        desk.Record(new UnitAdded(unit.Id, unit.Code, unit.Name, unit.Kind, unit.HeadquartersIds), $"新增单位 {unit.Name}", subject with { Organization = unit.Id });
        return unit;
    }

    private static void Appoint(Desk desk, Unit unit, NewLiaison? wanted, bool standIn, Subject subject)
    {
        if (wanted is not null)
        {
            desk.Name(unit, new LiaisonFacts(wanted.Name, wanted.Rank, wanted.Mobile, wanted.OfficePhone, standIn, wanted.UserId), former: null, subject with { Organization = unit.Id });
        }
    }

    private static UnitFacts CountyFacts(District district)
    {
        var name = district.Functional ? district.Name.Replace("河南", "", StringComparison.Ordinal) : district.Name;
        return new UnitFacts(district.Code, name + "应急指挥部", district.Functional ? "经开区" : district.Name, OrganizationKinds.County, district.Code, [], []);
    }
}
