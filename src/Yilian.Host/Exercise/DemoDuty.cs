using Yilian.Contracts.Organization;
using Yilian.Exercises.Casting;
using Yilian.Organization;
using Yilian.Organization.Duty;
using Yilian.Platform.Journal;

namespace Yilian.Host.Exercise;

/// <summary>
/// Rosters for the month around the start of an exercise, of every headquarters and every organization of the cast. People and phones are
/// invented. One day of the environment headquarters is left open on purpose, so that there is a gap to be seen and filled.
/// </summary>
internal static class DemoDuty
{
    private const int DaysAround = 15;
    private const int GapAfterDays = 3;
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗"];

    public static Task Create(Cast cast, IServiceProvider services, CancellationToken ct)
    {
        var book = services.GetRequiredService<IOrganizationBook>();
        var today = services.GetRequiredService<TimeProvider>().Now().ToOffset(Beijing).Date;
        var first = new DateTimeOffset(today.AddDays(-DaysAround), Beijing) + Morning;
        var codes = cast.Organizations.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var keeping = book.All().Where(o => IsHeadquarters(o) || (codes.Contains(o.Code) && o.Kind is not OrganizationKinds.Superior)).ToList();
        var open = (From: new DateTimeOffset(today.AddDays(GapAfterDays), Beijing) + Morning, Id: KnownHeadquarters.Environment);
        var shifts = keeping.SelectMany((o, i) => ShiftsOf(o, i, first)).Where(s => s.OrganizationId != open.Id || s.From != open.From || s.Post != DutyPosts.Officer);
        return services.GetRequiredService<DutySeed>().Populate([.. shifts], ct);
    }

    private static bool IsHeadquarters(OrganizationCard o) => o.Kind is OrganizationKinds.GeneralHeadquarters or OrganizationKinds.SpecialHeadquarters;

    private static IEnumerable<NewShift> ShiftsOf(OrganizationCard o, int index, DateTimeOffset first)
    {
        // The two headquarters that carry a flood change hands twice a day, the others once.
        var hours = o.Id == KnownHeadquarters.General || o.Id == KnownHeadquarters.Flood ? 12 : 24;
        var people = PeopleOf(o, index);
        for (var n = 0; n < 2 * DaysAround * 24 / hours; n++)
        {
            var (from, person) = (first.AddHours(n * hours), people[n % people.Count]);
            yield return new NewShift(o.Id, DutyPosts.Officer, person.Name, person.Phone, person.UserId, from, from.AddHours(hours));
        }

        for (var day = 0; IsHeadquarters(o) && day < 2 * DaysAround; day++)
        {
            var from = first.AddDays(day);
            yield return new NewShift(o.Id, DutyPosts.Leader, $"{Surname(index + day, 7)}主任（想定）", PhoneOf(index, 7 + (day % 2)), null, from, from.AddDays(1));
        }
    }

    // At the general headquarters two accounts share the desk, so that one can hand over to the other.
    private static List<(string Name, string Phone, Guid? UserId)> PeopleOf(OrganizationCard o, int index) => o.Id == KnownHeadquarters.General
        ? [("王值班（想定）", PhoneOf(index, 0), Population.AccountId("gen")), ("李值班（想定）", PhoneOf(index, 1), Population.AccountId("editor"))]
        : [.. Enumerable.Range(0, 3).Select(i => ($"{Surname(index, 3 * i)}值班（想定）", PhoneOf(index, i), (Guid?)null))];

    private static string Surname(int index, int step) => Surnames[(index + step) % Surnames.Length];

    // As in the cast: a form no operator gives out.
    private static string PhoneOf(int organization, int person) => $"1000000{5000 + (10 * organization) + person}";
}
