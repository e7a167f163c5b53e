using System.Net;
using Xunit;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Warnings;

/// <summary>二（一）2: an incident, and with it a response by plan, begins from a warning.</summary>
public sealed class OriginTests
{
    [Fact]
    public async Task An_incident_names_the_warning_it_was_reported_from_and_the_warning_lists_it_through_its_chain()
    {
        await using var city = await City.Start();
        var warning = await city.Publishes(Warned.Rain(WarningColors.Yellow));
        Assert.Equal(["report", "respond"], (await city.Shows(warning.Id, "flood")).May.Where(m => m is "report" or "respond"));
        Assert.Equal(["report"], (await city.Shows(warning.Id, "power")).May.Where(m => m is "report" or "respond"));

        var incident = await city.As("flood").Post<IncidentView>("information/incidents", From(city, warning.Id));

        Assert.Equal((warning.Id, "yellow", "inForce"), (incident.Warning!.Id, incident.Warning.Color, incident.Warning.State));
        Assert.Equal((incident.Number, true), ((await city.Shows(warning.Id)).Incidents.Single().Number, (await city.Shows(warning.Id, "flood")).Incidents.Single().MayRespond));
        Assert.Empty((await city.Shows(warning.Id, "power")).Incidents);
        await city.Advance(1);
        var update = await city.Publishes(Warned.Rain(WarningColors.Red) with { UpdatesId = warning.Id });
        Assert.Equal(incident.Id, Assert.Single((await city.Shows(update.Id)).Incidents).Id);
        Assert.Equal("superseded", (await city.As("flood").Get<IncidentView>($"information/incidents/{incident.Id}")).Warning!.State);
    }

    [Fact]
    public async Task Whoever_begins_from_it_second_is_shown_what_was_reported_first()
    {
        await using var city = await City.Start();
        var warning = await city.Publishes(Warned.Rain());
        var first = await city.As("flood").Post<IncidentView>("information/incidents", From(city, warning.Id));

        var proposal = await city.As("gen").Post<ProposalView>("information/incidents/proposal", new ProposeIncident { Code = "11G01", CountyCode = "411723", WarningId = warning.Id });

        Assert.Equal((first.Id, "据同一预警报告"), (Assert.Single(proposal.Duplicates).Id, proposal.Duplicates[0].Reason));
    }

    [Fact]
    public async Task What_does_not_hold_or_is_not_to_be_seen_is_no_origin()
    {
        await using var city = await City.Start();
        var draft = await city.Drafts(Warned.Rain());
        var warning = await city.Publishes(Warned.Rain());
        await city.As("met").Post<WarningView>($"{Warned.Path}/{warning.Id}/cancel", new CancelWarning { Reason = "结束", Version = warning.Version });

        foreach (var (user, id) in new[] { ("power", draft.Id), ("gen", draft.Id), ("gen", warning.Id), ("gen", Guid.CreateVersion7()) })
        {
            Assert.Equal(["warningId"], (await city.As(user).PostRefused(HttpStatusCode.BadRequest, "information/incidents", From(city, id))).Fields);
        }

        Assert.DoesNotContain("report", (await city.Shows(warning.Id)).May);
    }

    private static ReportIncident From(City city, Guid warning) => new()
    {
        Code = "11B03",
        Imminent = true,
        OccurredAt = city.Now,
        Place = "泌阳县",
        CountyCode = "411726",
        Harm = "预计未来 3 小时降雨量将达 50 毫米以上",
        WarningId = warning,
    };
}
