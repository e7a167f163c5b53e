using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>One rule at one station (or, for a combination, at several): the machine and what it listens to.</summary>
/// <param name="Cause">One alarm at a time has it.</param>
/// <param name="Series">The readings it is fed; empty for silence, which is fed signs of life.</param>
internal sealed record Post(RuleCard Rule, StationCard? Station, ElementCard? Element, string Cause, IReadOnlyList<int> Series, Watch Watch)
{
    public bool Silence => Watch is SilenceWatch;

    /// <summary>True: its partition will look at it when its time comes.</summary>
    public bool Queued { get; set; }
}

/// <summary>Puts a rule to work: where it stands watch, and with what machine.</summary>
internal static class Watching
{
    public static IEnumerable<Post> PostsOf(RuleCard card, StationBook book)
    {
        if (card.Rule.Kind == MonitorRuleKinds.Combination)
        {
            return Combination(card, book) is { } one ? [one] : [];
        }

        return StationsOf(card.Rule, book).Select(s => PostAt(card, s)).OfType<Post>();
    }

    public static IEnumerable<StationCard> StationsOf(EditMonitorRule rule, StationBook book)
    {
        if (rule.Kind == MonitorRuleKinds.Combination)
        {
            return rule.Parts.Select(p => book.Find(p.StationId)).OfType<StationCard>().Distinct();
        }

        var scope = rule.StationIds.Count > 0 ? rule.StationIds.Select(book.Find).OfType<StationCard>() : book.All;
        return scope.Where(s => Covers(rule, s));
    }

    /// <summary>Whether the rule, which is no combination, stands watch at the station.</summary>
    public static bool Covers(EditMonitorRule rule, StationCard s)
    {
        var inScope = rule.StationIds.Count > 0
            ? rule.StationIds.Contains(s.Id)
            : (rule.Basin is null || s.Basin == rule.Basin) && (rule.CountyCode is null || s.CountyCode == rule.CountyCode) && (rule.StationKind is null || s.Kind == rule.StationKind);
        return inScope && (rule.Kind == MonitorRuleKinds.Silence || (rule.Element is { } code && s.Element(code) is { } e && (rule.Threshold is not { } kind || e.Thresholds.Any(t => t.Kind == kind))));
    }

    /// <summary>Feeds a machine the past, time included, and tells every turn.</summary>
    public static void Play(Watch watch, IEnumerable<Reading> readings, long until, Action<Verdict> tell)
    {
        foreach (var reading in readings)
        {
            Pass(watch, reading.At, tell);
            tell(watch.Take(reading));
        }

        Pass(watch, until, tell);
    }

    private static void Pass(Watch watch, long until, Action<Verdict> tell)
    {
        while (watch.Due is { } due && due <= until)
        {
            var verdict = watch.Tick(due);
            tell(verdict);
            if (verdict.Turn == Turn.Nothing && watch.Due == due)
            {
                return;
            }
        }
    }

    private static Post? PostAt(RuleCard card, StationCard station)
    {
        var (rule, cause) = (card.Rule, $"{card.Id:N}:{station.Id:N}");
        if (rule.Kind == MonitorRuleKinds.Silence)
        {
            return new Post(card, station, null, cause, [], new SilenceWatch(Milliseconds(rule.Minutes)));
        }

        return station.Element(rule.Element!) is { } element && MachineOf(rule, station, element) is { } watch ? new Post(card, station, element, cause, [element.Series], watch) : null;
    }

    private static Watch? MachineOf(EditMonitorRule rule, StationCard station, ElementCard element) => rule.Kind switch
    {
        MonitorRuleKinds.Threshold => new ThresholdWatch(LimitOf(rule, element), rule.Direction == "above", rule.Hysteresis, rule.HoldSeconds * 1_000L),
        MonitorRuleKinds.Rise => new RiseWatch(rule.Limit ?? 0, Milliseconds(rule.Minutes), rule.Direction == "above", rule.Hysteresis),
        MonitorRuleKinds.Sum => new SumWatch(rule.Limit ?? 0, (rule.Hours ?? 1) * 3_600_000L, rule.Calendar, element.Measure == Measures.Counter, rule.Hysteresis, 2L * Milliseconds(station.ReportMinutes)),
        _ => null,
    };

    private static Func<long, double?> LimitOf(EditMonitorRule rule, ElementCard element)
    {
        if (rule.Threshold is not { } kind)
        {
            return _ => rule.Limit;
        }

        // A threshold is looked up once a day, not for every reading.
        var (day, value) = (long.MinValue, (double?)null);
        return at =>
        {
            var today = (at + (8 * 3_600_000L)) / 86_400_000L;
            if (today != day)
            {
                (day, value) = (today, element.Threshold(kind, DateTimeOffset.FromUnixTimeMilliseconds(at)) + (rule.Limit ?? 0));
            }

            return value;
        };
    }

    private static Post? Combination(RuleCard card, StationBook book)
    {
        var parts = card.Rule.Parts.Select(p => (Part: p, Element: book.Find(p.StationId)?.Element(p.Element))).ToList();
        if (parts.Exists(p => p.Element is null))
        {
            return null;
        }

        var machine = new CombinationWatch([.. parts.Select(p => new CombinationPart(p.Element!.Series, p.Part.Direction == "above", p.Part.Limit))], card.Rule.Need ?? parts.Count, Milliseconds(card.Rule.Minutes ?? 60));
        return new Post(card, null, null, $"{card.Id:N}", [.. parts.Select(p => p.Element!.Series).Distinct()], machine);
    }

    private static long Milliseconds(int? minutes) => (minutes ?? 1) * 60_000L;
}
