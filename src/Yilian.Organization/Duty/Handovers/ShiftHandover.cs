using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Handovers;

/// <summary>交接班: what is open goes from one shift to the next, and both sign for it. Once signed it is not changed.</summary>
internal sealed class ShiftHandover
{
    public const string Draft = "draft";
    public const string OffSigned = "offSigned";
    public const string Signed = "signed";
    public const string Lapsed = "lapsed";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }

    /// <summary>When the shift changes.</summary>
    public required DateTimeOffset ChangeAt { get; init; }

    public required DateTimeOffset OffFrom { get; set; }
    public required DateTimeOffset OnTo { get; set; }
    public required string OffPerson { get; set; }
    public required string OnPerson { get; set; }
    public Guid? OffUserId { get; set; }
    public Guid? OnUserId { get; set; }
    public string State { get; private set; } = Draft;
    public int Version { get; private set; } = 1;

    /// <summary>What was open when the officer going off signed, as JSON; null before.</summary>
    public string? Snapshot { get; private set; }

    public int Items { get; private set; }
    public string? Remarks { get; private set; }
    public string? OnRemarks { get; private set; }
    public DateTimeOffset? OffSignedAt { get; private set; }
    public string? OffSignedBy { get; private set; }
    public Guid? OffSignedById { get; private set; }
    public bool OffInPlace { get; private set; }
    public DateTimeOffset? OnSignedAt { get; private set; }
    public string? OnSignedBy { get; private set; }
    public bool OnInPlace { get; private set; }
    public DateTimeOffset? RemindedAt { get; set; }

    public static ShiftHandover New(Guid organizationId, Change change) => new()
    {
        OrganizationId = organizationId,
        ChangeAt = change.At,
        OffFrom = change.Off.From,
        OnTo = change.On.To,
        OffPerson = change.Off.PersonName,
        OnPerson = change.On.PersonName,
        OffUserId = change.Off.UserId,
        OnUserId = change.On.UserId,
    };

    public bool Is(string state) => string.Equals(State, state, StringComparison.Ordinal);

    public bool IsOpen => Is(Draft) || Is(OffSigned);

    /// <summary>The roster may have changed since it was prepared.</summary>
    public void Follow(Change change)
    {
        if (Is(Draft))
        {
            (OffFrom, OnTo, OffPerson, OnPerson, OffUserId, OnUserId) = (change.Off.From, change.On.To, change.Off.PersonName, change.On.PersonName, change.Off.UserId, change.On.UserId);
        }
    }

    public void Note(string? remarks, int version)
    {
        Demand(Draft, version);
        Remarks = remarks;
        Version++;
    }

    public void SignOff(HandoverSnapshot snapshot, string? remarks, int version, Signer signer)
    {
        Demand(Draft, version);
        (State, Snapshot, Items, Remarks) = (OffSigned, JsonSerializer.Serialize(snapshot, YilianJson.Options), snapshot.Items.Count, remarks ?? Remarks);
        (OffSignedAt, OffSignedBy, OffSignedById, OffInPlace) = (signer.At, signer.Name, signer.UserId, OffUserId is { } rostered && rostered != signer.UserId);
        Version++;
    }

    /// <exception cref="RuleBrokenException">Nobody hands over to themselves.</exception>
    public void SignOn(string? remarks, int version, Signer signer)
    {
        Demand(OffSigned, version);
        if (OffSignedById == signer.UserId)
        {
            throw new RuleBrokenException("duty.same-signer", "交班与接班须由两个账号分别签字，请接班人用本人账号登录后签字。|Going off and coming on are signed by two accounts; the officer coming on signs with their own.");
        }

        (State, OnRemarks) = (Signed, remarks);
        (OnSignedAt, OnSignedBy, OnInPlace) = (signer.At, signer.Name, OnUserId is { } rostered && rostered != signer.UserId);
        Version++;
    }

    /// <summary>A later shift changed hands and this one never did.</summary>
    public void Lapse()
    {
        State = Lapsed;
        Version++;
    }

    /// <summary>What both signed for, so that the journal proves it.</summary>
    public string Digest() =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Id, ChangeAt.ToString("O"), OffPerson, OnPerson, Snapshot, Remarks, OnRemarks, OffSignedBy, OnSignedBy))));

    private void Demand(string state, int version)
    {
        if (!Is(state))
        {
            var now = State switch
            {
                Draft => "待交班人签字",
                OffSigned => "待接班人签字",
                Signed => "双方已签字",
                _ => "未交接，已由后一班次代替",
            };
            throw new RuleBrokenException("duty.handover-state", $"该交接班记录现为“{now}”，不能再这样处理，请刷新。|The handover has moved on; reload.");
        }

        if (version != Version)
        {
            throw new RuleBrokenException("duty.changed-meanwhile", "交接班内容已被他人更新，请核对最新内容后再签字。|Somebody changed the handover meanwhile; check it before you sign.") { Extensions = { ["currentVersion"] = Version } };
        }
    }
}

/// <summary>Who signs, and when.</summary>
internal sealed record Signer(string Name, Guid? UserId, DateTimeOffset At);

/// <summary>What was open, and what was written, when the officer going off signed.</summary>
internal sealed record HandoverSnapshot(IReadOnlyList<HandoverLine> Items, IReadOnlyList<LogRow> Log);
