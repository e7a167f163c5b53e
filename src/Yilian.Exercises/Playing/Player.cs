using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Inspecting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Plays a scenario through the public API as its different users, at the clock's speed, and says what came of it. An event that fails is counted, not fatal.</summary>
/// <param name="http">Its base address is the platform.</param>
/// <param name="clock">The platform's own clock; the player lets it run and fast-forwards it over quiet stretches.</param>
/// <param name="output">Told line by line, in Chinese, what happens, and the summary at the end.</param>
public sealed class Player(HttpClient http, Scenario scenario, ScenarioClock clock, TextWriter output)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(120);
    private static readonly TimeSpan Lull = TimeSpan.FromMinutes(25);

    // The host looks for due clocks four times a second; after a jump it gets its turn before anything else happens.
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    private const int MostGlances = 40;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly Api _api = new(http, clock);
    private readonly List<Outcome> _outcomes = [];
    private readonly List<Failure> _receiptFailures = [];
    private readonly List<Finding> _checkpoints = [];
    private TimeSpan _behind;
    private Task? _others;

    /// <exception cref="OperationCanceledException">Stopped before the end.</exception>
    public async Task<Summary> Play(CancellationToken ct)
    {
        var stage = await Stage.Set(_api, scenario, ct);
        await _api.SignInAhead(Users(scenario.Events.Take(1)), ct);
        var summary = await Play(stage, ct);
        await (_others ?? Task.CompletedTask);
        summary.Print(output);
        return summary;
    }

    private async Task<Summary> Play(Stage stage, CancellationToken ct)
    {
        var agenda = new Agenda(Script.Of(scenario));
        var gathering = new Gathering(_api, stage, agenda, clock);
        var responding = new Responding(_api, stage, agenda, clock);
        var dispatching = new Dispatching(_api, stage, agenda, clock);
        var performance = new Performance(_api, stage, gathering, responding, new Warnings(_api, stage), dispatching, new Supplying(_api, stage, dispatching));
        var readings = new Readings(_api, stage);
        var facts = new Facts(readings, stage);
        var measured = new Measured(readings, stage);
        var checkpoints = new Checkpoints(facts, new Receipts(readings, stage), new Sent(readings, stage), scenario);

        clock.Begin();
        while (agenda.Next() is { } item)
        {
            await WaitUntil(item.At, ct);
            if (item.Act is { } act)
            {
                await Play(act, performance, stage, facts, ct);
                _checkpoints.AddRange(await checkpoints.After(act.Event.N, ct));
            }
            else
            {
                await Receive(item, gathering, responding, dispatching, ct);
            }
        }

        return await Sum(stage, readings, new Expectations(facts, measured, scenario), measured, ct);
    }

    private async Task WaitUntil(DateTimeOffset at, CancellationToken ct)
    {
        if (at - clock.GetUtcNow() > Lull)
        {
            // The first lull is used to sign everybody else in: checking passwords is slow on purpose and would hold up a fast play.
            _others ??= _api.SignInAhead(Users(scenario.Events.Where(e => !e.ByPlatform)), ct);
        }

        if (at - clock.GetUtcNow() > Quiet)
        {
            output.WriteLine($"  …… 快进到 {at:MM-dd HH:mm}");
            clock.Advance(at - (Sweep * clock.Speed));
            await Task.Delay(Sweep, clock, ct);
        }

        // Whole milliseconds, upwards: a timer knows no smaller ones and would be asked again at once.
        while (clock.RealUntil(at) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), clock, ct);
        }

        var behind = clock.GetUtcNow() - at;
        _behind = behind > _behind ? behind : _behind;
    }

    private async Task Play(Act act, Performance performance, Stage stage, Facts facts, CancellationToken ct)
    {
        if (act is Awaited)
        {
            await Wait(act.Event, stage, facts, ct);
            return;
        }

        var outcome = await performance.Perform(act, ct);
        _outcomes.Add(outcome);
        var e = act.Event;
        var trouble = outcome.Result switch
        {
            Result.Suppressed => "（平台识别为重复报告）",
            Result.Failed => $" ✘ {outcome.Code}：{outcome.Detail}",
            _ => "",
        };
        output.WriteLine($"{e.At:MM-dd HH:mm} #{e.N,-3} {scenario.NameOf(e.By)} [{Worded(act)}] {e.Text}{trouble}");
    }

    // A play that is behind gave its notice late, and its deadline is later too: who is to be silent beyond it stays silent until then.
    private async Task Wait(ScenarioEvent e, Stage stage, Facts facts, CancellationToken ct)
    {
        var late = stage.HasIncident && e.Type == "notify.overdue";
        for (var i = 0; late && i < MostGlances && !(await facts.Escalated(e.To[0], null, ct)).Met; i++)
        {
            await Task.Delay(Glance, clock, ct);
        }
    }

    private async Task Receive(AgendaItem item, Gathering gathering, Responding responding, Dispatching dispatching, CancellationToken ct)
    {
        var actor = item.Receiver!;
        try
        {
            await (item switch
            {
                { BundleId: { } bundle } => responding.TakeOn(actor, bundle, ct),
                { OrderId: { } order } => dispatching.TakeOn(actor, order, ct),
                _ => gathering.ReceiveNow(actor, ct),
            });
        }
        catch (RefusedException refused)
        {
            _receiptFailures.Add(new Failure(0, scenario.NameOf(actor), item switch { { BundleId: not null } => "受领任务", { OrderId: not null } => "受领调度令", _ => "签收" }, refused.Code, refused.Detail));
        }
    }

    private async Task<Summary> Sum(Stage stage, Readings readings, Expectations expectations, Measured measured, CancellationToken ct) => new()
    {
        Scenario = scenario.Name,
        Title = scenario.Meta.Title,
        Events = scenario.Events.Count,
        Shown = Counted(_outcomes.Where(o => o.Result == Result.Shown).Select(o => o.Act.Shown)),
        Notes = Counted(_outcomes.Where(o => o.Result == Result.ShownAsNote).Select(o => Worded(o.Act))),
        Suppressed = _outcomes.Count(o => o.Result == Result.Suppressed),
        Failures = [.. _outcomes.Where(o => o.Result == Result.Failed).Select(FailureOf), .. _receiptFailures],
        Raised = stage.HasIncident ? Counted((await Timeline(readings, ct)).Where(e => e.ActorId is null).Select(e => Words.EntryOf(e.Kind))) : [],
        Tasks = stage.HasIncident ? await Tasks(readings, ct) : new TaskCounts(0, 0, 0, 0, 0, 0, 0),
        Alarms = await Alarms(measured, ct),
        PlatformEvents = await expectations.OfPlatformEvents(ct),
        Expectations = await expectations.OfEvents(ct),
        Checkpoints = _checkpoints,
        Behind = _behind,
        Heartbeats = scenario.Heartbeats.Count,
    };

    private async Task<IReadOnlyList<EntryView>> Timeline(Readings readings, CancellationToken ct)
    {
        try
        {
            return await readings.Timeline("recorded", ct);
        }
        catch (RefusedException refused)
        {
            output.WriteLine($"  时间线无法读取 —— {refused.Code}：{refused.Detail}");
            return [];
        }
    }

    private async Task<IReadOnlyList<string>> Alarms(Measured measured, CancellationToken ct)
    {
        try
        {
            return await measured.Alarms(ct);
        }
        catch (RefusedException refused)
        {
            output.WriteLine($"  监测报警无法读取 —— {refused.Code}：{refused.Detail}");
            return [];
        }
    }

    private async Task<TaskCounts> Tasks(Readings readings, CancellationToken ct)
    {
        try
        {
            return (await readings.Tasks(ct)).Counts;
        }
        catch (RefusedException refused)
        {
            output.WriteLine($"  任务清单无法读取 —— {refused.Code}：{refused.Detail}");
            return new TaskCounts(0, 0, 0, 0, 0, 0, 0);
        }
    }

    private Failure FailureOf(Outcome outcome) =>
        new(outcome.Act.Event.N, scenario.NameOf(outcome.Act.Event.By), Worded(outcome.Act), outcome.Code!, outcome.Detail!);

    private static IEnumerable<string> Users(IEnumerable<ScenarioEvent> events) =>
        events.SelectMany(e => e.To.Prepend(e.By)).Distinct(StringComparer.Ordinal).Select(Cast.UserOf);

    private static string Worded(Act act) => act is Note note ? note.Category : act.Shown;

    private static List<Count> Counted(IEnumerable<string> words) =>
        [.. words.GroupBy(w => w, StringComparer.Ordinal).Select(g => new Count(g.Key, g.Count())).OrderByDescending(c => c.Number).ThenBy(c => c.Name, StringComparer.Ordinal)];
}
