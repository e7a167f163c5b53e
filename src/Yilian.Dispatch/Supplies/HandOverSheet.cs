using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Dispatch.Needs;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Documents;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Supplies;

/// <summary>二（三）3: 交接单, to be signed where stock changes hands; its QR code opens the allotment on a phone, where the receipt is confirmed.</summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class HandOverSheetSlice : ISlice
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly DocumentColumn[] Facts = [new("项目", 2, Centered: true), new("内容", 7)];
    private static readonly DocumentColumn[] Signing = [new("环节", 2, Centered: true), new("单位", 4), new("数量", 2, Centered: true), new("经办人（签字）", 3), new("时间", 3)];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dispatch/allotments/{id}/sheet", Handle).Produces(StatusCodes.Status200OK, contentType: Docx);

    private static async Task<IResult> Handle(Guid id, ReadingDesk desk, HttpRequest http, CancellationToken ct)
    {
        var allotment = await desk.Db.Set<Allotment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw NotFoundException.Of<Allotment>(id);
        var incident = (await desk.Incidents((IReadOnlyCollection<Guid>)[allotment.IncidentId], ct)).SingleOrDefault() ?? throw NotFoundException.Of<Allotment>(id);
        var need = await desk.Db.Set<Need>().AsNoTracking().SingleAsync(n => n.Id == allotment.NeedId, ct);
        var steps = await desk.Db.Set<AllotmentStep>().AsNoTracking().Where(s => s.AllotmentId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct);
        var address = $"{http.Scheme}://{http.Host}/dispatch/supplies?allotment={id}&whose=all&which=any";
        return Results.File(Write(allotment, need, incident, steps, address, desk.Service<IOrganizationBook>(), desk.Service<Operation>()), Docx, $"{allotment.Number}交接单.docx");
    }

    private static byte[] Write(Allotment a, Need need, IncidentCard incident, List<AllotmentStep> steps, string address, IOrganizationBook book, Operation operation)
    {
        string Name(Guid id) => book.Find(id)?.Name ?? "";
        var amount = $"{a.Quantity}{a.Unit}";
        var document = new OfficialDocument
        {
            Masthead = Name(a.HeadquartersId),
            Title = "应急物资调拨交接单",
            Number = a.Number,
            Urgency = need.Priority == 1 ? "特急" : "加急",
            Mark = operation.Exercise is null ? null : "演练文稿，不作为正式公文",
        };
        document.Table(Facts,
        [
            ["事件", $"{incident.Title}（{incident.Number}）"], ["需求", $"{need.Number}：{need.Purpose}"], ["物资", $"{a.Item} {amount}"], ["调出单位", $"{Name(a.OwnerId)}（{a.StockPlace}）"],
            ["接收单位", Name(a.HolderId)], ["送达地点", need.Place], ["调拨依据", $"{Name(a.HeadquartersId)}，{a.IssuedBy}，{Moments.Of(a.IssuedAt)}{(a.Text is null ? "" : "；" + a.Text)}"],
            ["归还", a.ReturnBy is { } by ? $"借用，{Moments.Of(by)}前归还" : "用后归还，消耗据实核销"],
        ]);
        document.Table(Signing, new[] { (AllotmentActs.HandOver, "出库", a.OwnerId), ("", "运输", Guid.Empty), (AllotmentActs.Receive, "接收", a.HolderId), (AllotmentActs.Return, "归还", a.OwnerId) }
            .Select(r => (IReadOnlyList<string>)[r.Item2, r.Item3 == Guid.Empty ? "" : Name(r.Item3), Counted(steps, r.Item1, a.Unit), "", Said(steps, r.Item1)]));
        return document.Paragraph("用手机扫描二维码，登录后确认接收、登记消耗和归还：").QrCode(address, $"调拨单 {a.Number} 的网址").Note($"{a.Number}，本单一式三份，调出单位、运输人、接收单位各执一份。").ToDocx();
    }

    private static string Counted(List<AllotmentStep> steps, string act, string unit) => steps.Where(s => string.Equals(s.Act, act, StringComparison.Ordinal)).Sum(s => s.Quantity) is > 0 and var n ? $"{n}{unit}" : "";

    private static string Said(List<AllotmentStep> steps, string act) => steps.FindLast(s => string.Equals(s.Act, act, StringComparison.Ordinal)) is { } step ? Moments.Of(step.At) : "";
}
