namespace Yilian.Exercises.Inspecting;

/// <summary>What scenarios expect that no use case carries out yet, and which will. Lines leave here as the use cases arrive.</summary>
internal static class Later
{
    private const string Escalation = "险情加重的提示";
    private const string Conflicts = "数字互相矛盾的提示";
    private const string Posts = "前后方指挥联动";
    private const string Instructions = "领导批示督办";
    private const string Reviews = "总结评估";
    private const string Secrecy = "军队力量部署的分级查看";

    private static readonly Dictionary<string, string> Topics = new(StringComparer.Ordinal)
    {
        ["severity-raise"] = Escalation,
        ["sum-check"] = Conflicts,
        ["conflict-with"] = Conflicts,
        ["conflictResolved"] = Conflicts,
        ["number-differs-from"] = Conflicts,
        ["discrepancyFlag"] = Conflicts,
        ["evacuatedReturned"] = Conflicts,
        ["forwardPostContact"] = Posts,
        ["alarmRaisedWithinMin"] = Posts,
        ["forwardPost"] = Posts,
        ["missed-contact"] = Posts,
        ["lost-contact-alarm"] = Posts,
        ["comms.missed"] = Posts,
        ["comms.lost"] = Posts,
        ["task-on-time"] = Instructions,
        ["task.deadline"] = Instructions,
        ["overallReportSent"] = Reviews,
        ["aar-requests"] = Reviews,
        ["aar-overdue"] = Reviews,
        ["aar.due"] = Reviews,
        ["aar.overdue"] = Reviews,
        ["403"] = Secrecy,
        ["audit-entry"] = Secrecy,
        ["auth.denied"] = Secrecy,
        ["personal-data-protected"] = Secrecy,
    };

    /// <param name="what">The expectation as worded.</param>
    /// <param name="key">Its first word, or the type of the event.</param>
    public static Finding Finding(int number, string what, string key) =>
        new(number, what, Verdict.NotYet, Topics.TryGetValue(key, out var topic) ? $"待“{topic}”用例上线后检查" : "尚无用例检查此项");
}
