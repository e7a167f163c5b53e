using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>
/// 二（一）2 实时监测信息: a batch of readings from a program. All of it is taken or none: a bad row is named by its place in the batch, so that the
/// sender mends it and sends the batch again, which does no harm. What is accepted is on disk.
/// </summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class PostReadingsSlice : ISlice
{
    private const int Most = 10_000;
    private const int MostErrors = 100;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/information/monitoring/readings", Handle).Produces<ReadingsAccepted>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<ReadingsAccepted> Handle(
        IReadOnlyList<ReadingLine> lines, ReadingDesk desk, StationBook stations, ReadingWriter writer, BatchDoor door)
    {
        if (lines.Count is 0 or > Most)
        {
            throw new InvalidRequestException("", $"一次 1 到 {Most} 条监测数据|1 to {Most} readings at a time");
        }

        var now = desk.Service<TimeProvider>().Now();
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var readings = new Reading[lines.Count];
        for (var i = 0; i < lines.Count && errors.Count < MostErrors; i++)
        {
            if (Place(lines[i], i, stations, errors) is ({ } station, { } element))
            {
                DemandFeeding(desk.Caller, station);
                readings[i] = door.Judge(lines[i], i, station, element, now, errors);
            }
        }

        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }

        await writer.Write(readings, urgent: true);
        door.Heard(lines, now);
        return new ReadingsAccepted(readings.Length, Count(readings, ReadingMarks.Late), Count(readings, ReadingMarks.OutOfRange), Count(readings, ReadingMarks.Suspect | ReadingMarks.Bad));
    }

    private static (StationCard? Station, ElementCard? Element) Place(ReadingLine line, int i, StationBook stations, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(line.Station) || stations.ByCode(line.Station) is not { } station)
        {
            errors[$"[{i}].station"] = [$"没有站码为“{line.Station}”的在用监测站|There is no station {line.Station} in use"];
            return default;
        }

        if (string.IsNullOrWhiteSpace(line.Element) || station.Element(line.Element) is not { } element)
        {
            errors[$"[{i}].element"] = [$"{station.Name}没有要素“{line.Element}”|The station has no element {line.Element}"];
            return default;
        }

        return (station, element);
    }

    private static void DemandFeeding(Caller caller, StationCard station) => caller.DemandHolding(Permissions.MonitoringFeed, station.OwnerId);

    private static int Count(Reading[] readings, ReadingMarks marks) => readings.Count(r => (r.Marks & marks) != ReadingMarks.None);
}

/// <summary>What the batch interface asks of a row beyond what the gateways do: a program knows the time and can be told what is wrong.</summary>
internal sealed class BatchDoor(Intake intake, StationBook stations, Hearing hearing)
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Reading Judge(ReadingLine line, int i, StationCard station, ElementCard element, DateTimeOffset now, Dictionary<string, string[]> errors)
    {
        var reading = intake.Judge(station, element, new SignalReading(element.Code, line.At, line.Value, line.Quality), now);
        if ((reading.Marks & ReadingMarks.Clock) != ReadingMarks.None)
        {
            errors[$"[{i}].at"] = ["观测时间晚于当前时间，请检查|The time lies in the future"];
        }
        else if (line.At < Earliest)
        {
            errors[$"[{i}].at"] = ["缺少观测时间，或时间过早|The time is missing or too long ago"];
        }
        else if (!double.IsFinite(line.Value))
        {
            errors[$"[{i}].value"] = ["不是有效数值|Not a number"];
        }
        else if (line.Quality is not (null or "ok" or "suspect" or "bad"))
        {
            errors[$"[{i}].quality"] = ["质量标识为 ok、suspect 或 bad|ok, suspect or bad"];
        }

        return reading;
    }

    public void Heard(IReadOnlyList<ReadingLine> lines, DateTimeOffset now)
    {
        foreach (var station in lines.Select(l => l.Station!).Distinct(StringComparer.OrdinalIgnoreCase).Select(stations.ByCode).OfType<StationCard>())
        {
            hearing.Heard(station, now);
        }
    }
}
