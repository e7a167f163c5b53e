using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Routing;
using Yilian.Information.Monitoring.Rules;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>Alarms in the write lane: whoever says it how often, one alarm a cause.</summary>
internal sealed class Alarming(IOrganizationBook book)
{
    public const string ClockKind = "alarm";

    /// <summary>An alarm that comes back within this is the same alarm.</summary>
    private static readonly TimeSpan Returning = TimeSpan.FromMinutes(60);

    public async Task Turn(Desk desk, Post post, Verdict verdict, CancellationToken ct)
    {
        var alarm = await desk.Db.Set<Alarm>().SingleOrDefaultAsync(a => a.OpenKey == post.Cause, ct);
        switch (verdict.Turn)
        {
            case Rules.Turn.Raised when alarm is null:
                await Raise(desk, post, verdict, ct);
                break;
            case Rules.Turn.Raised or Rules.Turn.Holding when alarm is not null:
                // Time alone raises it at every node: that it is on is no news.
                alarm.Hold(verdict.Turn == Rules.Turn.Holding ? 1 : 0, verdict.Value, PeakOf(post, alarm.Peak, verdict.Value, verdict.Value), At(verdict));
                break;
            case Rules.Turn.Cleared when alarm is not null:
                alarm.Hold(0, verdict.Value, alarm.Peak, At(verdict));
                await Clear(desk, alarm, "rule", null, verdict.Value, ct);
                break;
        }
    }

    public static async Task Hold(Desk desk, IReadOnlyList<Held> held, CancellationToken ct)
    {
        var causes = held.Select(h => h.Post.Cause).ToList();
        var alarms = await desk.Db.Set<Alarm>().Where(a => a.OpenKey != null && EF.Parameter(causes).Contains(a.OpenKey!)).ToDictionaryAsync(a => a.OpenKey!, StringComparer.Ordinal, ct);
        foreach (var one in held)
        {
            if (alarms.TryGetValue(one.Post.Cause, out var alarm))
            {
                alarm.Hold(one.Count, one.Last.Value, PeakOf(one.Post, alarm.Peak, one.Highest, one.Lowest), At(one.Last));
            }
        }
    }

    /// <summary>The alarm is over: nobody is asked any more.</summary>
    public static async Task Clear(Desk desk, Alarm alarm, string by, string? reason, double? value, CancellationToken ct)
    {
        alarm.Clear(reason, desk.Now);
        List<Settlement> settles = [new(alarm.Id, Asks.Acknowledge, null)];
        if (await ClockOf(desk, alarm.ClockId, ct) is { } clock)
        {
            clock.Waive();
            settles.Add(new Settlement(clock.Id, Asks.Call, null));
        }

        settles.AddRange(await Storms.Left(desk, alarm, ct));
        desk.Record(
            new AlarmCleared(alarm.Id, alarm.Title, by, value, reason, settles), $"报警解除：{alarm.Title}{(reason is null ? "" : "（" + reason + "）")}",
            new Subject(alarm.AudienceId));
    }

    public static async Task<Clock?> ClockOf(Desk desk, Guid? id, CancellationToken ct) => id is { } clock ? await desk.Db.Set<Clock>().FindAsync([clock], ct) : null;

    // A machine may not have heard yet that its rule was changed or its station taken out of use, here or on another node.
    private static async Task<bool> IsInForce(Desk desk, Post post, CancellationToken ct) =>
        await desk.Db.Set<MonitorRule>().AnyAsync(r => r.Id == post.Rule.Id && r.On && r.RemovedAt == null && r.Version == post.Rule.Version, ct)
        && (post.Station is not { } station || await desk.Db.Set<Station>().AnyAsync(s => s.Id == station.Id && s.RetiredAt == null, ct));

    private async Task Raise(Desk desk, Post post, Verdict verdict, CancellationToken ct)
    {
        if (!await IsInForce(desk, post, ct))
        {
            return;
        }

        var since = desk.Now - Returning;
        var former = await desk.Db.Set<Alarm>().Where(a => a.Cause == post.Cause && a.ClearedAt != null && a.ClearedAt >= since).OrderByDescending(a => a.ClearedAt).FirstOrDefaultAsync(ct);
        var title = AlarmWords.Title(post, verdict);
        if (former is not null)
        {
            former.Return(title, verdict.Value, At(verdict), desk.Now);
            former.Peak = PeakOf(post, former.Peak, verdict.Value, verdict.Value);
            var asked = Ask(desk, former, post);
            desk.Record(new AlarmReturned(former.Id, $"再次报警：{title}", verdict.Value, At(verdict), former.Raises, asked), $"再次报警：{title}", new Subject(former.AudienceId));
            return;
        }

        var alarm = await Make(desk, post, verdict, title, ct);
        desk.Add(alarm);
        var (storm, toldOnce) = await Storms.Join(desk, alarm, ct);
        IReadOnlyList<Addressee> to = storm is not null && alarm.Severity != Severities.Red ? [] : Ask(desk, alarm, post);
        desk.Record(
            new AlarmRaised(alarm.Id, alarm.Number, alarm.RuleId, alarm.StationId, alarm.Severity, title, verdict.Value, At(verdict), alarm.DueAt ?? storm?.DueAt ?? desk.Now, storm?.Id, to),
            $"{AlarmWords.SeverityOf(alarm.Severity)}报警：{title}", new Subject(alarm.AudienceId));
        if (storm is not null && toldOnce is not null)
        {
            desk.Record(toldOnce, toldOnce.Title, new Subject(storm.AudienceId));
        }
    }

    private async Task<Alarm> Make(Desk desk, Post post, Verdict verdict, string title, CancellationToken ct)
    {
        var (rule, station) = (post.Rule.Rule, post.Station ?? desk.Service<StationBook>().Find(post.Rule.Rule.Parts is [var first, ..] ? first.StationId : Guid.Empty));
        IReadOnlyList<Guid> headquarters = rule.HeadquartersIds.Count > 0 ? rule.HeadquartersIds : station?.Concerned(book) ?? [rule.OwnerId ?? KnownHeadquarters.General];
        var seenBy = headquarters.Append(KnownHeadquarters.General).Concat(station is null ? [] : StationRights.SeenBy(station.OwnerId, station.CountyCode, station.HeadquartersIds, book));
        return new Alarm
        {
            Id = Guid.CreateVersion7(),
            Number = await NextNumber(desk, ct),
            Cause = post.Cause,
            OpenKey = post.Cause,
            RuleId = post.Rule.Id,
            RuleName = rule.Name,
            StationId = post.Station?.Id,
            StationName = post.Station?.Name,
            Element = post.Element?.Code,
            Unit = AlarmWords.UnitOf(post),
            Decimals = post.Element?.Decimals ?? 0,
            Silence = post.Silence,
            Severity = rule.Severity,
            Title = title,
            Advice = rule.Advice,
            EventCode = rule.EventCode,
            Basin = station?.Basin,
            CountyCode = station?.CountyCode,
            Longitude = station?.Longitude,
            Latitude = station?.Latitude,
            Place = station is null ? "" : station.Place.Length > 0 ? station.Place : station.Name,
            HeadquartersIds = [.. headquarters],
            AudienceId = await desk.AudienceOf(seenBy, ct),
            RaisedAt = desk.Now,
            ObservedAt = At(verdict),
            FirstValue = verdict.Value,
            LastValue = verdict.Value,
            LastAt = At(verdict),
            Peak = verdict.Value,
        };
    }

    // The headquarters concerned have to acknowledge; the first of them owns the clock.
    private static List<Addressee> Ask(Desk desk, Alarm alarm, Post post)
    {
        var due = desk.Now.AddMinutes(post.Rule.Rule.AcknowledgeMinutes ?? AlarmPatience.MinutesOf(alarm.Severity));
        var clock = new Clock
        {
            ClockKind = ClockKind,
            Title = "报警确认",
            SubjectId = alarm.Id,
            OwnerId = alarm.HeadquartersIds[0],
            StartedAt = desk.Now,
            DueAt = due,
            NextAt = due,
            Basis = $"{AlarmWords.SeverityOf(alarm.Severity)}报警确认时限",
        };
        desk.Add(clock);
        (alarm.ClockId, alarm.DueAt) = (clock.Id, due);
        return [.. alarm.HeadquartersIds.Select(h => new Addressee(h, Asks.Acknowledge, alarm.Id, due))];
    }

    private static async Task<string> NextNumber(Desk desk, CancellationToken ct)
    {
        var day = desk.Now.ToOffset(Numbers.Beijing).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var name = "alarm-" + day;
        var series = await desk.Db.Set<NumberSeries>().FindAsync([name], ct);
        if (series is null)
        {
            series = new NumberSeries { Name = name };
            desk.Add(series);
        }

        return $"BJ{day}-{++series.Last:000}";
    }

    private static double PeakOf(Post post, double peak, double highest, double lowest) =>
        post.Rule.Rule.Direction == "below" && post.Rule.Rule.Kind == MonitorRuleKinds.Threshold ? Math.Min(peak, lowest) : Math.Max(peak, highest);

    private static DateTimeOffset At(Verdict verdict) => DateTimeOffset.FromUnixTimeMilliseconds(verdict.At);
}
