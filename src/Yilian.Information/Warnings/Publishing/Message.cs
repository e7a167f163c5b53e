using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Yilian.Information.Incidents;
using Yilian.Information.Warnings.Kinds;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Publishing;

/// <summary>The public message of a warning: CAP 1.2 by the Chinese profile (GB/T 35965.1-2018).</summary>
internal static class Message
{
    /// <summary>Gives the warning its identifier and its message, in the moment it is sent.</summary>
    public static async Task Seal(Warning w, IReadOnlyList<Warning> earlier, Desk desk, WarningOptions options, CancellationToken ct)
    {
        w.Sender = SenderOf(w, desk.Service<IOrganizationBook>(), options);
        w.Identifier = await Identify(w.Sender, desk, ct);
        var bytes = Write(w, earlier, desk.Service<IOrganizationBook>(), desk.Now);
        (w.Cap, w.Sha256) = (Encoding.UTF8.GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The message as it would go out now.</summary>
    public static string Preview(Warning w, IReadOnlyList<Warning> earlier, IOrganizationBook book, WarningOptions options, DateTimeOffset now)
    {
        var sender = SenderOf(w, book, options);
        return Encoding.UTF8.GetString(CapWriter.Write(Of(w, earlier, book, now) with { Sender = sender, Identifier = IdentifierOf(sender, now) }));
    }

    /// <summary>ZZZZZZDDDUUUXX: division, industry of the organization, inner unit, extension.</summary>
    private static string SenderOf(Warning w, IOrganizationBook book, WarningOptions options)
    {
        var issuer = w.IssuerId is { } id ? book.Find(id) : null;
        var division = issuer?.DivisionCode is { Length: >= 6 } code ? code[..6] : options.DivisionCode;
        return $"{division}{options.IndustryCodes.GetValueOrDefault(issuer?.Code ?? "", "000")}00000";
    }

    private static string IdentifierOf(string sender, DateTimeOffset at) => $"{sender}_{at.ToOffset(Numbers.Beijing).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";

    // Commands run one after another, so that a number not in use now is still free at the commit.
    private static async Task<string> Identify(string sender, Desk desk, CancellationToken ct)
    {
        var first = IdentifierOf(sender, desk.Now);
        var used = await desk.Db.Set<Warning>().Where(w => w.Identifier!.StartsWith(first)).Select(w => w.Identifier!).ToListAsync(ct);
        used.AddRange(desk.Db.Set<Warning>().Local.Select(w => w.Identifier).OfType<string>());
        return Enumerable.Range(-1, 11).Select(n => n < 0 ? first : $"{first}_{n}").FirstOrDefault(name => !used.Contains(name, StringComparer.Ordinal))
            ?? throw new RuleBrokenException("warnings.too-many", "同一秒内发布的预警过多，请稍候再试。|Too many warnings in one second; try again in a moment.");
    }

    private static byte[] Write(Warning w, IReadOnlyList<Warning> earlier, IOrganizationBook book, DateTimeOffset now)
    {
        try
        {
            return CapWriter.Write(Of(w, earlier, book, now));
        }
        catch (ArgumentException wrong)
        {
            throw new RuleBrokenException("warnings.not-sendable", $"生成的对外报文不符合 CAP 1.2，未发布：{wrong.Message}|The public message would not be valid CAP; it was not published.");
        }
    }

    private static CapAlert Of(Warning w, IReadOnlyList<Warning> earlier, IOrganizationBook book, DateTimeOffset now) => new()
    {
        Identifier = w.Identifier,
        Sender = w.Sender,
        Sent = now,
        Status = w.Status,
        MessageType = w.MessageType,
        Scope = w.Scope,
        Note = w.Status == "Exercise" ? "演练，非真实预警" : null,
        References = [.. earlier.Select(e => new CapReference(e.Sender!, e.Identifier!, e.SentAt))],
        Infos = [InfoOf(w, book, now)],
    };

    private static CapInfo InfoOf(Warning w, IOrganizationBook book, DateTimeOffset now)
    {
        var color = Colors.Find(w.Color)!;
        var kind = WarningKinds.KindOf(w.KindCode);
        var lifted = w.MessageType == Warning.Cancel;
        return new CapInfo
        {
            Language = "zh-CN",
            Categories = [kind?.Category ?? "Other"],
            Event = w.KindName,
            ResponseTypes = [lifted ? "AllClear" : color.Level == 1 ? "Evacuate" : "Prepare"],
            Urgency = lifted ? "Past" : UrgencyOf(w, kind, now),
            Severity = color.Severity,
            Certainty = w.Happening ? "Observed" : "Likely",
            EventCodes = [new CapValue("GB/T 35561 eventType", w.KindCode)],
            Effective = w.EffectiveAt ?? now,
            Onset = w.EffectiveAt ?? now,
            Expires = w.ExpiresAt,
            SenderName = w.IssuerName,
            Headline = w.Status == "Exercise" ? $"【演练】{w.Headline}" : w.Headline,
            Description = w.Caution,
            Instruction = w.Measures,
            Parameters = [new CapValue("预警颜色", color.Title), new CapValue("预警级别", color.LevelTitle)],
            Areas = Areas.ToCap(Areas.Read(w.Area), book),
        };
    }

    // Derived from how far the signal of this kind and color looks ahead.
    private static string UrgencyOf(Warning w, WarningKind? kind, DateTimeOffset now)
    {
        var hours = kind?.Templates.FirstOrDefault(t => t.Color == w.Color)?.Hours ?? 24;
        var ahead = (w.EffectiveAt ?? now) - now;
        return w.Happening || hours <= 3 && ahead < TimeSpan.FromHours(1) ? "Immediate" : hours <= 12 && ahead < TimeSpan.FromHours(12) ? "Expected" : "Future";
    }
}
