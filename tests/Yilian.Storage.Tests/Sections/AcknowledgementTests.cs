using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Inbox;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

public sealed class AcknowledgementTests
{
    private const int Units = 32;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Thirty_two_units_sign_at_once_and_every_count_is_right(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var units = await MoveIn(city);
        var incident = await city.Report(units);
        var path = $"information/incidents/{incident.Id}";
        await Task.WhenAll(Enumerable.Range(0, Units).Select(i => city.As(NameOf(i)).Token()));

        // Each twice: once more under the same key, and once under another, as an impatient hand does.
        await Task.WhenAll(Enumerable.Range(0, Units).SelectMany(i =>
        {
            var key = Guid.CreateVersion7();
            return new[] { key, key, Guid.CreateVersion7() }.Select(k => city.As(NameOf(i)).Post<IncidentView>($"{path}/acknowledge", new AcknowledgeIncident(), k));
        }));

        await city.Settle();
        var view = await city.As("flood").Get<IncidentView>(path);
        Assert.Equal((Units + 1, Units), (view.Receipts.Sent, view.Receipts.Acknowledged));
        Assert.Equal(Units, (await city.As("flood").Get<RecipientRow[]>($"{path}/recipients")).Count(r => r.State == "acknowledged"));
        await city.Read(async db =>
        {
            var signed = await db.Set<JournalRow>().Where(r => r.Kind == IncidentAcknowledged.Kind).Select(r => r.OrganizationId!.Value).ToListAsync();
            Assert.Equal(units.Order(), signed.Order());
            Assert.Equal(Units, await db.Set<Recipient>().CountAsync(r => r.AcknowledgedAt != null));
            Assert.Equal(Units, await db.Set<InboxRow>().CountAsync(i => i.Ask == "acknowledge" && i.SettledAt != null));
            Assert.Equal(Units, await db.Set<InboxRow>().CountAsync(i => i.Ask == "answer" && i.SettledAt == null));
            return true;
        });
        Assert.Equal(1, (await city.As(NameOf(7)).Get<InboxPage>("inbox")).OpenCount);
    }

    private static string NameOf(int i) => $"unit{i}";

    private static async Task<List<Guid>> MoveIn(City city)
    {
        var units = Enumerable.Range(0, Units).Select(i => Ids.Named("unit:" + i)).ToList();
        await city.Services.GetRequiredService<OrganizationSeed>().Populate(
            [.. units.Select((id, i) => new NewOrganization(id, $"U{i}", $"第{i}单位", null, OrganizationKinds.MemberUnit, null, [], [KnownHeadquarters.Flood]))], CancellationToken.None);
        var first = city.Services.GetRequiredService<FirstStart>();
        var hash = first.HashOf(Residents.Password);
        await first.Populate([.. units.Select((id, i) => new NewAccount(NameOf(i), $"员{i}", Residents.Password, null, [(Roles.Liaison, id)], null, hash))], CancellationToken.None);
        return units;
    }
}
