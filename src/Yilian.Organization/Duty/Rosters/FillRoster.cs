using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>附件 值班电话: days are filled by people who take turns, in shifts of 24 hours from 08:00 or of twelve from 08:00 and 20:00.</summary>
[Clause("附件", "联络方式")]
internal sealed class FillRosterSlice : ISlice
{
    private const int MostDays = 92;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<FillRoster, RosterSaved>("POST", "/organization/duty/roster/fill", Handle);

    /// <summary>The shifts of a rotation, in order.</summary>
    internal static List<ShiftFacts> Plan(FillRoster request)
    {
        var facts = new List<ShiftFacts>();
        for (var day = request.From; day <= request.To; day = day.AddDays(1))
        {
            foreach (var (from, to) in HoursOf(day, request.Pattern))
            {
                var person = request.People[facts.Count % request.People.Count];
                facts.Add(new ShiftFacts(request.Post, person.Name.Trim(), person.Phone.Trim(), person.UserId, from, to));
            }
        }

        return facts;
    }

    private static async Task<RosterSaved> Handle(FillRoster request, Desk desk, CancellationToken ct)
    {
        if (request.To < request.From || request.To.DayNumber - request.From.DayNumber >= MostDays)
        {
            throw new InvalidRequestException("to", $"结束日期不得早于开始日期，一次最多排 {MostDays} 天|The last day is not before the first, and at most {MostDays} days are filled at once");
        }

        var facts = Plan(request);
        var roster = await desk.OpenRoster(request.OrganizationId, facts, [], ct);
        foreach (var shift in facts)
        {
            roster.Add(shift, request.Replace);
        }

        return await desk.CloseRoster(roster, null, ct);
    }

    private static (DateTimeOffset From, DateTimeOffset To)[] HoursOf(DateOnly day, string pattern)
    {
        var (morning, evening, next) = (BeijingDays.At(day, BeijingDays.Morning), BeijingDays.At(day, BeijingDays.Evening), BeijingDays.At(day.AddDays(1), BeijingDays.Morning));
        return string.Equals(pattern, DutyPatterns.Day, StringComparison.Ordinal) ? [(morning, next)] : [(morning, evening), (evening, next)];
    }
}
