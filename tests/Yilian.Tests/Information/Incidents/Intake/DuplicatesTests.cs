using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Intake;

namespace Yilian.Tests.Information.Incidents.Intake;

public sealed class DuplicatesTests
{
    private const double Longitude = 113.32;
    private const double Latitude = 32.73;

    [Fact]
    public async Task An_open_incident_of_the_class_near_in_time_and_place_is_shown()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(Here(city));

        var found = Assert.Single(await Look(city, Ask(city)));

        Assert.Equal(incident.Id, found.Id);
        Assert.InRange(found.DistanceKm ?? -1, 0, 1);
    }

    [Fact]
    public async Task What_is_far_off_in_time_place_or_class_is_not_shown()
    {
        await using var city = await City.Start();
        await city.As("flood").Report(Here(city));

        Assert.Empty(await Look(city, Ask(city) with { Latitude = Latitude + 0.1 }));
        Assert.Empty(await Look(city, Ask(city) with { Code = "12G01" }));
        Assert.Empty(await Look(city, Ask(city) with { OccurredAt = city.Now.AddHours(-7) }));
        Assert.Single(await Look(city, Ask(city) with { Latitude = Latitude + 0.08, Code = "11A51", OccurredAt = city.Now.AddHours(-5) }));
    }

    [Fact]
    public async Task Without_points_the_same_county_counts()
    {
        await using var city = await City.Start();
        await city.As("flood").Report(city.Flood());

        Assert.Single(await Look(city, new ProposeIncident { Code = "11A01", CountyCode = "411726" }));
        Assert.Empty(await Look(city, new ProposeIncident { Code = "11A01", CountyCode = "411702" }));
    }

    [Fact]
    public async Task A_closed_incident_is_not_shown()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(Here(city));
        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/close", new CloseIncident { Outcome = "结束" });

        Assert.Empty(await Look(city, Ask(city)));
    }

    [Fact]
    public async Task An_incident_that_the_caller_may_not_see_is_not_given_away()
    {
        await using var city = await City.Start();
        await city.As("flood").Report(Here(city));

        Assert.Empty(await Look(city, Ask(city), "met"));
    }

    [Fact]
    public void A_degree_of_latitude_is_a_hundred_and_eleven_kilometers() => Assert.InRange(Duplicates.Kilometers(113, 32, 113, 33), 111, 111.3);

    private static ReportIncident Here(City city) => city.Flood() with { Longitude = Longitude, Latitude = Latitude };

    private static ProposeIncident Ask(City city) => new() { Code = "11A01", Longitude = Longitude + 0.001, Latitude = Latitude, OccurredAt = city.Now };

    private static async Task<IReadOnlyList<DuplicateRow>> Look(City city, ProposeIncident request, string user = "gen") =>
        (await city.As(user).Post<ProposalView>($"{Stories.Incidents}/proposal", request)).Duplicates;
}
