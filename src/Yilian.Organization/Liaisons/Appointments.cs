using Yilian.Contracts.Organization;
using Yilian.Organization.Units;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Liaisons;

/// <summary>三.2: one current liaison officer and one current stand-in per unit; naming one ends the former.</summary>
internal static class Appointments
{
    /// <param name="former">Who holds the role now.</param>
    public static Liaison Name(this Desk desk, Unit unit, LiaisonFacts facts, Liaison? former, Subject subject)
    {
        unit.RefuseDissolved();
        if (former is not null)
        {
            desk.End(former, unit, subject);
        }

        var named = desk.Appoint(unit.Id, facts);
        desk.Record(new LiaisonNamed(named.Id, unit.Id, named.Name, named.Rank, named.StandIn), $"{unit.Name} 指定 {named.Name}（{named.Rank}）为{named.Role}", subject);
        return named;
    }

    /// <summary>Names somebody without an entry of its own; for imports, which are one entry.</summary>
    public static Liaison Appoint(this Desk desk, Guid unitId, LiaisonFacts facts)
    {
        var named = new Liaison
        {
            UnitId = unitId,
            Name = facts.Name,
            Rank = facts.Rank,
            Mobile = facts.Mobile,
            OfficePhone = facts.OfficePhone,
            StandIn = facts.StandIn,
            UserId = facts.UserId,
            From = desk.Now,
        };
        desk.Add(named);
        return named;
    }

    public static void End(this Desk desk, Liaison liaison, Unit unit, Subject subject)
    {
        liaison.End(desk.Now);
        desk.Record(new LiaisonEnded(liaison.Id, unit.Id, liaison.Name), $"{unit.Name} {liaison.Role} {liaison.Name} 任期结束", subject);
    }
}
