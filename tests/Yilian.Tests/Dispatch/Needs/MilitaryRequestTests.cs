using System.Net;
using Xunit;
using Yilian.Contracts.Dispatch;

namespace Yilian.Tests.Dispatch.Needs;

public sealed class MilitaryRequestTests
{
    [Fact]
    public async Task The_request_says_what_the_regulation_demands()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var own = await city.HasTeam("water", "水利一队", people: 38);
        var need = await city.Ask(incident.Id, 200, NeedUnits.Person);
        await city.As("flood").Order(need.Id, own);
        Assert.Equal("dispatch.military-not-asked", (await city.As("gen").GetRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/military-request")).Code);

        await city.As("gen").Climb(need.Id, Rungs.CrossIndustry);
        await city.As("flood").Climb(need.Id, Rungs.Military, approver: null);
        var draft = await Read(city, need.Id);
        await city.As("gen").Climb(need.Id, Rungs.Military);
        var text = await Read(city, need.Id);

        string[] demanded =
        [
            "灾害种类", incident.Number, "发生时间和地域", incident.Place, "受灾程度", "已采取的措施", "本行业1支（水利一队）", "缺口和理由：本行业力量不足。", "需要的兵力和装备", "封堵副坝渗漏", "东经113.6330，北纬32.9820", "200人", "38人", "162人", "批准人：李市长",
            "驻应总指军请〔2026〕1号",
        ];
        Assert.All(demanded, said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotContain("批准人", draft, StringComparison.Ordinal);
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}/{need.Id}/military-request");
    }

    private static async Task<string> Read(City city, Guid need)
    {
        using var answer = await city.As("flood").Send(HttpMethod.Get, $"{Rescue.Needs}/{need}/military-request");
        return DocxText.Of(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
