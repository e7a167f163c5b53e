using System.Diagnostics;
using System.Text.Json;

namespace Yilian.Bench.Programs;

/// <summary>
/// The map in a real browser (<c>web/bench/map.mjs</c>). "Opens" is from the navigation to the base map and the first entries painted; panning
/// is the longest frame while the map is dragged, beside the same drag over the base map with nothing on it.
/// </summary>
internal static class MapInBrowser
{
    public static async Task Measure(Outcome outcome, int port)
    {
        var web = Path.Combine(Environment.GetEnvironmentVariable("YILIAN_BENCH_ROOT") ?? ".", "web");
        if (!File.Exists(Path.Combine(web, "dist", "index.html")))
        {
            Console.Error.WriteLine("The web part is not built (web: npm run build); the map in the browser is not measured.");
            return;
        }

        var start = new ProcessStartInfo("node", ["bench/map.mjs", $"http://127.0.0.1:{port}"]) { WorkingDirectory = web, RedirectStandardOutput = true, UseShellExecute = false };
        using var browser = Process.Start(start)!;
        var answer = await browser.StandardOutput.ReadToEndAsync();
        await browser.WaitForExitAsync();
        using var figures = JsonDocument.Parse(answer.Trim().Split('\n')[^1]);
        double Of(string name) => figures.RootElement.GetProperty(name).GetDouble();
        outcome.Below("browser_open_ms", Of("open"), 2_000);
        outcome.Below("browser_open_first_ms", Of("first"), 2_000);
        outcome.Figure("browser_base_map_ms", Of("base"));
        outcome.Figure("browser_pan_p50_ms", Of("panP50"));
        outcome.Figure("browser_pan_longest_ms", Of("panLongest"));
        outcome.Floor("browser_bare_pan_p50_ms", Of("barePanP50"));
        outcome.Floor("browser_bare_pan_longest_ms", Of("barePanLongest"));
        outcome.Figure("browser_longest_script_ms", Of("longestScript"));
    }
}
