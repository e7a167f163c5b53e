using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Routing;

/// <summary>Puts the routing matrix, the deadlines and the legal reporting limits in place at the first start; afterwards they are the city's to change.</summary>
public sealed class RoutingSeed(Lane lane, IOrganizationBook book)
{
    private static readonly (string Grade, int Acknowledge, int StandIn, int DutyPhone, int Leader)[] Ladders =
    [
        ("I", 5, 2, 4, 8), ("II", 10, 3, 6, 10), ("III", 15, 4, 8, 15), ("IV", 30, 10, 15, 30), (Deadline.NotGraded, 15, 4, 8, 15),
    ];

    public Task Run(CancellationToken ct) => lane.Run(Command.ByPlatform(async (desk, token) =>
    {
        if (await desk.Db.Set<Deadline>().AnyAsync(token))
        {
            return;
        }

        desk.Db.AddRange(Ladders.Select(l => new Deadline { Grade = l.Grade, AcknowledgeMinutes = l.Acknowledge, StandInAfterMinutes = l.StandIn, DutyPhoneAfterMinutes = l.DutyPhone, LeaderAfterMinutes = l.Leader }));
        desk.Db.AddRange(Read<SeedRoute>("Routing.routes").Select(RouteOf));
        desk.Db.AddRange(Read<SeedRule>("Reporting.reporting-rules").Select(RuleOf));
    }), ct);

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(RoutingSeed).Assembly.GetManifestResourceStream($"Yilian.Information.Incidents.{name}.json")!;
        return JsonSerializer.Deserialize<List<T>>(stream, YilianJson.Options)!;
    }

    private Route RouteOf(SeedRoute seed) => new()
    {
        CodePrefix = seed.CodePrefix,
        LeadHeadquartersId = IdOf(seed.Lead),
        UnitIds = JsonSerializer.Serialize(seed.With.Select(IdOf)),
        Note = seed.Note,
    };

    private static ReportingRule RuleOf(SeedRule seed) => new()
    {
        CodePrefix = seed.CodePrefix,
        Grades = string.Join(',', seed.Grades),
        Title = seed.Title,
        ToWhom = seed.To,
        Channel = seed.Channel,
        Minutes = seed.Minutes,
        DailyAt = string.Join(',', seed.DailyAt ?? []),
        Anchor = seed.Anchor,
        Basis = seed.Basis,
    };

    private Guid IdOf(string code) => book.ByCode(code)?.Id ?? throw new NotFoundException($"organization {code}");

    private sealed record SeedRoute(string CodePrefix, string Lead, List<string> With, string? Note);

    private sealed record SeedRule(string CodePrefix, List<string> Grades, string Title, string To, string Channel, int? Minutes, List<string>? DailyAt, string Anchor, string Basis);
}
