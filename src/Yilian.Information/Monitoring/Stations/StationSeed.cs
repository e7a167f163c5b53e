using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Rules;
using Yilian.Organization;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>Fills empty monitoring for an exercise or a measurement, checked like what people enter. Needs the write lane running.</summary>
public sealed class StationSeed
{
    private readonly Lane _lane;
    private readonly IOrganizationBook _organizations;
    private readonly StationBook _book;
    private readonly RuleEngine _engine;
    private readonly (ReadingWriter Writer, Known Known) _readings;

    /// <param name="services">Where the parts of monitoring are, which are nobody else's business.</param>
    public StationSeed(IServiceProvider services)
    {
        (_lane, _organizations) = (services.GetRequiredService<Lane>(), services.GetRequiredService<IOrganizationBook>());
        (_book, _engine) = (services.GetRequiredService<StationBook>(), services.GetRequiredService<RuleEngine>());
        _readings = (services.GetRequiredService<ReadingWriter>(), services.GetRequiredService<Known>());
    }

    /// <summary>Enters stations with their owners, unless there are some.</summary>
    public async Task Enter(IReadOnlyList<EditStation> stations, CancellationToken ct)
    {
        foreach (var station in stations)
        {
            StationDraft.Check(station, _organizations);
        }

        await _lane.Run(
            Command.ByPlatform(async (desk, token) =>
            {
                if (await desk.Db.Set<Station>().AnyAsync(token))
                {
                    return;
                }

                foreach (var station in stations)
                {
                    await EnterStationSlice.Enter(station, desk, token);
                }
            }), ct);
        await _book.Renew(ct);
    }

    /// <summary>Writes readings of a station's element, by time.</summary>
    public async Task Measure(string station, string element, IEnumerable<(DateTimeOffset At, double Value)> values)
    {
        var series = _book.ByCode(station)?.Element(element)?.Series ?? throw new InvalidOperationException($"There is no station {station} with an element {element}.");
        await _readings.Writer.Write([.. values.Select(v => new Reading(series, v.At.ToUnixTimeMilliseconds(), v.Value, ReadingMarks.None))], urgent: true);
        await _readings.Known.Recall(CancellationToken.None);
    }

    /// <summary>Makes rules.</summary>
    public async Task Make(IReadOnlyList<EditMonitorRule> rules, CancellationToken ct)
    {
        foreach (var rule in rules)
        {
            await _lane.Run(Command.ByPlatform((desk, token) => KeepRulesSlice.Make(rule, desk, token)), ct);
        }

        await _engine.Renew(ct);
    }

    /// <summary>The id of a station by its code.</summary>
    public Guid IdOf(string station) => _book.ByCode(station)?.Id ?? throw new InvalidOperationException($"There is no station {station}.");
}
