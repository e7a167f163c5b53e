using Microsoft.EntityFrameworkCore;
using Yilian.Dispatch.Coordination;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Positions;
using Yilian.Dispatch.Roads;
using Yilian.Dispatch.Supplies;
using Yilian.Dispatch.Supports;
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
            n.Property(x => x.Item).HasMaxLength(Columns.Name);
            n.Property(x => x.Specialty).HasMaxLength(Columns.Name);
            n.HasIndex(x => x.Number).IsUnique();
            n.HasIndex(x => x.IncidentId);
            n.HasIndex(x => x.Item);
        });
        BuildHistory(model);
        BuildOrders(model);
        BuildSupplies(model);
        BuildOpinions(model);
        BuildCoordination(model);
        model.Entity<Position>(p =>
        {
            p.ToTable("dispatch_position");
            p.Property(x => x.Source).HasMaxLength(Columns.Code);
            p.Property(x => x.Mark).HasMaxLength(Columns.Code);
            p.HasIndex(x => new { x.OrderId, x.At });
        });
        model.Entity<Closure>(c =>
        {
            c.ToTable("dispatch_closure");
            c.Ignore(x => x.At);
            c.HasIndex(x => x.OpenedAt);
        });
    }

    private static void BuildHistory(ModelBuilder model)
    {
        model.Entity<NeedChange>(c =>
        {
            c.ToTable("dispatch_need_change");
            c.Property(x => x.Act).HasMaxLength(Columns.Code);
            c.HasIndex(x => x.NeedId);
        });
        model.Entity<Climb>(c =>
        {
            c.ToTable("dispatch_climb");
            c.Property(x => x.Rung).HasMaxLength(Columns.Code);
            c.HasIndex(x => x.NeedId);
        });
    }

    private static void BuildOrders(ModelBuilder model)
    {
        model.Entity<Order>(o =>
        {
            o.ToTable("dispatch_order");
            o.Property(x => x.Number).HasMaxLength(Columns.Code);
            o.Property(x => x.Rung).HasMaxLength(Columns.Code);
            o.Property(x => x.State).HasMaxLength(Columns.Code);
            o.Ignore(x => x.Runs);
            o.Ignore(x => x.There);
            o.Ignore(x => x.Seen);
            o.Property(x => x.SeenBy).HasMaxLength(Columns.Code);
            o.Ignore(x => x.Share);
            o.HasIndex(x => x.RelievesId);
            o.HasIndex(x => x.ArrivalClockId);
            o.HasIndex(x => x.ReliefClockId);
            o.HasIndex(x => x.OffDutyAt);
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

    private static void BuildCoordination(ModelBuilder model)
    {
        model.Entity<CoordinationRequest>(c =>
        {
            c.ToTable("dispatch_coordination");
            c.Property(x => x.Number).HasMaxLength(Columns.Code);
            c.Property(x => x.State).HasMaxLength(Columns.Code);
            c.Property(x => x.Level).HasMaxLength(Columns.Code);
            c.Ignore(x => x.Runs);
            c.Ignore(x => x.Raised);
            c.Ignore(x => x.Next);
            c.HasIndex(x => x.Number).IsUnique();
            c.HasIndex(x => x.ClockId);
            c.HasIndex(x => new { x.IncidentId, x.AskedAt });
        });
        model.Entity<CoordinationStep>(s =>
        {
            s.ToTable("dispatch_coordination_step");
            s.Property(x => x.Act).HasMaxLength(Columns.Code);
            s.HasIndex(x => x.RequestId);
        });
    }

    private static void BuildOpinions(ModelBuilder model) => model.Entity<Opinion>(o =>
    {
        o.ToTable("dispatch_opinion");
        o.Property(x => x.State).HasMaxLength(Columns.Code);
        o.HasIndex(x => x.OrderId);
    });

    private static void BuildSupplies(ModelBuilder model)
    {
        model.Entity<Allotment>(a =>
        {
            a.ToTable("dispatch_allotment", t => t.HasCheckConstraint("CK_dispatch_allotment_counts", "\"Quantity\" > 0 AND \"Returned\" >= 0 AND \"Consumed\" >= 0 AND \"Returned\" + \"Consumed\" <= \"Quantity\""));
            a.Property(x => x.Number).HasMaxLength(Columns.Code);
            a.Property(x => x.Unit).HasMaxLength(Columns.Code);
            a.Property(x => x.State).HasMaxLength(Columns.Code);
            a.Ignore(x => x.Reserved);
            a.Ignore(x => x.Outstanding);
            a.Ignore(x => x.Share);
            a.HasIndex(x => x.Number).IsUnique();
            a.HasIndex(x => x.NeedId);
            a.HasIndex(x => new { x.StockId, x.State });
            a.HasIndex(x => x.ClockId);
            a.HasIndex(x => x.ReturnClockId);
            a.HasIndex(x => new { x.IncidentId, x.IssuedAt });
            a.HasIndex(x => new { x.OwnerId, x.IssuedAt });
        });
        model.Entity<AllotmentStep>(s =>
        {
            s.ToTable("dispatch_allotment_step");
            s.Property(x => x.Act).HasMaxLength(Columns.Code);
            s.HasIndex(x => x.AllotmentId);
        });
        model.Entity<Support>(s =>
        {
            s.ToTable("dispatch_support");
            s.Property(x => x.Number).HasMaxLength(Columns.Code);
            s.Property(x => x.State).HasMaxLength(Columns.Code);
            s.Ignore(x => x.Share);
            s.HasIndex(x => x.Number).IsUnique();
            s.HasIndex(x => x.NeedId);
        });
    }
}
