using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Warnings.Feed;

/// <summary>A document of the public feed, ready to be sent.</summary>
/// <param name="ETag">With quotes.</param>
internal sealed record FeedDocument(byte[] Bytes, string ETag, string Type);

/// <summary>
/// The public feed, whole in memory: it is asked for by anybody, often, and mostly to hear that nothing changed. It is made anew after each commit
/// that changes it on this node, and at most a quarter of a second later for what other nodes and clocks did.
/// </summary>
internal sealed class WarningFeed(IServiceScopeFactory scopes, JournalSignal signal, IOptions<WarningOptions> options, Operation operation, TimeProvider time) : IDisposable
{
    private const string Section = "information.warning-";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Snapshot? _current;

    public async ValueTask<FeedDocument> Atom(CancellationToken ct) => (await Current(ct)).Atom;

    public async ValueTask<FeedDocument?> Cap(Guid id, CancellationToken ct) => (await Current(ct)).Messages.GetValueOrDefault(id);

    /// <summary>Something was published here: the next reader sees it.</summary>
    public void Forget() => _current = null;

    public void Dispose() => _gate.Dispose();

    private ValueTask<Snapshot> Current(CancellationToken ct)
    {
        var current = _current;
        return current is not null && (current.Head >= signal.Head || time.GetElapsedTime(current.Looked) < Pause) ? new(current) : new(Renew(ct));
    }

    private async Task<Snapshot> Renew(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
            var head = await db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
            var before = _current;
            if (before is not null && !await db.Set<JournalRow>().AnyAsync(r => r.Seq > before.Head && r.Seq <= head && r.Kind.StartsWith(Section), ct))
            {
                return _current = before with { Head = head, Looked = time.GetTimestamp() };
            }

            return _current = await Take(db, head, ct);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Snapshot> Take(YilianDb db, long head, CancellationToken ct)
    {
        var since = time.GetUtcNow().AddDays(-options.Value.FeedDays);
        var rows = await db.Set<Warning>().AsNoTracking()
            .Where(w => w.Origin == Warning.Own && w.Scope == "Public" && w.Cap != null && (w.State == WarningStates.InForce || w.SentAt > since))
            .OrderByDescending(w => w.SentAt).Take(1000).ToListAsync(ct);
        var messages = rows.ToFrozenDictionary(w => w.Id, w => new FeedDocument(Encoding.UTF8.GetBytes(w.Cap!), $"\"{w.Sha256}\"", "application/cap+xml; charset=utf-8"));
        var atom = AtomOf(rows);
        return new Snapshot(head, time.GetTimestamp(), new FeedDocument(atom, $"\"{Convert.ToHexStringLower(SHA256.HashData(atom))}\"", "application/atom+xml; charset=utf-8"), messages);
    }

    private byte[] AtomOf(List<Warning> rows)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            Element(xml, "id", "urn:yilian:feeds:warnings");
            Element(xml, "title", operation.Exercise is null ? "驻马店市预警信息" : "【演练】驻马店市预警信息");
            Element(xml, "updated", Stamp(rows.Select(r => r.EndedAt ?? r.SentAt!.Value).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", "/feeds/warnings.atom", "application/atom+xml");
            foreach (var row in rows)
            {
                Entry(xml, row);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Entry(XmlWriter xml, Warning w)
    {
        xml.WriteStartElement("entry");
        Element(xml, "id", $"urn:uuid:{w.Id}");
        Element(xml, "title", w.Status == "Exercise" ? $"【演练】{w.Headline}" : w.Headline);
        Element(xml, "updated", Stamp(w.EndedAt ?? w.SentAt!.Value));
        Element(xml, "published", Stamp(w.SentAt!.Value));
        xml.WriteStartElement("author");
        Element(xml, "name", w.IssuerName);
        xml.WriteEndElement();
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", w.State);
        xml.WriteEndElement();
        Element(xml, "summary", w.Caution);
        Link(xml, "alternate", $"/feeds/warnings/{w.Id}.cap", "application/cap+xml");
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string rel, string path, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", options.Value.PublicAddress?.TrimEnd('/') + path);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, text);

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Snapshot(long Head, long Looked, FeedDocument Atom, FrozenDictionary<Guid, FeedDocument> Messages);
}

internal static class RenewingFeed
{
    /// <summary>Once the command is committed the public feed is made anew before the answer goes out.</summary>
    public static RouteHandlerBuilder RenewsFeed(this RouteHandlerBuilder command) => command.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        context.HttpContext.RequestServices.GetRequiredService<WarningFeed>().Forget();
        return answer;
    });
}
