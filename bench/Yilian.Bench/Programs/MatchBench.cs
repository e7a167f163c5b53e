using System.Diagnostics;
using Yilian.Platform.Maps;

namespace Yilian.Bench.Programs;

/// <summary>
/// The nearest twenty with a capability, of a hundred thousand resources and of a million points, half of them crowded around towns.
/// The floor looks at every point, plainly.
/// </summary>
internal static class MatchBench
{
    private const int Count = 20;
    private const int Capability = 3;

    public static Task<Outcome> Run(BenchOptions options)
    {
        var outcome = new Outcome();
        var questions = options.Number("questions", 20_000);
        PlanMatch.Measure(outcome);
        Measure(outcome, "100k", 100_000, questions);
        Measure(outcome, "1m", 1_000_000, questions);
        return Task.FromResult(outcome);
    }

    private static void Measure(Outcome outcome, string name, int points, int questions)
    {
        var random = new Random(7);
        var resources = Enumerable.Range(0, points).Select(_ => new Resource(Place(random), 1 << random.Next(16))).ToArray();
        var startedAt = Stopwatch.GetTimestamp();
        var grid = new PointGrid<Resource>(resources, r => r.At);
        outcome.Figure($"build_{name}_ms", Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds);
        var froms = Enumerable.Range(0, questions).Select(_ => Place(random)).ToArray();
        Ask(grid, froms);
        var latencies = Ask(grid, froms);
        outcome.Below($"nearest_{name}_p50_us", latencies.At(0.5) * 1000, 50);
        outcome.Figure($"nearest_{name}_p99_us", latencies.At(0.99) * 1000);
        outcome.Floor($"every_point_{name}_p50_us", Force(resources, froms[..20]).At(0.5) * 1000);
    }

    private static Latencies Ask(PointGrid<Resource> grid, GeoPoint[] froms)
    {
        var latencies = new Latencies();
        foreach (var from in froms)
        {
            var startedAt = Stopwatch.GetTimestamp();
            var found = grid.Nearest(from, Count, r => (r.Capabilities & (1 << Capability)) != 0);
            latencies.Add(startedAt);
            if (found.Count != Count)
            {
                throw new InvalidOperationException($"{found.Count} found instead of {Count}.");
            }
        }

        return latencies;
    }

    private static Latencies Force(Resource[] resources, GeoPoint[] froms)
    {
        var latencies = new Latencies();
        foreach (var from in froms)
        {
            var startedAt = Stopwatch.GetTimestamp();
            var heap = new PriorityQueue<Resource, double>();
            foreach (var resource in resources)
            {
                if ((resource.Capabilities & (1 << Capability)) == 0)
                {
                    continue;
                }

                heap.Enqueue(resource, -Earth.Distance(from, resource.At));
                if (heap.Count > Count)
                {
                    heap.Dequeue();
                }
            }

            latencies.Add(startedAt);
        }

        return latencies;
    }

    // Half anywhere in the city's rectangle, half near one of forty towns.
    private static GeoPoint Place(Random random)
    {
        if (random.Next(2) == 0)
        {
            return new GeoPoint(113.1 + (random.NextDouble() * 2.1), 32.3 + (random.NextDouble() * 1.2));
        }

        var town = random.Next(40);
        return new GeoPoint(113.2 + (town % 8 * 0.25) + ((random.NextDouble() - 0.5) * 0.05), 32.4 + (town / 8 * 0.22) + ((random.NextDouble() - 0.5) * 0.05));
    }

    private readonly record struct Resource(GeoPoint At, int Capabilities);
}
