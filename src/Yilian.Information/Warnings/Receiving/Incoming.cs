using System.Security.Cryptography;
using System.Text.Json;
using Yilian.Platform.Http;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Receiving;

/// <summary>A foreign message that can be kept.</summary>
/// <param name="Text">As it came, as text.</param>
internal sealed record Incoming(CapAlert Alert, string Origin, string Text, string Sha256, IReadOnlyList<string> Flags)
{
    /// <summary>The message, or those of an EDXL-DE envelope in the order in which they were sent.</summary>
    /// <exception cref="UnreadableException">It is hostile, no XML, no warning, or does not say who it is.</exception>
    public static IReadOnlyList<Incoming> Of(byte[] bytes)
    {
        if (CapEnvelope.Read(bytes) is not { Messages.Count: > 0 } envelope)
        {
            return [Single(bytes, [])];
        }

        var (kept, reasons) = (new List<Incoming>(), new List<string>());
        foreach (var message in envelope.Messages)
        {
            try
            {
                kept.Add(Single(message, WordsOf(envelope)).AsRealAs(envelope));
            }
            catch (UnreadableException refused)
            {
                reasons.Add(refused.Extensions.GetValueOrDefault("reasons") is IEnumerable<string> why ? string.Join('；', why) : refused.Message);
            }
        }

        if (kept.Count == 0)
        {
            throw Refused("other-format", reasons);
        }

        var lost = reasons.ConvertAll(r => $"信封内另有一条报文未采用：{r}");
        return [.. kept.OrderBy(k => k.Alert.Sent).Select(k => k with { Flags = [.. k.Flags, .. lost] })];
    }

    /// <summary>True when the kept text says the same, though written otherwise: bare or in an envelope, in another encoding or layout.</summary>
    public bool SaysTheSameAs(string? kept) =>
        kept is not null && CapReader.Read(System.Text.Encoding.UTF8.GetBytes(WithoutDeclaration(kept))).Alert is { } other && Json(other) == Json(CapReader.Read(System.Text.Encoding.UTF8.GetBytes(WithoutDeclaration(Text))).Alert!);

    private static Incoming Single(byte[] bytes, IReadOnlyList<string> about)
    {
        var reading = CapReader.Read(bytes);
        if (reading.Alert is not { Identifier: not null, Sender: not null, Sent: not null } alert)
        {
            throw Refusal(reading);
        }

        var flags = about.Concat(reading.Errors.Select(e => e.ToString())).Concat(reading.Flags.Select(f => f.ToString())).ToList();
        var text = CapReader.TextOf(bytes);
        return new Incoming(alert, reading.Format.StartsWith("CAP", StringComparison.Ordinal) ? "cap" : reading.Format == "unknown" ? "cap" : "national", text, Convert.ToHexStringLower(SHA256.HashData(bytes)), flags);
    }

    // An exercise distributed as such is none the less an exercise when the message inside forgets to say so.
    private Incoming AsRealAs(CapEnvelope envelope) => envelope.Status is null or "Actual" || Alert.Status != "Actual" ? this
        : this with { Alert = Alert with { Status = envelope.Status is "Exercise" or "System" or "Test" ? envelope.Status : "Test" }, Flags = [.. Flags, $"信封标明 {envelope.Status}，报文自称 Actual，按信封处理，不作为真实预警"] };

    private static IReadOnlyList<string> WordsOf(CapEnvelope envelope) =>
    [
        $"随 EDXL-DE 信封到达：{envelope.DistributionId ?? "无编号"}，{envelope.Sender ?? "无发送方"}，{envelope.Kind ?? "无类型"}，共 {envelope.Messages.Count} 条报文",
        .. envelope.Others > 0 ? [$"信封内另有 {envelope.Others} 项内容不是预警报文，未采用"] : Array.Empty<string>(),
    ];

    // Kept as text, a document is no longer in the encoding it declares.
    private static string WithoutDeclaration(string text) =>
        text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end ? text[(end + 2)..] : text;

    private static string Json(CapAlert alert) => JsonSerializer.Serialize(alert, YilianJson.Options);

    private static UnreadableException Refusal(CapReading reading)
    {
        var reasons = reading.Errors.Select(e => e.ToString()).ToList();
        if (reading.Alert is not null)
        {
            reasons.Add("报文缺少 identifier、sender 或可识别的 sent，无法确认身份");
        }
        else if (reading.Embedded.Count > 0)
        {
            reasons.Add($"其中含 {reading.Embedded.Count} 条 CAP 报文，请逐条接入，或把它的地址设为来源");
        }

        return Refused(reading.Word, reasons);
    }

    private static UnreadableException Refused(string verdict, List<string> reasons) => new("warnings.unreadable", $"未接入：{reasons.FirstOrDefault()}|Not imported: see the reasons.")
    {
        Extensions = { ["verdict"] = verdict, ["reasons"] = reasons },
    };
}
