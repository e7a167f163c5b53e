using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Documents;

namespace Yilian.Information.Incidents.Responses;

/// <summary>What a notice of a response says: basis, matter, level, time, duties by unit, contact.</summary>
/// <param name="Before">The level in force before; null when none was.</param>
/// <param name="Tasks">All tasks of the headquarters until then.</param>
/// <param name="Conditions">启动条件 of the plan followed; null when it was not started from a plan, or the plan was changed since.</param>
internal sealed record ResponseNotice(
    Incident Incident, Response Response, string? Before, string Number, IReadOnlyList<IncidentTask> Tasks, IReadOnlyList<Guid> Recipients, string? Conditions, IOrganizationBook Book)
{
    private static readonly DocumentColumn[] Columns = [new("责任单位", 3), new("任务", 6), new("完成时限", 3, Centered: true)];

    private bool Ends => string.Equals(Response.Level, Response.Ended, StringComparison.Ordinal);

    private string Level => Planning.TitleOf(Response.Level);

    private OrganizationCard? Headquarters => Book.Find(Response.HeadquartersId);

    public string FileName => $"{Number}.docx";

    public byte[] Write(Operation operation)
    {
        var issuer = Headquarters?.Name ?? "";
        var date = DateOnly.FromDateTime(Response.At.ToOffset(Numbers.Beijing).DateTime);
        var document = new OfficialDocument
        {
            Masthead = issuer,
            Title = $"关于{Matter()}的通知",
            Number = Number,
            Urgency = "特急",
            Recipients = Addressees(),
            SignedBy = issuer,
            Date = date,
            PrintedBy = issuer,
            PrintedOn = date,
            Mark = operation.Exercise is null ? null : "演练文稿，不作为正式公文",
        };
        Say(document);
        return document.ToDocx();
    }

    private string Matter() => (Before, Ends) switch
    {
        ({ } before, true) => $"终止{Planning.TitleOf(before)}应急响应",
        (_, true) => "终止应急响应",
        ({ } before, false) => $"应急响应由{Planning.TitleOf(before)}{(Rank(Response.Level) < Rank(before) ? "提升" : "降低")}为{Level}",
        _ => $"启动{Level}应急响应",
    };

    private static int Rank(string level) => Array.IndexOf(GradeTable.Grades, level);

    private string Addressees()
    {
        var units = Recipients.Concat(Given().Select(t => t.OrganizationId)).Where(o => o != Response.HeadquartersId).Distinct().Select(Book.Find).OfType<OrganizationCard>()
            .OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => o.Name).ToList();
        return units.Count == 0 ? "各成员单位" : string.Join('、', units);
    }

    private void Say(OfficialDocument document)
    {
        document.Heading(1, "事由").Paragraph($"{Moment(Incident.OccurredAt)}，{Incident.Place}发生{Incident.Title}（事件编号{Incident.Number}）。{Sentence(Response.Reason)}");
        document.Heading(1, Ends ? "决定" : "响应级别").Paragraph($"经{Response.Signatory}签发，自{Moment(Response.At)}起{Matter()}。{Plan()}");
        if (!string.IsNullOrWhiteSpace(Conditions))
        {
            document.Paragraph($"启动条件：{Sentence(Conditions)}");
        }

        Assign(document);
        var phones = Headquarters?.DutyPhones ?? [];
        document.Heading(1, "联系方式").Paragraph($"{Headquarters?.Name}值班电话：{(phones.Count == 0 ? "见值班通讯录" : string.Join('、', phones))}。任务受领、进展和完成情况通过平台反馈。");
    }

    private string Plan() => Given().FirstOrDefault() is { } task ? $"依据《{task.PlanTitle}》第{task.PlanVersion}版执行。" : "";

    private void Assign(OfficialDocument document)
    {
        var ended = Tasks.Where(t => t.State == IncidentTask.Cancelled && t.EndedAt == Response.At).ToList();
        document.Heading(1, "任务分工");
        if (Given().Count > 0)
        {
            document.Paragraph("请下列单位立即受领任务，按时限完成并反馈：");
            document.Table(Columns, Given().OrderBy(t => Book.Find(t.OrganizationId)?.Code, StringComparer.Ordinal).ThenBy(t => t.DueAt).Select(t => (IReadOnlyList<string>)
                [Book.Find(t.OrganizationId)?.ShortName ?? "", t.Text.Length == 0 ? t.Title : $"{t.Title}：{t.Text}", t.DueAt.ToOffset(Numbers.Beijing).ToString("M月d日HH:mm")]));
        }

        if (Kept() is > 0 and var kept)
        {
            document.Paragraph($"此前下达的 {kept} 项任务继续执行。");
        }

        if (ended.Count > 0)
        {
            document.Paragraph($"终止 {ended.Count} 项任务：{string.Join('；', ended.Select(t => $"{Book.Find(t.OrganizationId)?.ShortName}“{t.Title}”"))}。");
        }

        if (Given().Count + Kept() + ended.Count == 0)
        {
            document.Paragraph(Ends ? "各单位转入常态值守，做好后续处置和总结评估。" : "各单位按照职责和预案做好应急处置，有关情况及时报告。");
        }
    }

    private List<IncidentTask> Given() => [.. Tasks.Where(t => t.AssignedAt == Response.At && !Ends)];

    private int Kept() => Ends ? 0 : Tasks.Count(t => t.AssignedAt < Response.At && (t.EndedAt is null || t.EndedAt > Response.At));

    private static string Moment(DateTimeOffset at) => at.ToOffset(Numbers.Beijing).ToString("yyyy年M月d日H时mm分");

    private static string Sentence(string text) => text.Trim().TrimEnd('。') + "。";
}
