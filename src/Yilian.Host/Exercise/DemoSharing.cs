using Yilian.Contracts.Information;
using Yilian.Information.Basics;
using Yilian.Organization;

namespace Yilian.Host.Exercise;

/// <summary>What units have shared before an exercise begins: three articles, two of them issued. Invented, and marked so.</summary>
internal static class DemoSharing
{
    private static readonly (string Unit, string By, string Kind, string Title, string Text)[] Articles =
    [
        ("WATER", "水利局联络员", ArticleKinds.Measures, "水库巡查“九步法”（想定）",
            "汛期小型水库实行“九步法”巡查：看水位、看坝顶、看迎水坡、看背水坡、看坝脚、看放水设施、看溢洪道、看库岸、记台账。\n"
            + "主汛期每日两次，超汛限水位后每两小时一次；发现渗漏、裂缝、塌陷，立即报告水库负责人和县区防汛指挥部，同时先行处置。\n"
            + "试行一个汛期以来，30 座水库共发现隐患 46 处，全部在 24 小时内处置。"),
        ("FRS", "消防支队联络员", ArticleKinds.Experience, "城区内涝救援力量前置做法（想定）",
            "接到暴雨橙色以上预警，按“一点一队一艇”在 12 处易涝点前置救援力量，携带舟艇、救生衣和照明器材。\n"
            + "前置后平均到场时间由 23 分钟缩短到 7 分钟。需要公安部门协助引导交通，需要住建部门提前提供排水泵站运行情况。"),
        ("CIVIL", "民政局联络员", ArticleKinds.Organization, "临时安置点组织体系（想定）",
            "每个安置点设站长一名、物资员一名、医务联络员一名，24 小时值守；安置人员登记到户，每日 8 时、20 时报送人数和物资缺口。"),
    ];

    private static readonly string[] Unsigned = ["411727", "TEL", "CULT"];

    public static async Task Share(IServiceProvider services, CancellationToken ct)
    {
        var book = services.GetRequiredService<IOrganizationBook>();
        var articles = Articles.Where(a => book.ByCode(a.Unit) is not null)
            .Select(a => new NewArticle(book.ByCode(a.Unit)!.Id, a.By, new SubmitArticle { Kind = a.Kind, Title = a.Title, Text = a.Text })).ToList();
        if (articles.Count == Articles.Length)
        {
            await services.GetRequiredService<SharingSeed>().Begin(
                articles, issued: 2, "应急救援信息汇编（想定）", [.. Unsigned.Select(c => book.ByCode(c)?.Id).OfType<Guid>()], ct);
        }
    }
}
