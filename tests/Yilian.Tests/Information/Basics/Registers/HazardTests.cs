using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Hazards;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>GB 18218-2018 in figures.</summary>
public sealed class HazardTests(SharedCity shared) : IClassFixture<SharedCity>
{
    [Theory]
    [InlineData("氨", 20, null, 40, 2, 4.8, 4)]
    [InlineData("液氨", 20, null, 40, 2, 4.8, 4)]
    [InlineData("7664-41-7", 20, null, 40, 2, 4.8, 4)]
    [InlineData("液化石油气", 500, null, 120, 10, 30, 3)]
    [InlineData("液化石油气", 500, "W2", 120, 10, 30, 3)]
    [InlineData("氯", 50, null, 0, 10, 20, 3)]
    [InlineData("光气", 0.6, null, 30, 2, 48, 3)]
    [InlineData("光气", 3, null, 29, 10, 200, 1)]
    [InlineData("天然气", 50, null, 10, 1, 1.5, 4)]
    [InlineData("一氧化碳", 50, "J3", 10, 1, 2, 4)]
    [InlineData("某易燃液体", 1000, "W5.3", 50, 1, 1.5, 4)]
    public void S_R_and_the_level_follow_from_substance_and_people(string name, double tonnes, string? category, int people, double s, double r, int level)
    {
        var hazard = MajorHazard.Of([MajorHazard.SubstanceOf(name, tonnes, category)], people);

        Assert.Equal((s, r, (int?)level, true, true), (hazard.S, hazard.R, hazard.Level, hazard.Major, hazard.Complete));
    }

    [Fact]
    public void Several_substances_add_up()
    {
        var hazard = MajorHazard.Of([MajorHazard.SubstanceOf("氨", 5, null), MajorHazard.SubstanceOf("氯", 2.5, null)], 60);

        // 5/10 + 2.5/5 = 1; 1.5 x (2 x 0.5 + 4 x 0.5) = 4.5
        Assert.Equal((1d, 4.5, (int?)4), (hazard.S, hazard.R, hazard.Level));
    }

    [Fact]
    public void Below_one_it_is_no_major_hazard_and_has_no_level() =>
        Assert.Equal((false, (int?)null), (MajorHazard.Of([MajorHazard.SubstanceOf("氨", 9.9, null)], 40) is var h && h.Major, h.Level));

    [Fact]
    public void People_that_nobody_counted_are_taken_for_many()
    {
        var hazard = MajorHazard.Of([MajorHazard.SubstanceOf("氨", 20, null)], null);

        Assert.Equal((2d, false, 8d), (hazard.Alpha, hazard.PeopleKnown, hazard.R));
    }

    [Fact]
    public void What_the_standard_does_not_know_is_not_counted_and_said_so()
    {
        var hazard = MajorHazard.Of([MajorHazard.SubstanceOf("神秘物质", 100, null), MajorHazard.SubstanceOf("氨", 20, null)], 40);

        Assert.Equal((2d, false), (hazard.S, hazard.Complete));
    }

    [Fact]
    public async Task The_level_of_a_tank_farm_is_computed_whatever_was_entered()
    {
        var tanks = RegisterStories.Tanks([new { name = "液化石油气", tonnes = 500 }], 120) with { Level = 1 };
        var entry = await shared.City.As("water").Register(tanks);

        Assert.Equal((3, "gb18218", 30d), (entry.Entry.Level, entry.LevelSource, entry.Hazard!.R));
        var unknown = await shared.City.As("water").Register(RegisterStories.Tanks([new { name = "神秘物质", tonnes = 1 }], null) with { Level = 2 });
        Assert.Equal((2, "entered"), (unknown.Entry.Level, unknown.LevelSource));
        Assert.Equal(2, unknown.Warnings.Count);
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(999, 2)]
    [InlineData(499, 3)]
    [InlineData(99, 4)]
    public async Task The_level_of_a_landslide_follows_from_the_people_it_threatens(int people, int level)
    {
        var landslide = new EditRegisterEntry { Register = "risk-source", KindCode = "21D01", Name = "某滑坡", Longitude = 113.5, Latitude = 32.7, Facts = RegisterStories.Json(new { peopleThreatened = people }) };

        Assert.Equal((level, "field"), ((await shared.City.As("water").Register(landslide)) is var e ? (e.Entry.Level!.Value, e.LevelSource) : default));
    }
}
