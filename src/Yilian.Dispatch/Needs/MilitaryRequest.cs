using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Organization;
using Yilian.Dispatch.Orders;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Documents;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Needs;

/// <summary>
/// 二（三）1: the request to the army and armed police. It says what 《军队参加抢险救灾条例》第五条 demands: the kind of the disaster, when and where it happened, how bad it is, what was done, and the forces and equipment that are needed.
/// Until the general headquarters has opened the rung it is a draft.
/// </summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class MilitaryRequestSlice : ISlice
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly DocumentColumn[] Columns = [new("需求", 3), new("能力", 3), new("需要", 2, Centered: true), new("已派", 2, Centered: true), new("仍缺", 2, Centered: true)];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dispatch/needs/{id}/military-request", Handle).Produces(StatusCodes.Status200OK, contentType: Docx);

    private static async Task<IResult> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var need = await desk.Db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw NotFoundException.Of<Need>(id);
        var facts = await IncidentFacts.Of(desk, need.IncidentId, ct);
        var climbs = await desk.Db.Set<Climb>().AsNoTracking().Where(c => c.Rung == Rungs.Military).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(ct);
        var climb = climbs.FindLast(c => c.NeedId == id) ?? throw new RuleBrokenException("dispatch.military-not-asked", $"需求 {need.Number} 还没有申请调用军队和武警，请先申请或批准。|Nobody asked for the army yet.");
        var orders = await desk.Db.Set<Order>().AsNoTracking().Where(o => o.IncidentId == need.IncidentId).ToListAsync(ct);
        var tally = Tally.Of(need, (await Tally.SharesOf([id], desk.Db, ct))[id]);

        // Climbs are never taken away, so counting the needs that came so far gives numbers without gaps that stay.
        var number = climbs.Select(c => c.NeedId).Distinct().ToList().IndexOf(id) + 1;
        var document = Write(need, facts, climb, tally, orders, number, desk);
        return Results.File(document.ToDocx(), Docx, $"{need.Number}商请军队支援.docx");
    }

    private static OfficialDocument Write(Need need, IncidentFacts facts, Climb climb, Tally tally, List<Order> orders, int number, ReadingDesk desk)
    {
        var book = desk.Service<IOrganizationBook>();
        var general = book.Find(KnownHeadquarters.General);
        var opened = climb.Approver is not null;
        var troops = book.All().Where(o => string.Equals(o.Kind, OrganizationKinds.Military, StringComparison.Ordinal) && !o.Dissolved).OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => o.Name).ToList();
        var document = new OfficialDocument
        {
            Masthead = general?.Name ?? "",
            Title = $"关于商请支援{facts.Title}抢险救援的函",
            Number = $"驻应总指军请〔{Moments.DayOf(climb.At).Year}〕{number}号",
            Urgency = "特急",
            Recipients = troops.Count == 0 ? null : string.Join('、', troops),
            SignedBy = general?.Name,
            Date = Moments.DayOf(climb.At),
            Mark = desk.Service<Operation>().Exercise is not null ? "演练文稿，不作为正式公文" : opened ? null : "送审稿",
        };
        document.Heading(1, "灾害种类").Paragraph($"{facts.Title}（{facts.Kind}，事件编号{facts.Number}）。");
        document.Heading(1, "发生时间和地域").Paragraph($"{Moments.Of(facts.OccurredAt)}，{facts.Place}。");
        document.Heading(1, "受灾程度").Paragraph(Harm(facts));
        document.Heading(1, "已采取的措施").Paragraph(Measures(facts, orders, climb));
        document.Heading(1, "需要的兵力和装备").Paragraph(
            $"用途：{need.Purpose}。集结地点：{need.Place}{(need.Longitude is { } x && need.Latitude is { } y ? $"（东经{x:0.0000}，北纬{y:0.0000}）" : "")}。到达时间：{(need.NeededAt is { } by ? Moments.Of(by) + "前" : "尽快")}。");
        var unit = Wording.Of(need.Unit);
        var capability = desk.Service<IRegisterBook>().Capabilities.FirstOrDefault(c => string.Equals(c.Value, need.Capability, StringComparison.Ordinal))?.Title ?? "";
        document.Table(Columns, [[need.Number, capability, $"{need.Quantity}{unit}", $"{tally.Committed + tally.Done}{unit}", $"{tally.Gap}{unit}"]]);
        document.Heading(1, "指挥关系和联络").Paragraph($"任务由{book.Find(need.HeadquartersId)?.Name}提出，部队行动由军队统一指挥。值班电话：{(general?.DutyPhones is { Count: > 0 } phones ? string.Join('、', phones) : "见值班通讯录")}。{(opened ? $"批准人：{climb.Approver}。" : "")}");
        return document;
    }

    private static string Harm(IncidentFacts facts)
    {
        var figures = facts.Figures.Count == 0 ? "" : $"据初步统计：{string.Join('，', facts.Figures.Select(f => $"{f.Title}{f.Value:0.##}{f.Unit}"))}。";
        return $"{Sentence(facts.Harm)}{figures}";
    }

    private static string Measures(IncidentFacts facts, List<Order> orders, Climb climb)
    {
        var sent = orders.Where(o => o.Share.Phase != Phase.None && o.Rung != Rungs.Military && o.IssuedAt <= climb.At).GroupBy(o => o.Rung).OrderBy(g => Rungs.HeightOf(g.Key)).Select(g => $"{Rungs.Titles[g.Key]}{g.Count()}支（{string.Join('、', g.Select(o => o.TeamName))}）").ToList();
        string[] lines =
        [
            string.IsNullOrWhiteSpace(facts.Measures) ? "" : Sentence(facts.Measures), facts.Responses.Count == 0 ? "" : string.Join('，', facts.Responses) + "。",
            sent.Count == 0 ? "" : $"已调派力量：{string.Join('；', sent)}。", $"缺口和理由：{Sentence(climb.Reason)}",
        ];
        return string.Concat(lines);
    }

    private static string Sentence(string text) => text.Trim().TrimEnd('。') + "。";
}
