using Yilian.Contracts.Organization;
using Yilian.Organization.Liaisons;
using Yilian.Platform.Access;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>Shifts as people see them. Who only administers the platform sees phones masked, as with liaisons.</summary>
internal static class ShiftRows
{
    /// <summary>For the one who keeps the roster.</summary>
    public static ShiftRow Of(DutyShift s, DateTimeOffset now) => new(s.Id, s.OrganizationId, s.Post, s.PersonName, s.Phone, s.UserId, s.From, s.To, s.Version, false, s.Ended(now));

    public static ShiftRow Of(DutyShift s, DateTimeOffset now, Caller caller) =>
        Of(s, now) with { Phone = PhoneFor(caller, s.Phone), Mine = s.UserId is { } user && user == caller.UserId };

    public static OnDutyPerson PersonOf(DutyShift s, Caller caller) => new(s.Id, s.Post, s.PersonName, PhoneFor(caller, s.Phone), s.From, s.To);

    private static string PhoneFor(Caller caller, string phone) => LiaisonViews.MayCall(caller) ? phone : LiaisonViews.Masked(phone);
}
