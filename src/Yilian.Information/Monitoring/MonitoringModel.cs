using Microsoft.EntityFrameworkCore;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Information.Monitoring.Rules;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring;

/// <summary>The tables of monitoring. Readings are not here: they have a store of their own.</summary>
internal static class MonitoringModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Station>(s =>
        {
            s.ToTable("information_station");
            s.Property(x => x.Id).ValueGeneratedNever();
            s.Property(x => x.Code).HasMaxLength(Columns.Code);
            s.Property(x => x.Name).HasMaxLength(Columns.Name);
            s.Property(x => x.Kind).HasMaxLength(Columns.Code);
            s.Property(x => x.Protocol).HasMaxLength(Columns.Code);
            s.Property(x => x.Password).HasMaxLength(Columns.Code);
            s.HasIndex(x => new { x.Code, x.RetiredAt });
            s.HasIndex(x => new { x.Protocol, x.PlainWireId });
            s.HasMany(x => x.Elements).WithOne().HasForeignKey(e => e.StationId);
        });
        model.Entity<StationElement>(e =>
        {
            e.ToTable("information_station_element").HasKey(x => x.Series);
            e.Property(x => x.Series).ValueGeneratedNever();
            e.Property(x => x.Code).HasMaxLength(Columns.Code);
        });
        model.Entity<MonitorRule>(r =>
        {
            r.ToTable("information_monitor_rule");
            r.Property(x => x.Id).ValueGeneratedNever();
            r.Property(x => x.Name).HasMaxLength(Columns.Name);
            r.Property(x => x.RuleKind).HasMaxLength(Columns.Code);
            r.Property(x => x.Severity).HasMaxLength(Columns.Code);
        });
        BuildAlarms(model);
        GatewayModel.Build(model);
    }

    private static void BuildAlarms(ModelBuilder model)
    {
        model.Entity<Alarm>(a =>
        {
            a.ToTable("information_alarm");
            a.Property(x => x.Id).ValueGeneratedNever();
            a.Property(x => x.Severity).HasMaxLength(Columns.Code);

            // One alarm that is on per cause, whoever raises it: the database says so too.
            a.HasIndex(x => x.OpenKey).IsUnique();
            a.HasIndex(x => new { x.Cause, x.ClearedAt });
            a.HasIndex(x => x.RaisedAt);
            a.HasIndex(x => x.StormId);
        });
        model.Entity<AlarmStorm>(s =>
        {
            s.ToTable("information_alarm_storm");
            s.Property(x => x.Id).ValueGeneratedNever();
            s.HasIndex(x => new { x.Basin, x.EndedAt });
        });
    }
}
