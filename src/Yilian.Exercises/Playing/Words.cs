namespace Yilian.Exercises.Playing;

/// <summary>The Chinese words for kinds of events and entries.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["warning.issue"] = "预警发布",
        ["warning.update"] = "预警变更",
        ["warning.cancel"] = "预警解除",
        ["monitor"] = "监测数据",
        ["notify.receipt"] = "收悉",
        ["notice"] = "情况通报",
        ["verify"] = "核实",
        ["report.up"] = "向上报告",
        ["consult.open"] = "发起会商",
        ["consult.opinion"] = "会商意见",
        ["consult.close"] = "会商结论",
        ["expert.opinion"] = "专家意见",
        ["hq.activate"] = "指挥部启动",
        ["leader.instruction"] = "领导批示",
        ["instruction.split"] = "批示分解",
        ["task.done"] = "任务反馈",
        ["task.progress"] = "任务进展",
        ["request"] = "力量需求",
        ["request.superior"] = "请求上级支援",
        ["medical.request"] = "医疗需求",
        ["epidemic.request"] = "防疫需求",
        ["epidemic.result"] = "防疫结果",
        ["supply.out"] = "物资调出",
        ["dispatch.order"] = "调度指令",
        ["dispatch.ack"] = "受领任务",
        ["dispatch.refuse"] = "无法受领",
        ["dispatch.depart"] = "力量出发",
        ["dispatch.arrive"] = "力量到达",
        ["cross.request"] = "跨行业申请",
        ["cross.approve"] = "跨行业批准",
        ["pla.request"] = "商请军队",
        ["pla.approve"] = "军队增援",
        ["superior.support"] = "上级支援",
        ["conflict.resource"] = "资源冲突",
        ["allocate"] = "资源分配",
        ["release"] = "力量撤收",
        ["info.initial"] = "首报",
        ["forward.setup"] = "前指设立",
        ["forward.close"] = "前指撤销",
        ["comms.check"] = "前后方联络",
        ["comms.try"] = "尝试联络",
        ["comms.restored"] = "联络恢复",
        ["zone.set"] = "划定管控区",
        ["zone.update"] = "调整管控区",
        ["zone.clear"] = "解除管控区",
        ["evacuation.return"] = "群众返回",
        ["shelter"] = "安置点",
        ["roll.call"] = "人员清点",
        ["shift.handover"] = "值班交接",
        ["public.release"] = "信息发布",
        ["airspace"] = "空域协调",
        ["traffic.control"] = "交通管制",
        ["traffic.restore"] = "交通恢复",
        ["investigate"] = "调查",
        ["aar.unit"] = "单位总结",
        ["aar.overall"] = "总体评估",
    };

    private static readonly Dictionary<string, string> Entries = new(StringComparer.Ordinal)
    {
        ["information.receipt-overdue"] = "签收超时",
        ["information.report-obligation-overdue"] = "报送超时",
        ["information.tasks-unacknowledged"] = "任务受领超时",
        ["information.task-overdue"] = "任务完成超时",
    };

    private static readonly Dictionary<string, string> Steps = new(StringComparer.Ordinal)
    {
        ["liaison"] = "联络员本人",
        ["standIn"] = "替补联络员",
        ["dutyPhone"] = "值班电话",
        ["leader"] = "指挥部领导",
        ["headquarters"] = "指挥部督办",
    };

    public static string CategoryOf(string eventType) => Categories.GetValueOrDefault(eventType, "其他动态");

    public static string EntryOf(string kind) => Entries.GetValueOrDefault(kind, kind);

    public static string StepOf(string step) => Steps.GetValueOrDefault(step, step);
}
