using Yilian.Bench;
using Yilian.Bench.Programs;
using Yilian.Bench.Programs.Decoding;
using Yilian.Bench.Programs.Ingesting;
using Yilian.Bench.Running;

if (args is ["floor-server"])
{
    await FloorServer.Run();
    return 0;
}

var options = BenchOptions.Read(args);
Func<BenchOptions, Task<Outcome>>? program = options.Name switch
{
    "commands" => CommandsBench.Run,
    "notice" => NoticeBench.Run,
    "resume" => ResumeBench.Run,
    "pages" => PagesBench.Run,
    "start" => StartBench.Run,
    "registers" => RegistersBench.Run,
    "match" => MatchBench.Run,
    "map" => MapBench.Run,
    "feed" => FeedBench.Run,
    "readings" => ReadingsBench.Run,
    "ingest" => IngestBench.Run,
    "chart" => ChartBench.Run,
    "decode" => DecodeBench.Run,
    "fuzz" => FuzzBench.Run,
    _ => null,
};
if (program is null)
{
    await Console.Error.WriteLineAsync("eng/bench commands|notice|resume|pages|start|registers|match|map|feed|readings|ingest|chart|decode|fuzz [--name number ...]");
    return 2;
}

var others = new OtherLoad();
var outcome = await program(options);
outcome.Figure("other_programs_cpu_percent", others.Percent());
Console.WriteLine(outcome.Line(options));
return 0;
