using Microsoft.EntityFrameworkCore;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch;

/// <summary>The tables of 二（三）应急救援联动.</summary>
public sealed class DispatchModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Need>(n =>
        {
            n.ToTable("dispatch_need");
            n.Property(x => x.Number).HasMaxLength(Columns.Code);
            n.Property(x => x.Capability).HasMaxLength(Columns.Code);
            n.Property(x => x.Unit).HasMaxLength(Columns.Code);
            n.Property(x => x.Rung).HasMaxLength(Columns.Code);
            n.Property(x => x.AskedRung).HasMaxLength(Columns.Code);
            n.HasIndex(x => x.Number).IsUnique();
            n.HasIndex(x => x.IncidentId);
        });
        model.Entity<Climb>(c =>
        {
            c.ToTable("dispatch_climb");
            c.Property(x => x.Rung).HasMaxLength(Columns.Code);
            c.HasIndex(x => x.NeedId);
        });
        model.Entity<Order>(o =>
        {
            o.ToTable("dispatch_order");
            o.Property(x => x.Number).HasMaxLength(Columns.Code);
            o.Property(x => x.Rung).HasMaxLength(Columns.Code);
            o.Property(x => x.State).HasMaxLength(Columns.Code);
            o.Ignore(x => x.Runs);
            o.HasIndex(x => x.Number).IsUnique();
            o.HasIndex(x => x.ActiveTeamId).IsUnique();
            o.HasIndex(x => x.NeedId);
            o.HasIndex(x => x.ClockId);
            o.HasIndex(x => new { x.IncidentId, x.IssuedAt });
            o.HasIndex(x => new { x.OwnerId, x.IssuedAt });
        });
        model.Entity<OrderStep>(s =>
        {
            s.ToTable("dispatch_order_step");
            s.Property(x => x.State).HasMaxLength(Columns.Code);
            s.HasIndex(x => x.OrderId);
        });
    }
}
