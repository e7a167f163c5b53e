using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Storage;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Receiving;

/// <summary>The foreign messages that hang together with one that comes in: those it names, those that name it, and those that name the same.</summary>
internal sealed class ForeignChain
{
    private readonly IReadOnlyList<Link> _links;

    private ForeignChain(IReadOnlyList<Link> links) => _links = links;

    public static async Task<ForeignChain> Of(CapAlert alert, YilianDb db, CancellationToken ct)
    {
        var named = alert.References.Select(r => r.Identifier).ToList();
        var looked = named.Append(alert.Identifier!).ToList();
        var naming = await db.Set<WarningReference>().Where(r => EF.Parameter(looked).Contains(r.Identifier)).Select(r => r.WarningId).Distinct().ToListAsync(ct);
        var messages = await db.Set<Warning>().Where(w => w.Origin != Warning.Own && (EF.Parameter(naming).Contains(w.Id) || EF.Parameter(named).Contains(w.Identifier!))).ToListAsync(ct);
        var ids = messages.ConvertAll(m => m.Id);
        var references = (await db.Set<WarningReference>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.WarningId)).ToListAsync(ct)).ToLookup(r => r.WarningId);
        return new ForeignChain(messages.ConvertAll(m => new Link(m, [.. references[m.Id].Select(r => new CapReference(r.Sender, r.Identifier, null))])));
    }

    /// <summary>How the message has ended before it came: superseded, cancelled, or null when it holds.</summary>
    public string? EndOf(CapAlert alert)
    {
        var later = _links.Where(l => Ends(l) && l.Message.SentAt >= alert.Sent && Concerns(l.References, alert)).MaxBy(l => l.Message.SentAt);
        return later is null ? null : later.Message.MessageType == Warning.Cancel ? WarningStates.Cancelled : WarningStates.Superseded;
    }

    /// <summary>The messages in force that this one ends.</summary>
    public IReadOnlyList<Warning> EndedBy(CapAlert alert) =>
        [.. _links.Where(l => l.Message.IsInForce && l.Message.SentAt <= alert.Sent && (Names(alert.References, l.Message.Identifier!, l.Message.Sender) || Share(alert.References, l.References))).Select(l => l.Message)];

    /// <summary>What is remarkable about its references.</summary>
    public IEnumerable<string> Remarks(CapAlert alert)
    {
        foreach (var reference in alert.References.Where(r => _links.All(l => l.Message.Identifier != r.Identifier)))
        {
            yield return $"所引用的报文 {reference.Identifier} 没有收到过";
        }

        if (alert.MessageType == Warning.Update && _links.Any(l => l.Message.MessageType == Warning.Cancel && l.Message.SentAt < alert.Sent && Concerns(l.References, alert)))
        {
            yield return "此前已收到解除报文，本报文在解除之后又更新，请核实";
        }
    }

    private static bool Ends(Link link) => link.Message is { MessageType: Warning.Update or Warning.Cancel, Status: "Actual" };

    private static bool Concerns(IReadOnlyList<CapReference> references, CapAlert alert) =>
        Names(references, alert.Identifier!, alert.Sender) || alert.MessageType == Warning.Update && Share(references, alert.References);

    // Only the sender itself updates or lifts what it sent; the national platform names identifiers only.
    private static bool Names(IReadOnlyList<CapReference> references, string identifier, string? sender) =>
        references.Any(r => r.Identifier == identifier && (r.Sender.Length == 0 || r.Sender == sender));

    private static bool Share(IReadOnlyList<CapReference> some, IReadOnlyList<CapReference> others) => some.Any(r => others.Any(o => o.Identifier == r.Identifier && o.Sender == r.Sender));

    private sealed record Link(Warning Message, IReadOnlyList<CapReference> References);
}
