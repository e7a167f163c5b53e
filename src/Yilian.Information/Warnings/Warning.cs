using Yilian.Platform.Http;

namespace Yilian.Information.Warnings;

/// <summary>
/// 预警: one message about a danger, our own or somebody else's. Of our own a draft is reviewed and published; then it never changes: updates and
/// cancellations are messages of their own that end it.
/// </summary>
internal sealed class Warning
{
    public const string Alert = "Alert";
    public const string Update = "Update";
    public const string Cancel = "Cancel";
    public const string Own = "own";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The id of the first message of its chain; of our own only.</summary>
    public Guid ChainId { get; set; }

    /// <summary>Alert, Update, Cancel, Ack or Error.</summary>
    public required string MessageType { get; init; }

    /// <summary>own, cap or national.</summary>
    public required string Origin { get; init; }

    public string State { get; private set; } = WarningStates.Draft;

    /// <summary>The warning that this draft will replace, or that this message lifted.</summary>
    public Guid? UpdatesId { get; init; }

    /// <summary>The alarm that its chain was begun from.</summary>
    public Guid? AlarmId { get; init; }

    public Guid? IssuerId { get; init; }
    public required string IssuerName { get; init; }
    public string? Identifier { get; set; }
    public string? Sender { get; set; }
    public required string Status { get; init; }
    public required string Scope { get; init; }
    public required string KindCode { get; set; }
    public required string KindName { get; set; }
    public string? Color { get; set; }
    public required string Headline { get; set; }
    public required string Caution { get; set; }
    public required string Measures { get; set; }

    /// <summary>A <see cref="Contracts.Information.WarningArea"/> as JSON.</summary>
    public required string Area { get; set; }

    public required string AreaText { get; set; }
    public DateTimeOffset? EffectiveAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }
    public bool Happening { get; set; }
    public required Guid AudienceId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }

    /// <summary>Whoever wrote it last; may not review it.</summary>
    public Guid? WriterId { get; set; }

    public string? ReviewedBy { get; private set; }
    public string? ReviewComment { get; private set; }
    public string? UrgentReason { get; private set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? PublishedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>The message as it was sent or came in.</summary>
    public string? Cap { get; set; }

    public string? Sha256 { get; set; }

    /// <summary>What was found when it came in, as a JSON list.</summary>
    public string? Flags { get; init; }

    public int Version { get; private set; } = 1;

    public bool IsInForce => State == WarningStates.InForce;

    public bool IsOwn => Origin == Own;

    public bool IsOpen => State is WarningStates.Draft or WarningStates.Submitted or WarningStates.Approved;

    /// <exception cref="RuleBrokenException">Somebody changed it since it was read.</exception>
    public void DemandVersion(int seen)
    {
        if (seen != Version)
        {
            throw new RuleBrokenException("warnings.changed-meanwhile", $"该预警在您操作期间已由{UpdatedBy}更新（现为第 {Version} 版），请查看后再决定。|Somebody changed this warning meanwhile; look at it and decide.")
            {
                Extensions = { ["currentVersion"] = Version, ["updatedBy"] = UpdatedBy, ["updatedAt"] = UpdatedAt },
            };
        }
    }

    /// <exception cref="RuleBrokenException">It was sent already.</exception>
    public void DemandOpen() => Demand(IsOpen, "warnings.sent", "该预警已发布，内容不能再改；请用“更新”或“解除”。|The warning was published and does not change any more; update or cancel it.");

    /// <exception cref="RuleBrokenException">It does not hold any more, or not yet.</exception>
    public void DemandInForce() => Demand(IsInForce, "warnings.not-in-force", $"该预警当前不在有效状态（{WarningStates.TitleOf(State)}），请刷新后查看。|The warning is not in force.");

    public void Edited(Guid? writer, string by, DateTimeOffset at)
    {
        DemandOpen();
        (State, WriterId, ReviewedBy, ReviewComment) = (WarningStates.Draft, writer, null, null);
        Touch(by, at);
    }

    public void Submit(string by, DateTimeOffset at)
    {
        Demand(State == WarningStates.Draft, "warnings.not-a-draft", "只有草稿可以送审。|Only a draft can be handed to review.");
        State = WarningStates.Submitted;
        Touch(by, at);
    }

    public void Review(bool approve, string? comment, Guid? reviewer, string by, DateTimeOffset at)
    {
        Demand(State == WarningStates.Submitted, "warnings.not-submitted", "该预警不在待审状态，请刷新后查看。|The warning does not wait for review.");
        Demand(reviewer is null || reviewer != WriterId, "warnings.own-review", "不能审核自己起草的预警，请由另一人审核。|Another person than the writer has to review it.");
        (State, ReviewedBy, ReviewComment) = (approve ? WarningStates.Approved : WarningStates.Draft, by, comment);
        Touch(by, at);
    }

    public void Publish(string? urgentReason, string by, DateTimeOffset at)
    {
        DemandOpen();
        Demand(State == WarningStates.Approved || urgentReason is not null, "warnings.not-reviewed", "预警尚未审核通过；情况紧急时可由有审核权限的人员说明理由后直接发布。|The warning has not been approved; in an emergency, who may review it may publish it with the reason.");
        (UrgentReason, SentAt, PublishedBy, EffectiveAt) = (State == WarningStates.Approved ? null : urgentReason, at, by, EffectiveAt ?? at);
        Demand(ExpiresAt > at, "warnings.expired-already", "失效时间已过，请修改失效时间后再发布。|It would have expired already; change the time.");
        State = WarningStates.InForce;
        Touch(by, at);
    }

    /// <summary>It ends: replaced, lifted or run out.</summary>
    public void End(string state, string? reason, DateTimeOffset at)
    {
        DemandInForce();
        (State, EndReason, EndedAt) = (state, reason, at);
        Version++;
    }

    /// <summary>A message that is not in force by itself, or a foreign one as it came in.</summary>
    public void Settle(string state, DateTimeOffset? sent, string by)
    {
        (State, SentAt, PublishedBy) = (state, sent, by);
        EndedAt = state is WarningStates.Superseded or WarningStates.Cancelled or WarningStates.Expired ? UpdatedAt : null;
    }

    private void Touch(string by, DateTimeOffset at)
    {
        (UpdatedAt, UpdatedBy) = (at, by);
        Version++;
    }

    private static void Demand(bool holds, string code, string text)
    {
        if (!holds)
        {
            throw new RuleBrokenException(code, text);
        }
    }
}

internal static class WarningStates
{
    public const string Draft = "draft";
    public const string Submitted = "submitted";
    public const string Approved = "approved";
    public const string InForce = "inForce";
    public const string Superseded = "superseded";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";

    /// <summary>Kept, but no warning by itself: cancellations, acknowledgements, tests and exercises of others.</summary>
    public const string Noted = "noted";

    public static string TitleOf(string state) => state switch
    {
        Draft => "草稿",
        Submitted => "待审核",
        Approved => "待发布",
        InForce => "生效中",
        Superseded => "已被更新",
        Cancelled => "已解除",
        Expired => "已到期",
        Noted => "存档",
        _ => state,
    };
}

/// <summary>An earlier message that a foreign one refers to, known here or not.</summary>
internal sealed class WarningReference
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid WarningId { get; init; }
    public required string Identifier { get; init; }

    /// <summary>Empty where the source names identifiers only.</summary>
    public required string Sender { get; init; }
}

/// <summary>An organization that a warning was sent to.</summary>
internal sealed class WarningReceipt : Receipt
{
    public required Guid WarningId { get; init; }

    /// <summary>叫应: the person responsible there has to be called.</summary>
    public required bool Call { get; init; }

    public DateTimeOffset? CalledAt { get; set; }
    public string? CalledPerson { get; set; }
    public string? Escalation { get; set; }
}

/// <summary>A feed of others that is read: whichever node takes its turn looks at it, and no other.</summary>
internal sealed class WarningSource
{
    public required string Address { get; init; }

    /// <summary>When it is looked at next; whoever looks moves it on first.</summary>
    public DateTimeOffset NextAt { get; set; }

    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>When it last answered.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>In a row.</summary>
    public int Failures { get; set; }

    public string? Error { get; set; }
}

/// <summary>The editor's words instead of the shipped ones.</summary>
internal sealed class WarningTemplate
{
    public required string KindCode { get; init; }
    public required string Color { get; init; }
    public required string Caution { get; set; }
    public required string Measures { get; set; }
    public required int Hours { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public string UpdatedBy { get; set; } = "";

    /// <summary>Counts its changes; what was never changed has none.</summary>
    public int Version { get; set; }

    /// <summary>True: the shipped words are in use again. The row stays, so that its version goes on.</summary>
    public bool Restored { get; set; }
}
