using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;

namespace Yilian.Tests.Information.Incidents.Responses;

public sealed class ResponseTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_response_is_started_raised_lowered_and_ended_and_every_step_stays_on_record()
    {
        var incident = await _city.Sent("MET");
        foreach (var level in new[] { "IV", "II", "III", "none" })
        {
            _city.Time.Advance(TimeSpan.FromSeconds(1));
            incident = await Set(incident.Id, Level(level));
        }

        Assert.Equal(["none", "III", "II", "IV"], incident.Responses.Select(r => r.Level));
        Assert.Equal("none", incident.Responses.Single(r => r.Current).Level);
        Assert.All(incident.Responses, r => Assert.Equal("张三", r.Signatory));
    }

    [Fact]
    public async Task All_parties_are_told()
    {
        var incident = await _city.Sent("MET");

        await Set(incident.Id, Level("III"));
        await _city.Settle();

        Assert.Contains((await _city.As("met").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == incident.Id && i.Ask == Asks.Read && i.Title.Contains("启动Ⅲ级应急响应", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_level_is_refused_and_so_is_ending_what_does_not_run()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal("incidents.no-response", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, Level("none"))).Code);
        await Set(incident.Id, Level("III"));
        Assert.Equal("incidents.same-level", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, Level("III"))).Code);
        await Set(incident.Id, Level("none"));
        Assert.Equal("incidents.no-response", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, Level("none"))).Code);
    }

    [Fact]
    public async Task A_response_started_again_after_its_end_is_a_new_one()
    {
        var incident = await _city.Sent("MET");
        await Set(incident.Id, Level("III"));
        await Set(incident.Id, Level("none"));

        Assert.Equal("III", (await Set(incident.Id, Level("III"))).Responses.Single(r => r.Current).Level);
    }

    [Fact]
    public async Task The_list_shows_the_highest_level_of_all_headquarters()
    {
        var incident = await _city.Sent("MET", "SAFE");
        await Set(incident.Id, Level("III"));
        await _city.As("gen").Post<IncidentView>(Path(incident.Id), Level("II") with { HeadquartersId = _city.Of("GEN") });
        Assert.Equal("II", await InList(incident.Id));

        await _city.As("gen").Post<IncidentView>(Path(incident.Id), Level("none") with { HeadquartersId = _city.Of("GEN") });
        Assert.Equal("III", await InList(incident.Id));
        await Set(incident.Id, Level("none"));
        Assert.Null(await InList(incident.Id));
    }

    [Fact]
    public async Task A_headquarters_starts_its_own_response_and_not_that_of_another()
    {
        var incident = await _city.Sent("SAFE");

        var refused = await Refuse(HttpStatusCode.Forbidden, "safe", incident.Id, Level("III"));
        var own = await _city.As("safe").Post<IncidentView>(Path(incident.Id), Level("III") with { HeadquartersId = _city.Of("SAFE") });

        Assert.Equal(Permissions.IncidentsCommand, refused.Body.GetProperty("permission").GetString());
        Assert.Equal("III", own.Responses.Single().Level);
    }

    [Fact]
    public async Task A_member_unit_has_no_response_level_of_the_city()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal(["headquartersId"], (await Refuse(HttpStatusCode.BadRequest, "gen", incident.Id, Level("III") with { HeadquartersId = _city.Of("MET") })).Fields);
    }

    [Fact]
    public async Task Liaisons_leaders_and_strangers_start_none()
    {
        var incident = await _city.Sent("MET");

        await Refuse(HttpStatusCode.Forbidden, "met", incident.Id, Level("III"));
        await Refuse(HttpStatusCode.Forbidden, "leader", incident.Id, Level("III"));
        await Refuse(HttpStatusCode.NotFound, "water", incident.Id, Level("III"));
    }

    [Fact]
    public async Task Level_reason_and_signatory_are_asked_for()
    {
        var incident = await _city.Sent("MET");

        Assert.Equal(["level", "reason", "signatory"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, Level("V") with { Reason = "", Signatory = "" })).Fields);
    }

    [Fact]
    public async Task Of_two_officers_the_second_is_shown_what_the_first_changed()
    {
        var incident = await _city.Sent("MET");
        await Set(incident.Id, Level("III") with { Version = incident.Version });

        Assert.Equal("incidents.changed-meanwhile", (await Refuse(HttpStatusCode.Conflict, "flood2", incident.Id, Level("II") with { Version = incident.Version })).Code);
    }

    private static string Path(Guid id) => $"{Stories.Incidents}/{id}/response";

    private SetResponse Level(string level) => new() { HeadquartersId = _city.Of("FLOOD"), Level = level, Reason = "水位超警戒", Signatory = "张三" };

    private Task<IncidentView> Set(Guid id, SetResponse request) => _city.As("flood").Post<IncidentView>(Path(id), request);

    private Task<Problem> Refuse(HttpStatusCode status, string user, Guid id, SetResponse request) => _city.As(user).PostRefused(status, Path(id), request);

    private async Task<string?> InList(Guid id) => (await _city.As("flood").Get<Page<IncidentRow>>($"{Stories.Incidents}?limit=200")).Items.Single(i => i.Id == id).ResponseLevel;
}
