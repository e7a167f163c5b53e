using Yilian.Contracts;
using Yilian.Information.Warnings.Kinds;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Publishing;

/// <summary>通报: with the very commit that makes a warning public, every headquarters and unit gets it, with a receipt and a clock; and the counties concerned are to be called.</summary>
internal static class Circulation
{
    /// <summary>Whom the warning asks what, for its entry.</summary>
    public static List<Addressee> Begin(Warning w, TimeSpan receipt, TimeSpan? call, Desk desk)
    {
        var book = desk.Service<IOrganizationBook>();
        var due = desk.Now + receipt;
        var called = call is null ? [] : Areas.Counties(Areas.Read(w.Area), book).Select(c => book.CountyOf(c)?.Id).OfType<Guid>().Where(c => c != w.IssuerId).ToHashSet();
        var told = book.ToldOf(w.IssuerId);
        foreach (var unit in told)
        {
            var clock = ClockOf(w, WarningDesk.ReceiptClock, "签收预警", unit.Id, due, $"{Colors.TitleOf(w.Color)}预警签收时限", desk);
            desk.Add(new WarningReceipt { WarningId = w.Id, OrganizationId = unit.Id, ClockId = clock.Id, SentAt = desk.Now, DueAt = due, Call = called.Contains(unit.Id) });
        }

        var to = told.Select(u => new Addressee(u.Id, Asks.Acknowledge, w.Id, due)).ToList();
        if (call is { } soon && called.Count > 0)
        {
            ClockOf(w, WarningDesk.CallClock, "电话叫应县区责任人", w.CallerOf(), desk.Now + soon, $"{Colors.TitleOf(w.Color)}预警叫应时限", desk);
            to.Add(new Addressee(w.CallerOf(), Asks.Call, w.Id, desk.Now + soon));
        }

        Expiring(w, desk);
        return to;
    }

    /// <summary>A clock ends it.</summary>
    public static void Expiring(Warning w, Desk desk)
    {
        if (w.ExpiresAt is { } end)
        {
            ClockOf(w, WarningDesk.ExpiryClock, "预警到期", w.CallerOf(), end, "预警失效时间", desk);
        }
    }

    private static Clock ClockOf(Warning w, string kind, string title, Guid owner, DateTimeOffset due, string basis, Desk desk)
    {
        var clock = new Clock { ClockKind = kind, Title = title, SubjectId = w.Id, OwnerId = owner, StartedAt = desk.Now, DueAt = due, NextAt = due, Basis = basis };
        desk.Add(clock);
        return clock;
    }
}
