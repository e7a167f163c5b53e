namespace Yilian.Contracts.Dispatch;

/// <summary>An allotment of stock (调拨单).</summary>
/// <param name="Outstanding">What was handed over and neither came back nor was used up.</param>
/// <param name="HolderId">For whom it is: who asked.</param>
/// <param name="From">Where it lies.</param>
/// <param name="State">See <see cref="AllotmentStates"/>.</param>
/// <param name="DueAt">Until when the owner is to agree or refuse.</param>
/// <param name="ReturnBy">Until when it is lent.</param>
/// <param name="Overdue">True: not answered, or not returned, in time.</param>
/// <param name="Mine">True: an organization of the caller's gives or gets it.</param>
/// <param name="May">What the caller may do: accept, refuse, handOver, receive, return, consume, recall.</param>
public sealed record AllotmentView(
    Guid Id, string Number, Guid NeedId, string NeedNumber, Guid IncidentId, string IncidentTitle, Guid StockId, string Item, int Quantity, string Unit, int Returned, int Consumed, int Outstanding,
    Guid OwnerId, string OwnerName, IReadOnlyList<string> OwnerPhones, Guid HolderId, string HolderName, Guid HeadquartersId, string HeadquartersName, string From, string Place, string Purpose, string? Text,
    string State, DateTimeOffset IssuedAt, string IssuedBy, DateTimeOffset DueAt, DateTimeOffset? ReturnBy, bool Overdue, IReadOnlyList<AllotmentStepView> Steps, bool Mine, IReadOnlyList<string> May);

/// <param name="Act">issue, accept, refuse, handOver, receive, return, consume or recall.</param>
/// <param name="Quantity">How much of it.</param>
public sealed record AllotmentStepView(string Act, int Quantity, DateTimeOffset At, string ByName, string? Note);

/// <summary>The states of an allotment; the last three end it.</summary>
public static class AllotmentStates
{
    /// <summary>待答复: reserved</summary>
    public const string Issued = "issued";

    /// <summary>已同意: reserved</summary>
    public const string Accepted = "accepted";

    /// <summary>已出库: on its way</summary>
    public const string HandedOver = "handedOver";

    /// <summary>已接收: in use</summary>
    public const string Received = "received";

    /// <summary>已结清: all of it came back or was used up</summary>
    public const string Closed = "closed";

    /// <summary>已拒绝</summary>
    public const string Refused = "refused";

    /// <summary>已撤回</summary>
    public const string Recalled = "recalled";
}

/// <summary>The stocks that could meet a need for an item.</summary>
/// <param name="Gap">What is short now.</param>
/// <param name="OthersGap">What other open needs of the same item are short of.</param>
/// <param name="Free">What all stocks together can give.</param>
/// <param name="Others">The other needs, the most urgent first.</param>
public sealed record StockBoard(string Item, string Unit, int Gap, int OthersGap, int Free, IReadOnlyList<RivalNeed> Others, IReadOnlyList<StockView> Stocks);

/// <summary>Another need that wants the same item.</summary>
public sealed record RivalNeed(string Number, string OrganizationName, int Gap, int Priority);

/// <summary>A stock, nearest first.</summary>
/// <param name="Quantity">What the register says is there.</param>
/// <param name="Reserved">Promised to needs, not handed over yet.</param>
/// <param name="Out">Handed over, not back.</param>
/// <param name="Safety">What the owner keeps back; only the owner itself may give of it.</param>
/// <param name="Free">What can be allotted now.</param>
/// <param name="Proposed">What is proposed for this need.</param>
public sealed record StockView(
    Guid StockId, string Code, string Name, Guid OwnerId, string OwnerName, string Place, string? Unit, int Quantity, int Reserved, int Out, int Safety, int Free, double? DistanceKm, int? Minutes, bool InTime, int Proposed);

/// <summary>Help from the superior or a neighbor.</summary>
/// <param name="From">Who is asked.</param>
/// <param name="Quantity">What was asked for; what was promised once it was.</param>
/// <param name="State">See <see cref="SupportStates"/>.</param>
/// <param name="Overdue">True: not there when expected.</param>
/// <param name="Note">What they said last.</param>
/// <param name="May">What the caller may do: answer, arrive, end.</param>
public sealed record SupportView(
    Guid Id, string Number, Guid NeedId, string From, int Quantity, string State, string Reason, string Approver, DateTimeOffset AskedAt, string AskedBy, DateTimeOffset StepAt, DateTimeOffset? EtaAt, bool Overdue, string? Note,
    IReadOnlyList<string> May);

/// <summary>The states of help from outside.</summary>
public static class SupportStates
{
    /// <summary>已请求</summary>
    public const string Asked = "asked";

    /// <summary>已答应</summary>
    public const string Promised = "promised";

    /// <summary>无法支援</summary>
    public const string Declined = "declined";

    /// <summary>已到达</summary>
    public const string Arrived = "arrived";

    /// <summary>已结束</summary>
    public const string Ended = "ended";
}
