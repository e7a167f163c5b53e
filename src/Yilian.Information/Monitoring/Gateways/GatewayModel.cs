using Microsoft.EntityFrameworkCore;
using Yilian.Information.Monitoring.Gateways.Quarantine;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>The tables of the gateways.</summary>
internal static class GatewayModel
{
    public static void Build(ModelBuilder model) => model.Entity<QuarantinedStation>(q =>
    {
        q.ToTable("information_quarantined_station");
        q.Property(x => x.Id).ValueGeneratedNever();
        q.Property(x => x.Protocol).HasMaxLength(Columns.Code);
        q.Property(x => x.State).HasMaxLength(Columns.Code);
        q.HasIndex(x => x.OpenKey).IsUnique();
        q.HasIndex(x => new { x.State, x.LastAt });
    });
}
