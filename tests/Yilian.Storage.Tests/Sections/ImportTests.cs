using System.Text;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Storage.Tests.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

public sealed class ImportTests
{
    private const string Units = "代码,名称,类别,区划代码,值班电话,所属指挥部\nRAIL,市铁路护路办,成员单位,,0396-1234567;0396-7654321,防汛抗旱指挥部;交通运输指挥部\nMET,驻马店市气象局,成员单位,,0396-5550001,\n";

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_spreadsheet_is_applied_once_and_a_second_time_changes_nothing(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var key = Guid.CreateVersion7();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Import(city, Units, key)));
        var again = await Import(city, Units, Guid.CreateVersion7());

        Assert.All(results, r => Assert.Equal((true, 2, 1, 1), (r.Applied, r.Rows, r.Added, r.Updated)));
        Assert.Equal((0, 0, 2), (again.Added, again.Updated, again.Unchanged));
        var rail = (await city.As("editor").Get<Page<UnitRow>>("organization/units?search=RAIL")).Items.Single();
        Assert.Equal(["0396-1234567", "0396-7654321"], rail.DutyPhones);
        Assert.Equal(new[] { city.Of("FLOOD"), city.Of("TRANS") }.Order(), rail.HeadquartersIds.Order());
        Assert.True((await city.Verify()).Whole);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_spreadsheet_with_a_bad_row_is_not_applied(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var before = await city.Head();

        var result = await Import(city, Units + "坏 码,某单位,没有的类别,,,\n", Guid.CreateVersion7());

        Assert.False(result.Applied);
        Assert.Equal([4, 4], result.Errors.Select(e => e.Row));
        Assert.Empty((await city.As("editor").Get<Page<UnitRow>>("organization/units?search=RAIL")).Items);
        Assert.Equal(before, await city.Head() - 1); // only the sign-in
    }

    private static async Task<ImportResult> Import(City city, string csv, Guid key)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "单位.csv" } };
        return await city.As("editor").Post<ImportResult>("organization/units/import", form, key);
    }
}
