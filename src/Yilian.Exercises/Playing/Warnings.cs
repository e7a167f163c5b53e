using Yilian.Contracts.Information;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Publishes, updates and lifts the warnings of a scenario, each step as the user who takes it; those whom the event names sign for them.</summary>
internal sealed class Warnings(Api api, Stage stage)
{
    private const string Path = "/api/information/warnings";
    private const int Pending = 5;

    private static readonly Dictionary<string, string> Colors = new(StringComparer.Ordinal)
    {
        ["红"] = WarningColors.Red,
        ["橙"] = WarningColors.Orange,
        ["黄"] = WarningColors.Yellow,
        ["蓝"] = WarningColors.Blue,
    };

    /// <summary>The color as the platform writes it; null when the word names none.</summary>
    public static string? ColorOf(string? word) => word is null ? null : Colors.GetValueOrDefault(word);

    public async Task Publish(ScenarioEvent e, string color, CancellationToken ct)
    {
        var issuer = Cast.UserOf(e.By);
        var draft = await api.Post<Step>(issuer, Path, DraftOf(e, color), ct);
        var submitted = await api.Post<Step>(issuer, $"{Path}/{draft.Id}/submit", new SubmitWarning { Version = draft.Version }, ct);
        var reviewer = Cast.UserOf(e.By == Scenario.GeneralActor ? "FLOOD" : Scenario.GeneralActor);
        var approved = await api.Post<Step>(reviewer, $"{Path}/{draft.Id}/review", new ReviewWarning { Approve = true, Version = submitted.Version }, ct);
        await api.Post<Step>(issuer, $"{Path}/{draft.Id}/publish", new PublishWarning { Version = approved.Version, AcknowledgeMinutes = MinutesAfter(e) }, ct);
        stage.Warnings[e.N] = draft.Id;
        await Sign(draft.Id, e, ct);
    }

    public async Task Lift(ScenarioEvent e, CancellationToken ct)
    {
        var user = Cast.UserOf(e.By);
        var warning = Earlier(e) ?? throw new RefusedException(0, "demo.warning-missing", "要解除的预警没有发布成功。");
        var seen = await api.Get<Step>(user, $"{Path}/{warning}", ct);
        await api.Post<Step>(user, $"{Path}/{warning}/cancel", new CancelWarning { Reason = e.Text, Version = seen.Version }, ct);
    }

    /// <summary>Whom the event is meant for signs, but for those the script keeps silent.</summary>
    private async Task Sign(Guid warning, ScenarioEvent e, CancellationToken ct)
    {
        var silent = stage.Scenario.Events.Where(o => o.Type == "notify.overdue" && o.N > e.N).SelectMany(o => o.To.Take(1)).ToHashSet(StringComparer.Ordinal);
        foreach (var actor in e.To.Where(a => a != e.By && !silent.Contains(a)).Distinct(StringComparer.Ordinal))
        {
            await api.Post<Step>(Cast.UserOf(actor), $"{Path}/{warning}/acknowledge", new AcknowledgeWarning { OrganizationId = stage.IdOf(actor) }, ct);
        }
    }

    private EditWarning DraftOf(ScenarioEvent e, string color) => new()
    {
        IssuerId = stage.IdOf(e.By),
        UpdatesId = Earlier(e),
        KindCode = e.Text.Contains("地质灾害", StringComparison.Ordinal) ? "11D99" : "11B03",
        Color = color,
        Caution = e.Text,
        Measures = "按照预案和职责做好防御，及时转移危险地带人员。",
        ExpiresAt = e.At.AddHours(24),
        Area = new WarningArea { CountyCodes = [.. Counties(e)] },
    };

    private IEnumerable<string> Counties(ScenarioEvent e)
    {
        var named = e.To.Select(a => stage.Scenario.Actors.GetValueOrDefault(a)).Where(a => a is { Type: "county", Office: not null }).Select(a => a!.Office!).ToList();
        return named.Count > 0 ? named : stage.Scenario.Meta.Areas;
    }

    /// <summary>The newest warning that the event refers to.</summary>
    private Guid? Earlier(ScenarioEvent e) => e.Refs.Reverse().Select(n => stage.Warnings.TryGetValue(n, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);

    // The scenario says in the platform's own event within how many minutes it expects the receipts.
    private int? MinutesAfter(ScenarioEvent e) =>
        (int?)stage.Scenario.Events.FirstOrDefault(o => o.Type == "notify.receipt.pending" && o.Minute >= e.Minute && o.Minute - e.Minute <= Pending)?.Number("deadlineMin");

    /// <summary>What a step answers with, as far as the next one needs it.</summary>
    private sealed record Step(Guid Id, int Version);
}
