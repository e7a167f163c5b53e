using System.Text.Json;
using Microsoft.Extensions.Options;
using Yilian.Information.Warnings.Kinds;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Receiving;

/// <summary>Makes our row of a foreign message: of several languages the Chinese one, colors by name or by severity, divisions by code.</summary>
internal static class ForeignWarning
{
    public static async Task<Warning> Of(Incoming incoming, string state, ForeignChain chain, Desk desk, CancellationToken ct)
    {
        var (alert, options) = (incoming.Alert, desk.Service<IOptions<WarningOptions>>().Value);
        var flags = incoming.Flags.Concat(chain.Remarks(alert)).ToList();
        var expires = ExpiryOf(alert);
        if (state == WarningStates.InForce && expires is null)
        {
            expires = desk.Now.AddHours(options.DefaultHours);
            flags.Add($"报文没有失效时间，按 {options.DefaultHours} 小时处理");
        }

        var info = alert.Infos.FirstOrDefault(i => i.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) ?? (alert.Infos.Count > 0 ? alert.Infos[0] : new CapInfo());
        var warning = Row(incoming, info, Areas.FromCap(info.Areas, desk.Service<IOrganizationBook>(), options.DivisionCode[..4]), expires, flags, await desk.AudienceOf([Audience.Everyone], ct), desk);
        warning.ChainId = warning.Id;
        warning.Settle(state, alert.Sent!.Value.ToUniversalTime(), desk.Caller.DisplayName);
        return warning;
    }

    /// <summary>Until when it holds; null when it does not say, or says nonsense.</summary>
    public static DateTimeOffset? ExpiryOf(CapAlert alert) => alert.Infos.Select(i => i.Expires).Max() is { } end && end > alert.Sent ? end : null;

    private static Warning Row(Incoming incoming, CapInfo info, Contracts.Information.WarningArea area, DateTimeOffset? expires, List<string> flags, Guid audience, Desk desk)
    {
        var (alert, code) = (incoming.Alert, CodeOf(info));
        return new Warning
        {
            MessageType = alert.MessageType ?? "Error",
            Origin = incoming.Origin,
            IssuerName = Cut(info.SenderName ?? alert.Sender!),
            Identifier = alert.Identifier,
            Sender = alert.Sender,
            Status = alert.Status ?? "Actual",
            Scope = alert.Scope ?? "Public",
            KindCode = code,
            KindName = Cut(info.Event ?? (code.Length > 0 ? WarningKinds.NameOf(code) : "预警")),
            Color = ColorOf(info, alert),
            Headline = Cut(info.Headline ?? $"{info.SenderName ?? alert.Sender} {info.Event}"),
            Caution = info.Description ?? "",
            Measures = info.Instruction ?? "",
            Area = Areas.Write(area),
            AreaText = area.Description is { Length: > 0 } words ? words : Areas.Text(area, desk.Service<IOrganizationBook>()),
            EffectiveAt = (info.Onset ?? info.Effective ?? alert.Sent)?.ToUniversalTime(),
            ExpiresAt = expires?.ToUniversalTime(),
            Happening = info.Certainty == "Observed",
            AudienceId = audience,
            CreatedAt = desk.Now,
            CreatedBy = desk.Caller.DisplayName,
            UpdatedAt = desk.Now,
            UpdatedBy = desk.Caller.DisplayName,
            Cap = incoming.Text,
            Sha256 = incoming.Sha256,
            Flags = flags.Count == 0 ? null : JsonSerializer.Serialize(flags, YilianJson.Options),
        };
    }

    private static string CodeOf(CapInfo info)
    {
        var codes = info.EventCodes.Select(c => c.Value).Where(c => c.Length <= Columns.Code).ToList();
        return codes.Find(c => c.Length == 5) ?? (codes.Count > 0 ? codes[0] : "");
    }

    private static string? ColorOf(CapInfo info, CapAlert alert) => alert.MessageType == Warning.Cancel ? null
        : info.Parameters.Where(p => p.Name.Contains("颜色", StringComparison.Ordinal) || p.Name.Contains("color", StringComparison.OrdinalIgnoreCase)).Select(p => Colors.InText(p.Value)).FirstOrDefault(c => c is not null)
            ?? Colors.OfSeverity(info.Severity);

    private static string Cut(string text) => text.Length <= Columns.Line ? text : text[..Columns.Line];
}
