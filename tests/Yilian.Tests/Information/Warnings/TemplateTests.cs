using System.Net;
using Xunit;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Warnings;

/// <summary>二（一）2: the words that warnings begin with.</summary>
public sealed class TemplateTests
{
    private static readonly EditWarningTemplate Words = new() { Caution = "省气象局修订：预计有 35℃ 以上高温。", Measures = "避免午后户外作业。", Hours = 24 };

    [Fact]
    public async Task The_editor_adds_a_color_that_was_not_shipped_and_the_writer_uses_it()
    {
        await using var city = await City.Start();
        var heat = Warned.Rain(WarningColors.Blue) with { KindCode = "11B09" };
        Assert.Equal(["color"], (await city.As("met").PostRefused(HttpStatusCode.BadRequest, Warned.Path, heat)).Fields);

        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/11B09/blue", Words);

        var blue = await Template(city, "11B09", "blue");
        Assert.Equal((24, true, false, 1), (blue!.Hours, blue.Edited, blue.Shipped, blue.Version));
        Assert.Equal(city.Now.AddHours(24), (await city.Drafts(heat)).ExpiresAt);
    }

    [Fact]
    public async Task The_editor_adds_a_kind_of_the_warning_network_and_its_message_is_valid()
    {
        await using var city = await City.Start();
        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/13A00/orange", Words);

        var warning = await city.Publishes(Warned.Rain() with { KindCode = "13A00" });

        Assert.Equal(("传染病事件", "inForce"), (warning.KindName, warning.State));
        Assert.Contains("<category>Health</category>", warning.Cap, StringComparison.Ordinal);
        Assert.Equal("Health", (await Kinds(city)).Single(k => k.Code == "13A00").Category);
    }

    [Fact]
    public async Task The_second_editor_learns_of_the_first_and_the_shipped_words_come_back()
    {
        await using var city = await City.Start();
        var shipped = await Template(city, "11B03", "red");
        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/11B03/red", Words);

        var late = await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Warned.Path}/kinds/11B03/red", Words with { Hours = 2 });
        Assert.Equal("warnings.template-changed", late.Code);
        await city.As("editor").Command(HttpMethod.Post, $"{Warned.Path}/kinds/11B03/red/restore", new RestoreWarningTemplate { Version = 1 });

        var back = await Template(city, "11B03", "red");
        Assert.Equal((shipped!.Caution, false, true), (back!.Caution, back.Edited, back.Shipped));
        Assert.Equal("warnings.template-changed", (await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Warned.Path}/kinds/11B03/red", Words with { Version = 1 })).Code);
        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/11B03/red", Words with { Version = back.Version });
    }

    [Fact]
    public async Task What_was_added_can_be_taken_away_and_who_may_not_is_told()
    {
        await using var city = await City.Start();
        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/11B09/blue", Words);
        await city.As("gen").Refused(HttpStatusCode.Forbidden, HttpMethod.Post, $"{Warned.Path}/kinds/11B09/blue/restore", new RestoreWarningTemplate { Version = 1 });

        await city.As("editor").Command(HttpMethod.Post, $"{Warned.Path}/kinds/11B09/blue/restore", new RestoreWarningTemplate { Version = 1 });

        Assert.Null(await Template(city, "11B09", "blue"));
        await city.As("editor").Refused(HttpStatusCode.NotFound, HttpMethod.Post, $"{Warned.Path}/kinds/11B09/blue/restore", new RestoreWarningTemplate { Version = 2 });
        await city.As("editor").Refused(HttpStatusCode.NotFound, HttpMethod.Put, $"{Warned.Path}/kinds/99999/red", Words);
        await city.As("editor").Refused(HttpStatusCode.NotFound, HttpMethod.Put, $"{Warned.Path}/kinds/11B03/green", Words);
        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/11B09/blue", Words);
        Assert.NotNull(await Template(city, "11B09", "blue"));
    }

    private static async Task<List<WarningKindView>> Kinds(City city) => await city.As("met").Get<List<WarningKindView>>($"{Warned.Path}/kinds");

    private static async Task<WarningTemplateView?> Template(City city, string kind, string color) => (await Kinds(city)).Single(k => k.Code == kind).Templates.SingleOrDefault(t => t.Color == color);
}
