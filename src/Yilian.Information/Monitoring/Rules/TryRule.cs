using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>二（一）2: a rule is tried on what was measured before it is switched on; the same machines as at work.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class TryRuleSlice : ISlice
{
    private const int Most = 500;
    private const int MostStations = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(370);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/information/monitoring/rules/try", Handle).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<MonitorRuleTrial> Handle(TryMonitorRule request, ReadingDesk desk, StationBook stations, IReadingStore store, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringRules);
        RuleDraft.Check(request.Rule, stations, desk.Service<IOrganizationBook>());
        if (request.From >= request.To || request.To - request.From > Longest)
        {
            throw new InvalidRequestException("from", "试运行时段须在 370 天以内，且起早于止|At most 370 days, and from before to");
        }

        var seen = (await stations.SeenBy(desk, ct)).Select(s => s.Id).ToHashSet();
        var posts = Watching.PostsOf(new RuleCard(Guid.Empty, 0, request.Rule), stations).Where(p => p.Station is null || seen.Contains(p.Station.Id)).ToList();
        if (posts.Count > MostStations)
        {
            throw new InvalidRequestException("rule.stationIds", $"试运行最多 {MostStations} 个监测站，请缩小范围|At most {MostStations} stations; narrow it down");
        }

        var (alarms, readings) = (new List<TrialAlarm>(), 0);
        foreach (var post in posts)
        {
            readings += await Try(post, request, store, alarms, ct);
        }

        return new MonitorRuleTrial(posts.Count, readings, alarms.Count, alarms.Count > Most, [.. alarms.OrderBy(a => a.RaisedAt).Take(Most)]);
    }

    private static async Task<int> Try(Post post, TryMonitorRule request, IReadingStore store, List<TrialAlarm> alarms, CancellationToken ct)
    {
        var (from, to) = (request.From.ToUnixTimeMilliseconds(), request.To.ToUnixTimeMilliseconds());
        var past = new List<Reading>();
        foreach (var series in post.Silence ? post.Station!.Elements.Select(e => e.Series) : post.Series)
        {
            past.AddRange(await store.Read(series, from - post.Watch.Memory, to, ct));
        }

        TrialAlarm? on = null;
        Watching.Play(post.Watch, past.OrderBy(r => r.At), to, verdict => on = Follow(post, verdict, on, from, alarms));
        if (on is not null)
        {
            alarms.Add(on);
        }

        return past.Count;
    }

    // What holds when the period begins counts from there; what was over by then does not.
    private static TrialAlarm? Follow(Post post, Verdict verdict, TrialAlarm? on, long from, List<TrialAlarm> alarms)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(verdict.At, from));
        switch (verdict.Turn)
        {
            case Turn.Raised:
                return new TrialAlarm(post.Station?.Id, post.Station?.Name, at, null, verdict.Value, verdict.Value);
            case Turn.Holding when on is not null:
                return on with { Peak = post.Rule.Rule.Direction == "below" ? Math.Min(on.Peak, verdict.Value) : Math.Max(on.Peak, verdict.Value) };
            case Turn.Cleared when on is not null && verdict.At >= from:
                alarms.Add(on with { ClearedAt = at });
                return null;
            case Turn.Cleared:
                return null;
            default:
                return on;
        }
    }
}
