using System.CommandLine;
using Microsoft.Extensions.Options;
using Yilian.Host.Exercise;
using Yilian.Host.Storage;
using Yilian.Platform.Journal;

namespace Yilian.Host;

/// <summary>The command line. Settings follow a verb as <c>--Section:Key=value</c>.</summary>
internal static class Verbs
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("驿联 Yilian: 应急救援综合指挥信息平台");
        root.Add(Verb("serve", "starts the platform (default)", Serve));
        root.Add(Verb("demo", "plays a scenario through the public API on data of its own: [--scenario rain-reservoir] [--speed 60] [--data DIR] [--free: no script]", DemoVerb.Run));
        root.Add(Verb("decode", "reads frames: decode hj212|sl651|jt808|gb26875 [FILE|-], one a line, and writes one JSON object a line", Decoding.DecodeVerb.Run));
        root.Add(Verb("cap", "judges CAP 1.2 files: cap FILE..., one JSON object a file", Decoding.CapVerb.Run));
        root.Add(Verb("terminal", "a station or terminal that speaks to a gateway: terminal sl651|hj212|jt808|gb26875 --station ID --to HOST:PORT [--password P] [--count N] [--every S] ELEMENT=VALUE ...", Terminals.TerminalVerb.Run));
        root.Add(Verb("migrate", "brings the database to the newest schema", Migrate));
        root.Add(Verb("verify", "re-computes the journal's hash chain and checks the state against it", Verify));
        try
        {
            return args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version")
                ? await Serve(args, CancellationToken.None)
                : await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OptionsValidationException wrong)
        {
            // A wrong setting stops the start with a sentence that names it.
            await Console.Error.WriteLineAsync("设置有误，未能启动：" + string.Join("；", wrong.Failures));
            return 2;
        }
    }

    private static System.CommandLine.Command Verb(string name, string description, Func<string[], CancellationToken, Task<int>> act)
    {
        var verb = new System.CommandLine.Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction((parsed, ct) => act([.. parsed.UnmatchedTokens], ct));
        return verb;
    }

    private static async Task<int> Serve(string[] settings, CancellationToken ct)
    {
        await using var app = YilianHost.Build(settings);
        await app.Begin(ct);

        // What the start left behind goes back to the machine once; afterwards the collector knows best.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task<int> Migrate(string[] settings, CancellationToken ct)
    {
        await using var app = YilianHost.Build(settings);
        await app.Services.Migrate(ct);
        Console.WriteLine("数据库已是最新结构。");
        return 0;
    }

    private static async Task<int> Verify(string[] settings, CancellationToken ct)
    {
        await using var app = YilianHost.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Verification>().Run(ct);
        Console.WriteLine(result.Whole ? $"日志完整：共 {result.Entries} 条记录，校验一致。" : $"日志不完整：首个问题在序号 {result.FirstBadSeq}。{result.Problem}");
        return result.Whole ? 0 : 1;
    }
}
