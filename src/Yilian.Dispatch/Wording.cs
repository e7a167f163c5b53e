using Yilian.Contracts.Dispatch;

namespace Yilian.Dispatch;

/// <summary>Words that several use cases need.</summary>
internal static class Wording
{
    /// <summary>The unit of a need for people: teams and persons are words of the platform, the units of items are written as they are.</summary>
    public static string Of(string unit) => unit switch
    {
        NeedUnits.Person => "人",
        NeedUnits.Team => "支",
        NeedUnits.Expert => "名",
        _ => unit,
    };

    public static string StateOf(string state) => state switch
    {
        OrderStates.Issued => "已签发",
        OrderStates.Accepted => "已受领",
        OrderStates.Departed => "已出动",
        OrderStates.Arrived => "已到场",
        OrderStates.Working => "作业中",
        OrderStates.Released => "已完成",
        OrderStates.HandedOver => "已交接",
        OrderStates.Returned => "已归建",
        OrderStates.Refused => "已拒绝",
        _ => "已撤回",
    };
}
