using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Exercises.Casting;

namespace Yilian.Tests.Exercises;

/// <summary>The transport's other end: takes what a player sends, remembers it, and answers just enough of the contract.</summary>
internal sealed class StubPlatform(Cast cast) : HttpMessageHandler
{
    private static readonly string[] Headquarters = ["GEN", "FLOOD", "FOREST", "ENV", "PSEC", "GEO", "TRANS", "HEALTH", "FOOD", "FIRE", "SAFE", "EQ"];
    private readonly List<OrganizationOption> _organizations = [.. Headquarters.Concat(cast.Organizations.Select(o => o.Code)).Select(c => new OrganizationOption(Guid.CreateVersion7(), c, c, c, "", "", null))];
    private readonly Dictionary<Guid, bool> _acknowledged = [];
    private static readonly Guid Team = Guid.CreateVersion7();
    private static readonly Guid Bundle = Guid.CreateVersion7();
    private int _reports = 1;

    public List<Sent> Commands { get; } = [];

    public ConcurrentQueue<string> SignIns { get; } = [];

    /// <summary>May answer instead of the stub; null lets it answer.</summary>
    public Func<Sent, HttpResponseMessage?> Before { get; set; } = _ => null;

    /// <summary>The key of the one task that is given.</summary>
    public string TaskKey { get; set; } = "T1";

    public string CodeOf(Guid id) => _organizations.Single(o => o.Id == id).Code;

    public static HttpResponseMessage Refuse(HttpStatusCode status, string code) => new(status) { Content = JsonContent.Create(new { title = code, code, detail = "不行" }) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var body = request.Content is null ? null : await request.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        if (path == "/api/access/sign-in")
        {
            var user = (string)body!["userName"]!;
            SignIns.Enqueue(user);
            return Ok(new JsonObject { ["me"] = null, ["token"] = user });
        }

        var sent = new Sent(request.Headers.Authorization!.Parameter!, path, body, request.Headers.TryGetValues("Idempotency-Key", out var key) ? key.Single() : null);
        if (request.Method == HttpMethod.Post)
        {
            Commands.Add(sent);
        }

        return Before(sent) ?? Ok(request.Method == HttpMethod.Get ? Read(path, HttpUtility.ParseQueryString(request.RequestUri.Query)["search"]) : Take(sent));
    }

    private static HttpResponseMessage Ok(JsonNode? node) => new(HttpStatusCode.OK) { Content = JsonContent.Create(node) };

    private JsonNode? Read(string path, string? search) => path.Split('/')[^1] switch
    {
        "options" => Json(_organizations),
        "recipients" => new JsonArray([.. _acknowledged.Select(r => Row(r.Key, r.Value))]),
        "timeline" or "alarms" or "stations" => new JsonObject { ["items"] = new JsonArray(), ["next"] = null },
        "reports" => new JsonArray(),
        "plans" => Json(new PlanChoice(Guid.Empty, "", null, [Plan])),
        "tasks" => Json(Board()),
        "in-force" or "candidates" => new JsonArray(),
        "registers" => new JsonObject { ["items"] = new JsonArray(new JsonObject { ["id"] = Team, ["name"] = search, ["place"] = "中央级防汛物资驻马店库" }), ["next"] = null },
        _ when path.Contains("/dispatch/", StringComparison.Ordinal) => Need(),
        _ => Incident(),
    };

    private JsonNode? Take(Sent sent)
    {
        var act = sent.Path.Split('/')[^1];
        var send = act == "send" ? sent.Body : sent.Body!["send"];
        foreach (var unit in send?["unitIds"]?.AsArray() ?? [])
        {
            _acknowledged.TryAdd(unit!.GetValue<Guid>(), false);
        }

        if (act == "acknowledge" && sent.Path.Contains("/incidents/", StringComparison.Ordinal) && !sent.Path.Contains("/tasks/", StringComparison.Ordinal))
        {
            _acknowledged[sent.Body!["organizationId"]!.GetValue<Guid>()] = true;
        }

        if (sent.Path.Contains("/dispatch/", StringComparison.Ordinal))
        {
            return Need();
        }

        return act switch
        {
            "plan-start" => Json(Board()),
            "progress" or "finish" => Json(Task(_organizations[0].Id)),
            "acknowledge" when sent.Path.Contains("/tasks/", StringComparison.Ordinal) => Json(Task(_organizations[0].Id)),
            "reports" or "correction" => Report(),
            "notes" => new JsonObject { ["seq"] = 1, ["kind"] = "", ["text"] = "", ["body"] = new JsonObject(), ["actorName"] = "" },
            _ => Incident(),
        };
    }

    private static JsonObject Need() => new() { ["id"] = Guid.Empty, ["rung"] = "ownIndustry", ["state"] = "issued", ["orders"] = new JsonArray(), ["climbs"] = new JsonArray(), ["needs"] = new JsonArray(), ["may"] = new JsonArray(), ["allotments"] = Ids(), ["supports"] = Ids() };

    private static JsonArray Ids() => [new JsonObject { ["id"] = Guid.Empty }];

    private static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web);

    private static PlanOffer Plan => new(Guid.Empty, Guid.Empty, "", "", "", "", 1, true, false, [.. new[] { "I", "II", "III", "IV" }.Select(l => new PlanOfferLevel(l, "", [], 1))]);

    private TaskBoard Board() => new([Task(_organizations.Single(o => o.Code == "WATER").Id)], new TaskCounts(1, 1, 0, 0, 0, 0, 0), [], true);

    private TaskView Task(Guid unit) => new(
        Bundle, Bundle, TaskKey, "", "", "", unit, "", false, [], default, "", default, "", "III", false, "assigned", false, false, default, default, null, null, null, default, 0, [], [], null, null, null, null, null, null, ["progress", "finish"], false);

    private static JsonObject Incident() => new()
    {
        ["id"] = Guid.Empty,
        ["grade"] = "III",
        ["figures"] = new JsonArray(),
        ["responses"] = new JsonArray(),
        ["may"] = new JsonArray(),
        ["clocks"] = Json(new[] { Owed("report", "running"), Owed("report", "waived"), Owed("acknowledge", "running") }),
    };

    private static ClockRow Owed(string kind, string state) => new(Guid.CreateVersion7(), kind, "", default, "", default, default, null, state, 0, null);

    private JsonNode? Report() => Json(new ReportView(Guid.Empty, ++_reports, "followUp", "", "", default, default, false, default, "", "", [], null, null, null, null, null, []));

    private static JsonNode? Row(Guid id, bool acknowledged) => Json(new RecipientRow(
        id, "", "", "", false, [], acknowledged ? "acknowledged" : "sent", default, default, null, null, acknowledged ? DateTimeOffset.UnixEpoch : null, null, false, null, null, null, [], false));
}

internal sealed record Sent(string User, string Path, JsonObject? Body, string? Key)
{
    public string Act => Path.Split('/')[^1];
}
