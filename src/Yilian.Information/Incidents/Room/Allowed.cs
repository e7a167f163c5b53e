using Yilian.Contracts.Access;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Access;

namespace Yilian.Information.Incidents.Room;

/// <summary>What the caller may do with an incident; the page shows just these. The commands check again for themselves.</summary>
internal static class Allowed
{
    public static IReadOnlyList<string> On(Incident incident, HashSet<Guid> parties, List<Recipient> recipients, Caller caller, IOrganizationBook book)
    {
        var may = new List<string>();
        void Add(string act, bool allowed)
        {
            if (allowed)
            {
                may.Add(act);
            }
        }

        var open = incident.IsOpen;
        var commands = incident.Commanding().ToList();
        bool Leads(string permission) => commands.Exists(o => caller.Has(permission, o));
        bool TakesPart(string permission) => parties.Any(o => caller.Has(permission, o));
        var mine = recipients.Where(r => caller.Has(Permissions.IncidentsAcknowledge, r.OrganizationId)).ToList();
        Add("acknowledge", open && mine.Exists(r => r.AcknowledgedAt is null));
        Add("answer", open && mine.Count > 0);
        Add("followUp", open && TakesPart(Permissions.IncidentsFollowUp));
        Add("correct", open && TakesPart(Permissions.IncidentsFollowUp));
        Add("note", incident.MergedIntoId is null && TakesPart(Permissions.IncidentsFollowUp));
        Add("send", open && Leads(Permissions.IncidentsSend));
        Add("call", open && Leads(Permissions.IncidentsSend));
        Add("meet", open && Leads(Permissions.IncidentsSend));
        Add("grade", open && Leads(Permissions.IncidentsCommand));
        Add("respond", open && (Leads(Permissions.IncidentsCommand) || parties.Any(o => caller.Has(Permissions.IncidentsCommand, o) && book.Find(o).IsHeadquarters())));
        Add("plan", open && Starting.HeadquartersOf(caller, incident, parties, book) is not null);
        Add("close", open && Leads(Permissions.IncidentsClose));
        Add("merge", open && Leads(Permissions.IncidentsClose));
        Add("reopen", string.Equals(incident.State, Incident.Closed, StringComparison.Ordinal) && Leads(Permissions.IncidentsClose));
        return may;
    }
}
