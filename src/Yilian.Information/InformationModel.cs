using Microsoft.EntityFrameworkCore;
using Yilian.Information.Basics;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Reports;
using Yilian.Information.Incidents.Responses;
using Yilian.Information.Incidents.Routing;
using Yilian.Information.Incidents.Tasks;
using Yilian.Information.Warnings;
using Yilian.Information.Monitoring;
using Yilian.Platform.Storage;

namespace Yilian.Information;

/// <summary>The tables of 二（一）信息共享.</summary>
public sealed class InformationModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        BuildIncidents(model);
        BuildReceipts(model);
        BuildTasks(model);
        BuildSettings(model);
        BasicsModel.Build(model);
        SharingModel.Build(model);
        WarningModel.Build(model);
        MonitoringModel.Build(model);
    }

    private static void BuildIncidents(ModelBuilder model)
    {
        model.Entity<Incident>(i =>
        {
            i.ToTable("information_incident");
            i.Property(x => x.Number).HasMaxLength(Columns.Code);
            i.Property(x => x.Code).HasMaxLength(Columns.Code);
            i.Property(x => x.Grade).HasMaxLength(4);
            i.Property(x => x.State).HasMaxLength(Columns.Code);
            i.HasIndex(x => x.Number).IsUnique();

            // The list is filtered, counted and put in order within these indexes, without touching the long texts of the rows.
            i.HasIndex(x => new { x.OccurredAt, x.Id, x.State, x.Grade, x.Code, x.CountyCode });
            i.HasIndex(x => new { x.State, x.OccurredAt, x.Id, x.Grade, x.Code, x.CountyCode });
            i.HasIndex(x => x.RecordedAt);
            i.HasIndex(x => x.MergedIntoId);
            i.HasIndex(x => x.WarningId);
        });
        model.Entity<Report>(r =>
        {
            r.ToTable("information_report");
            r.HasIndex(x => new { x.IncidentId, x.Number }).IsUnique();
        });
        model.Entity<Response>(r =>
        {
            r.ToTable("information_response");
            r.HasIndex(x => new { x.IncidentId, x.At });
        });
    }

    private static void BuildReceipts(ModelBuilder model)
    {
        model.Entity<Recipient>(r =>
        {
            r.ToTable("information_recipient").HasKey(x => new { x.IncidentId, x.OrganizationId });
            r.HasIndex(x => new { x.OrganizationId, x.AcknowledgedAt });

            // The counts of receipts beside every row of the list.
            r.HasIndex(x => new { x.IncidentId, x.AcknowledgedAt, x.AnsweredAt, x.DueAt });
        });
        model.Entity<PhoneCall>(c =>
        {
            c.ToTable("information_phone_call");
            c.HasIndex(x => new { x.IncidentId, x.OrganizationId });
        });
    }

    private static void BuildTasks(ModelBuilder model)
    {
        model.Entity<IncidentTask>(t =>
        {
            t.ToTable("information_task");
            t.Property(x => x.State).HasMaxLength(Columns.Code);
            t.Property(x => x.Key).HasMaxLength(Columns.Code);
            t.Property(x => x.Level).HasMaxLength(4);
            t.Ignore(x => x.Items).Ignore(x => x.Needs).Ignore(x => x.IsRunning);
            t.HasIndex(x => new { x.IncidentId, x.Current });
            t.HasIndex(x => x.BundleId);
            t.HasIndex(x => x.ClockId);
        });
        model.Entity<TaskBundle>(b =>
        {
            b.ToTable("information_task_bundle");
            b.Property(x => x.Escalation).HasMaxLength(Columns.Code);
            b.HasIndex(x => x.IncidentId);
            b.HasIndex(x => x.ClockId);
        });
    }

    private static void BuildSettings(ModelBuilder model)
    {
        model.Entity<Route>(r =>
        {
            r.ToTable("information_route");
            r.HasIndex(x => x.CodePrefix).IsUnique();
        });
        model.Entity<Deadline>(d => d.ToTable("information_deadline").HasKey(x => x.Grade));
        model.Entity<ReportingRule>(r => r.ToTable("information_reporting_rule"));
        model.Entity<NumberSeries>(n => n.ToTable("information_number_series").HasKey(x => x.Name));
    }
}
