using Yilian.Contracts.Dispatch;

namespace Yilian.Dispatch;

/// <summary>Words that several use cases need.</summary>
internal static class Wording
{
    public static string Of(string unit) => string.Equals(unit, NeedUnits.Person, StringComparison.Ordinal) ? "人" : "支";

    public static string StateOf(string state) => state switch
    {
        OrderStates.Issued => "已签发",
        OrderStates.Accepted => "已受领",
        OrderStates.Departed => "已出动",
        OrderStates.Arrived => "已到场",
        OrderStates.Released => "已完成",
        OrderStates.Refused => "已拒绝",
        _ => "已撤回",
    };
}
