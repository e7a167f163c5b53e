using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Warnings.Publishing;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Receiving;

/// <summary>
/// Takes a foreign message in. What its chain looks like afterwards does not depend on the order in which the messages came:
/// a message is out of force when a later one of the chain updates or cancels it, or updates or cancels what it updates.
/// </summary>
internal static class Reception
{
    /// <summary>The message of the same identity that is here already; null when there is none.</summary>
    /// <exception cref="UnreadableException">It is here with other words: nobody silently replaces what was sent.</exception>
    public static async Task<Guid?> Known(Incoming incoming, YilianDb db, CancellationToken ct)
    {
        var (alert, sent) = (incoming.Alert, incoming.Alert.Sent!.Value.ToUniversalTime());
        var known = await db.Set<Warning>().AsNoTracking().Where(w => w.Identifier == alert.Identifier && w.Sender == alert.Sender && w.SentAt == sent).Select(w => new { w.Id, w.Sha256, w.Cap }).FirstOrDefaultAsync(ct);
        return known is null || known.Sha256 == incoming.Sha256 || incoming.SaysTheSameAs(known.Cap) ? known?.Id : throw new UnreadableException(
            "warnings.same-identity-other-content", "未接入：已有同一 identifier、sender、sent 的报文，但内容不同。请向发送方核实；更正应以 Update 报文发出。|A message with this identity is here already, with other content; ask the sender.")
        {
            Extensions = { ["verdict"] = "conflict", ["reasons"] = new[] { "identifier、sender、sent 相同而内容不同" }, ["knownId"] = known.Id },
        };
    }

    /// <summary>The first message, when all are here already.</summary>
    public static async Task<Guid?> KnownAll(IReadOnlyList<Incoming> incoming, YilianDb db, CancellationToken ct)
    {
        var known = new List<Guid?>();
        foreach (var message in incoming)
        {
            known.Add(await Known(message, db, ct));
        }

        return known.TrueForAll(k => k is not null) ? known[0] : null;
    }

    /// <summary>Takes all in, in one commit; the first is shown.</summary>
    public static async Task<Guid> TakeAll(IReadOnlyList<Incoming> incoming, Desk desk, CancellationToken ct)
    {
        var first = Guid.Empty;
        foreach (var message in incoming)
        {
            var id = await Take(message, desk, ct);
            first = first == Guid.Empty ? id : first;

            // The next message of the envelope may refer to this one.
            await desk.Db.SaveChangesAsync(ct);
        }

        return first;
    }

    public static async Task<Guid> Take(Incoming incoming, Desk desk, CancellationToken ct)
    {
        if (await Known(incoming, desk.Db, ct) is { } known)
        {
            return known;
        }

        var chain = await ForeignChain.Of(incoming.Alert, desk.Db, ct);
        var state = StateOf(incoming.Alert, chain, desk.Now);
        var warning = await ForeignWarning.Of(incoming, state, chain, desk, ct);
        desk.Add(warning);
        desk.Db.Set<WarningReference>().AddRange(incoming.Alert.References.Select(r => new WarningReference { WarningId = warning.Id, Identifier = r.Identifier, Sender = r.Sender }));
        var settles = new List<Settlement>();
        var ended = incoming.Alert is { MessageType: Warning.Update or Warning.Cancel, Status: "Actual" } ? chain.EndedBy(incoming.Alert) : [];
        foreach (var before in ended)
        {
            before.End(incoming.Alert.MessageType == Warning.Cancel ? WarningStates.Cancelled : WarningStates.Superseded, warning.Headline, desk.Now);
            settles.AddRange(await desk.Release(before.Id, ct));
        }

        Record(warning, state, incoming, ended, settles, desk);
        return warning.Id;
    }

    private static string StateOf(CapAlert alert, ForeignChain chain, DateTimeOffset now)
    {
        if (alert is not { Status: "Actual", MessageType: Warning.Alert or Warning.Update })
        {
            return WarningStates.Noted;
        }

        return chain.EndOf(alert) ?? (ForeignWarning.ExpiryOf(alert) < now ? WarningStates.Expired : WarningStates.InForce);
    }

    // What concerns this city goes to everybody with a receipt, like our own; what does not is shown and asks nobody.
    private static void Record(Warning w, string state, Incoming incoming, IReadOnlyList<Warning> ended, List<Settlement> settles, Desk desk)
    {
        var (book, options) = (desk.Service<IOrganizationBook>(), desk.Service<IOptions<WarningOptions>>().Value);
        var ours = Areas.Counties(Areas.Read(w.Area), book).Count > 0;
        List<Addressee> to = [];
        if (state == WarningStates.InForce && ours)
        {
            to = Circulation.Begin(w, options.ReceiptTime(w.Color, desk.Now), options.CallTime(w.Color), desk);
        }
        else if (state == WarningStates.InForce)
        {
            Circulation.Expiring(w, desk);
            to = [new Addressee(KnownHeadquarters.General, Asks.Read, w.Id)];
        }
        else if (ended.Count > 0 && w.MessageType == Warning.Cancel)
        {
            to = [.. book.ToldOf(null).Select(u => new Addressee(u.Id, Asks.Read, w.Id))];
        }

        desk.Record(
            new WarningReceived(w.Id, w.MessageType, w.Identifier!, w.Sender!, state, $"{(to.Exists(t => t.Ask == Asks.Acknowledge) ? "请签收：" : "")}{w.Headline}", w.Sha256!, [.. ended.Select(e => e.Id)], ListFlags(w), settles, to),
            $"接入{w.IssuerName}的报文：{Lines.Short(w.Headline)}（{WarningStates.TitleOf(state)}）", new Subject(w.AudienceId, Organization: ended.Count + to.Count > 0 ? KnownHeadquarters.General : null));
    }

    private static IReadOnlyList<string> ListFlags(Warning w) => Reading.ListWarningsSlice.FlagsOf(w);
}
