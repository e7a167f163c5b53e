using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Performs one act after another through the API, as the user the event names.</summary>
internal sealed class Performance(Api api, Stage stage, Gathering gathering, Responding responding, Warnings warnings, Dispatching dispatching, Supplying supplying)
{
    private const string Repeated = "incidents.report-repeated";
    private const int Minutes = 15;

    /// <summary>What came of it. A refusal is an outcome, not an end.</summary>
    public async Task<Outcome> Perform(Act act, CancellationToken ct)
    {
        try
        {
            await Do(act, ct);
            await responding.Report(act.Event, ct);
            return new Outcome(act, act is Note ? Result.ShownAsNote : Result.Shown);
        }
        catch (RefusedException refused) when (refused.Code == Repeated)
        {
            stage.Repeats.Add(act.Event.N);
            return new Outcome(act, Result.Suppressed, refused.Code, refused.Detail);
        }
        catch (RefusedException refused)
        {
            return new Outcome(act, Result.Failed, refused.Code, refused.Detail);
        }
    }

    private async Task Do(Act act, CancellationToken ct)
    {
        if (act is not OpenIncident and not Receipt)
        {
            await gathering.Gather(act.Event, ct);
        }

        await (act switch
        {
            OpenIncident open => Open(open, ct),
            Receipt receipt => gathering.Acknowledge(receipt.Event.By, ct),
            FollowUp followUp => Follow(followUp, ct),
            Correction correction => Correct(correction, ct),
            ResponseChange response => Respond(response, ct),
            FinalReport final => Finish(final, ct),
            WarningIssue issue => warnings.Publish(issue.Event, issue.Color, ct),
            WarningLift lift => warnings.Lift(lift.Event, ct),
            ReportUp up => Tell(up, ct),
            TeamRequest request => Ask(request.Event, ct),
            SupplyDeed deed => supplying.Do(deed.Event, ct),
            TeamsReleased released => dispatching.Release(released.Event, ct),
            RungRequest rung => dispatching.Climb(rung, ct),
            TeamsSent sent => dispatching.Send(sent, ct),
            TeamStep step => dispatching.Advance(step, ct),
            Note note => Tell(note.Event, note.Category, ct),
            _ => throw new InvalidOperationException($"{act.GetType().Name} is not performed."),
        });
    }

    private async Task Open(OpenIncident act, CancellationToken ct)
    {
        var (e, opening) = (act.Event, act.Opening);
        var (reporter, lead) = (stage.IdOf(opening.Reporter), stage.IdOf(opening.Lead));
        var position = stage.Scenario.Stations.FirstOrDefault(s => s.Id == opening.Station)?.Pos;
        var incident = await api.Post<IncidentView>(Cast.UserOf(opening.Reporter), "/api/information/incidents", new ReportIncident
        {
            OrganizationId = reporter,
            Code = opening.Code,
            Imminent = opening.Imminent,
            OccurredAt = e.At,
            Place = opening.Place,
            CountyCode = opening.CountyCode,
            Longitude = position?[0],
            Latitude = position?[1],
            Harm = e.Text,
            Source = stage.Scenario.NameOf(e.By),
            Send = new SendIncident
            {
                LeadHeadquartersId = lead,
                UnitIds = [.. e.To.Where(a => a != opening.Reporter && a != opening.Lead && a != Scenario.GeneralActor).Select(stage.IdOf)],
                AcknowledgeMinutes = Minutes,
            },
        }, ct);
        stage.IncidentId = incident.Id;
        stage.Parties.UnionWith([reporter, lead, stage.IdOf(Scenario.GeneralActor)]);
        await gathering.ReadBoard(e, ct);
        if (e.Type == "warning.issue" && Warnings.ColorOf(e.Word("color")) is { } color)
        {
            await warnings.Publish(e, color, ct);
        }
    }

    private async Task Ask(ScenarioEvent e, CancellationToken ct)
    {
        await dispatching.Ask(e, ct);
        await supplying.Ask(e, ct);
    }

    private async Task Follow(FollowUp act, CancellationToken ct)
    {
        await Report(act.Event, new FollowUpIncident
        {
            ReportKind = "followUp",
            Text = act.Event.Text,
            Figures = act.Figures,
            OccurredAt = act.OccurredAt,
        }, ct);
        if (act.Grade)
        {
            await ConfirmGrade(act.Event.By, ct);
        }
    }

    private async Task Report(ScenarioEvent e, FollowUpIncident report, CancellationToken ct)
    {
        var request = report with { OrganizationId = stage.IdOf(e.By), Longitude = e.Longitude, Latitude = e.Latitude };
        var made = await api.Post<ReportView>(Cast.UserOf(e.By), $"{stage.IncidentPath}/reports", request, ct);
        stage.Reports[e.N] = made.Number;
    }

    private async Task ConfirmGrade(string actor, CancellationToken ct)
    {
        var user = Cast.UserOf(actor);
        var incident = await api.Get<IncidentView>(user, stage.IncidentPath, ct);
        if (incident is { Grade: null, ProposedGrade: { } proposed } && incident.May.Contains("grade", StringComparer.Ordinal))
        {
            await api.Post<IncidentView>(user, $"{stage.IncidentPath}/grade", new GradeIncident { Grade = proposed, Reason = $"采纳平台建议：{incident.GradeReason}" }, ct);
        }
    }

    private async Task Correct(Correction act, CancellationToken ct)
    {
        if (!stage.Reports.TryGetValue(act.Of, out var number))
        {
            throw new RefusedException(0, "demo.report-missing", $"要更正的报告（事件 {act.Of}）没有报送成功。");
        }

        var request = new CorrectReport { OrganizationId = stage.IdOf(act.Event.By), Figures = act.Figures, Reason = act.Event.Text };
        var made = await api.Post<ReportView>(Cast.UserOf(act.Event.By), $"{stage.IncidentPath}/reports/{number}/correction", request, ct);
        stage.Reports[act.Event.N] = made.Number;
    }

    // A plan may call in units that no event has named so far.
    private async Task Respond(ResponseChange act, CancellationToken ct)
    {
        await responding.Respond(act, ct);
        await gathering.ReadBoard(act.Event, ct);
    }

    private async Task Finish(FinalReport act, CancellationToken ct)
    {
        await Report(act.Event, new FollowUpIncident { ReportKind = "final", Text = act.Event.Text, Figures = act.Figures, OccurredAt = act.Event.At }, ct);
        await api.Post<IncidentView>(Cast.UserOf(act.Event.By), $"{stage.IncidentPath}/close", new CloseIncident { Outcome = act.Event.Text }, ct);
    }

    private async Task Tell(ReportUp act, CancellationToken ct)
    {
        await Tell(act.Event, act.Category, ct);
        var user = Cast.UserOf(act.Event.By);
        var owed = (await api.Get<IncidentView>(user, stage.IncidentPath, ct)).Clocks.Where(c => c is { ClockKind: Asks.Report, MetAt: null, State: "running" or "overdue" });
        foreach (var clock in owed)
        {
            await api.Post<IncidentView>(user, $"{stage.IncidentPath}/clocks/{clock.Id}/met", new MeetObligation { OccurredAt = act.Event.At, Note = act.Event.Text }, ct);
        }
    }

    private Task Tell(ScenarioEvent e, string category, CancellationToken ct) => api.Post<EntryView>(Cast.UserOf(e.By), $"{stage.IncidentPath}/notes", new NoteIncident
    {
        OrganizationId = stage.IdOf(e.By),
        Category = category,
        Text = e.Text,
        OccurredAt = e.At,
        To = [.. e.To.Where(a => a != e.By).Select(stage.IdOf).Where(stage.Parties.Contains)],
        Longitude = e.Longitude,
        Latitude = e.Latitude,
    }, ct);
}
