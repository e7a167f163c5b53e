using System.Text;
using System.Text.Json;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Storage.Tests.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

/// <summary>The registers say the same on both databases.</summary>
public sealed class RegisterTests
{
    private const string Root = "information/registers";

    private const string Teams = "编码,名称,类别,县区,状态,专职人数,能力\n"
        + "T-1,一队,防汛抢险队,确山县,备勤,10,抗洪抢险|1|10;水域救援|2\n"
        + "T-2,二队,防汛抢险队,确山县,出动,20,抗洪抢险|1|20\n"
        + "T-3,三队,综合性消防救援队,泌阳县,备勤,30,水域救援|1|30\n";

    public static TheoryData<Store, string, string[]> Filters
    {
        get
        {
            (string Query, string[] Codes)[] filters =
            [
                ("register=team", ["T-1", "T-2", "T-3"]), ("register=team&kind=42EL1", ["T-3"]), ("register=team&county=411725", ["T-1", "T-2"]),
                ("register=team&readiness=out", ["T-2"]), ("register=team&capability=water-rescue", ["T-1", "T-3"]), ("search=三队", ["T-3"]), ("search=ed", ["T-2"]), ("search=t-1", ["T-1"]), ("search=T-1", ["T-1"]),
                ("register=team&freshness=fresh", ["T-1", "T-2", "T-3"]), ("register=team&freshness=stale", []), ("register=team&mine=true", ["T-1", "T-2", "T-3"]),
                ("register=team&sort=name&limit=2", ["T-1", "T-3"]), ("register=team&limit=1&after=1", ["T-2"]), ("removed=true", []), ("register=supply", []), ("level=1", []),
                ("sort=level", ["T-1", "T-2", "T-3"]), ("sort=quantity", ["T-1", "T-2", "T-3"]),
            ];
            var data = new TheoryData<Store, string, string[]>();
            foreach (var store in new[] { Store.Sqlite, Store.Postgres })
            {
                data.Add(store, string.Join('\n', filters.Select(f => f.Query)), [.. filters.Select(f => string.Join(',', f.Codes))]);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Filters))]
    public async Task The_filters_of_the_list_find_the_same(Store store, string queries, string[] expected)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        await Import(city, "team", Teams);

        var found = new List<string>();
        foreach (var query in queries.Split('\n'))
        {
            var page = await city.As("water").Get<Page<RegisterRow>>($"{Root}?{query}");
            found.Add(string.Join(',', query.Contains("sort=name", StringComparison.Ordinal) ? page.Items.Select(r => r.Code).Order(StringComparer.Ordinal) : page.Items.Select(r => r.Code)));
        }

        Assert.Equal(expected, found);
        Assert.Equal(3, (await city.As("gen").Get<List<RegisterSummaryRow>>($"{Root}/summary")).Single(s => s.Register == "team").Total);
        Assert.True((await city.Verify()).Whole);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Stale_entries_are_chased_and_settled(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        await Import(city, "team", Teams);
        await city.Advance(91 * 24 * 60);

        var chase = Assert.Single(await city.As("water").Get<List<RegisterChaseRow>>($"{Root}/chases"));
        Assert.Equal(3, chase.Stale);
        Assert.Single((await city.As("water").Get<Yilian.Contracts.Platform.InboxPage>("inbox?ask=confirm")).Items);

        await city.As("water").Post<RegisterConfirmed>($"{Root}/confirm", new ConfirmRegisterEntries { Register = "team" });
        await city.Settle();
        Assert.Empty((await city.As("water").Get<Yilian.Contracts.Platform.InboxPage>("inbox?ask=confirm")).Items);
        Assert.Empty(await city.As("water").Get<List<RegisterChaseRow>>($"{Root}/chases"));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task An_entry_is_registered_changed_removed_and_imported_over(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var edit = new EditRegisterEntry
        {
            Register = "risk-source",
            KindCode = "22A01",
            Code = "R-1",
            Name = "罐区",
            Longitude = 114.0,
            Latitude = 32.98,
            Facts = JsonSerializer.SerializeToElement(new { substances = new[] { new { name = "氨", tonnes = 20 } }, peopleWithin500m = 40 }),
        };
        var entry = await city.As("water").Post<RegisterEntryView>(Root, edit);
        Assert.Equal((4, 4.8), (entry.Entry.Level!.Value, entry.Hazard!.R));

        await city.As("water").Put<RegisterEntryView>($"{Root}/{entry.Entry.Id}", edit with { Name = "罐区二", Version = 1 });
        Assert.Equal(1, (await Import(city, "risk-source", "编码,名称,类别,经度,纬度,联系人\nR-1,罐区三,贮罐区(贮罐),114.0,32.98,站长\n")).Updated);
        Assert.Equal(["changed", "changed", "registered"], (await city.As("water").Get<List<RegisterHistoryRow>>($"{Root}/{entry.Entry.Id}/history")).Select(h => h.Act));
        Assert.Equal(2, (await city.As("water").Get<RegisterEntryView>($"{Root}/{entry.Entry.Id}")).Facts.EnumerateObject().Count());
        await city.As("water").Post<RegisterEntryView>($"{Root}/{entry.Entry.Id}/remove", new RemoveRegisterEntry { Reason = "拆除" });
        Assert.Equal(1, (await city.As("gen").Get<Page<RegisterRow>>($"{Root}?removed=true")).Total);
    }

    private static async Task<ImportResult> Import(City city, string register, string csv)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "登记.csv" } };
        var result = await city.As("water").Post<ImportResult>($"{Root}/import?register={register}", form);
        Assert.True(result.Applied, string.Join('\n', result.Errors));
        return result;
    }
}
