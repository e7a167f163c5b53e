using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Information.Basics.Registers;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Bench.Programs;

/// <summary>
/// The registers of a large city: a hundred thousand resources and twenty thousand risk sources, listed with the filters people use, and a
/// spreadsheet of fifty thousand rows imported and imported again. <c>--scale 10</c> (percent) measures a tenth of it.
/// </summary>
internal static class RegistersBench
{
    private const string Registers = "/api/information/registers";

    private static readonly (string Register, string Kind, int Share)[] Kinds =
    [
        ("team", "42EL2", 20), ("equipment", "43BL1", 30), ("supply", "43B01", 40), ("shelter", "47A03", 10), ("risk-source", "22A01", 20),
    ];

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (percent, repeats, imported) = (options.Number("scale", 100), options.Number("repeats", 100), options.Number("rows", 50_000));
        var outcome = new Outcome();
        outcome.Figure("entries", 1_200 * percent);
        using var city = await City.Found(app => Fill(app.Services, percent, outcome));
        await using var server = await ChildProcess.Platform(city.Data);
        var (general, unit) = (await City.SignIn(server.Port, "gen"), await City.SignIn(server.Port, "u7"));
        using var wire = await Wire.Open(server.Port);
        foreach (var (name, query) in Lists())
        {
            outcome.Below($"list_{name}_p95_ms", (await Measure(wire, Registers + query, general, repeats)).At(0.95), name == "search_all" ? 150 : 50);
        }

        outcome.Below("list_of_a_unit_p95_ms", (await Measure(wire, Registers + "?register=team", unit, repeats)).At(0.95), 15);
        outcome.Below("summary_p95_ms", (await Measure(wire, Registers + "/summary", general, repeats / 4)).At(0.95), 100);
        await Import(outcome, server.Port, unit, imported);
        outcome.Figure("resident_mb", server.ResidentMb());
        return outcome;
    }

    private static IEnumerable<(string Name, string Query)> Lists() =>
    [
        ("first", "?register=supply"),
        ("kind", "?register=risk-source&kind=22A"),
        ("county", "?register=team&county=411722"),
        ("owner", $"?register=equipment&owner={City.Unit(7)}"),
        ("stale", "?register=team&freshness=stale&sort=verify"),
        ("capability", "?register=team&capability=flood-fighting&readiness=ready"),
        ("search", "?register=supply&search=" + Uri.EscapeDataString("第31号")),
        ("search_all", "?search=" + Uri.EscapeDataString("第31号")),
        ("deep", "?register=supply&after=20000"),
    ];

    private static async Task Fill(IServiceProvider services, int percent, Outcome outcome)
    {
        var counties = services.GetRequiredService<IOrganizationBook>().Districts.Where(d => !d.Functional).ToList();
        var entries = Kinds.SelectMany(k => Enumerable.Range(0, k.Share * 10 * percent).Select(i => Entry(k.Register, k.Kind, i, counties[i % counties.Count]))).ToList();
        var startedAt = Stopwatch.GetTimestamp();
        await services.GetRequiredService<RegisterSeed>().Populate(entries, "bench", CancellationToken.None);
        outcome.Figure("fill_s", Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
    }

    private static NewRegisterEntry Entry(string register, string kind, int i, District county)
    {
        var counted = register is "equipment" or "supply";
        return new NewRegisterEntry(
            new EditRegisterEntry
            {
                Register = register,
                KindCode = kind,
                Name = $"{county.Name}第{i}号{register}",
                Place = county.Name,
                CountyCode = county.Code,
                Longitude = county.Longitude + (i % 100 * 0.0005),
                Latitude = county.Latitude + (i / 100 % 100 * 0.0005),
                ContactPhone = "0396-5551000",
                Quantity = counted ? i % 500 : null,
                Unit = counted ? (register == "supply" ? "条" : "台") : null,
                Facts = Facts(register, i),
            },
            City.Unit(i % City.Units), i % 95);
    }

    private static JsonElement Facts(string register, int i) => JsonSerializer.SerializeToElement<object>(register switch
    {
        "team" => new { fullTime = 10 + (i % 50), capabilities = new[] { new { code = i % 3 == 0 ? "water-rescue" : "flood-fighting", grade = 1 + (i % 3), amount = 10 + (i % 50) } } },
        "shelter" => new { term = "short", capacity = 100 + (i % 900) },
        "risk-source" => new { substances = new[] { new { name = "氨", tonnes = 1 + (i % 60) } }, peopleWithin500m = i % 150 },
        _ => new { model = "A" },
    });

    private static async Task<Latencies> Measure(Wire wire, string path, Person who, int times)
    {
        var (request, latencies) = (Requests.GetAsBrowser(path, who.Token), new Latencies());
        for (var i = -Math.Max(5, times / 5); i < times; i++)
        {
            var startedAt = Stopwatch.GetTimestamp();
            (await wire.Send(request)).Demand(path);
            if (i >= 0)
            {
                latencies.Add(startedAt);
            }
        }

        await Console.Error.WriteLineAsync($"{path}: p50 {latencies.At(0.5):0.00} ms, p95 {latencies.At(0.95):0.00} ms");
        return latencies;
    }

    private static async Task Import(Outcome outcome, int port, Person unit, int rows)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", unit.Token);
        var csv = Csv(rows);
        outcome.Figure("import_rows", rows);
        outcome.Figure("import_mb", csv.Length / 1_000_000.0);
        outcome.Below("import_s", await Send(http, csv, rows), 10);
        outcome.Below("import_again_s", await Send(http, csv, 0), 10);
        outcome.Below("import_workbook_again_s", await Send(http, Workbook(csv), 0), 20);
    }

    private static async Task<double> Send(HttpClient http, byte[] csv, int added)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(csv), "file", "物资.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Registers + "/import?register=supply") { Content = form };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        var startedAt = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var seconds = Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
        var result = answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<ImportResult>(text, YilianJson.Options) : null;
        return result is { Applied: true } && result.Added == added ? seconds : throw new InvalidOperationException($"import: {answer.StatusCode} {text[..Math.Min(500, text.Length)]}");
    }

    // The same rows as a spreadsheet program saves them.
    private static byte[] Workbook(byte[] csv)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',').Select((c, i) => (Key: "c" + i, c)).ToDictionary(c => c.Key, c => (object)c.c, StringComparer.Ordinal)), printHeader: false);
        return stream.ToArray();
    }

    private static byte[] Csv(int rows)
    {
        var csv = new StringBuilder("编码,名称,类别,县区,地点,经度,纬度,联系人,联系电话,状态,数量,计量单位,规格型号,有效期至,安全库存\n");
        for (var i = 0; i < rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"IMP-{i:000000},编织袋{i},防汛抗旱专用物资,确山县,确山县城第{i % 40}号库,{114.02 + (i % 50 * 0.0004):0.0000},{32.80 + (i % 30 * 0.0004):0.0000},保管员,0396-5551000,备勤,{i % 5000},条,50×90,2029-06-01,{i % 300}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
