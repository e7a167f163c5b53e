using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Storage;

namespace Yilian.Information.Warnings;

/// <summary>The tables of warnings (二（一）2 预警).</summary>
internal static class WarningModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Warning>(w =>
        {
            w.ToTable("information_warning");
            w.Property(x => x.MessageType).HasMaxLength(Columns.Code);
            w.Property(x => x.Origin).HasMaxLength(Columns.Code);
            w.Property(x => x.State).HasMaxLength(Columns.Code);
            w.Property(x => x.KindCode).HasMaxLength(Columns.Code);
            w.Property(x => x.Color).HasMaxLength(Columns.Code);
            w.Property(x => x.Identifier).HasMaxLength(Columns.Line);
            w.Property(x => x.Sender).HasMaxLength(Columns.Line);
            w.HasIndex(x => new { x.State, x.UpdatedAt });
            w.HasIndex(x => new { x.AudienceId, x.UpdatedAt });
            w.HasIndex(x => x.ChainId);
            w.HasIndex(x => x.AlarmId);

            // One message, once: whoever brings it a second time changes nothing.
            w.HasIndex(x => new { x.Identifier, x.Sender, x.SentAt }).IsUnique();
        });
        model.Entity<WarningReference>(r =>
        {
            r.ToTable("information_warning_reference");
            r.Property(x => x.Identifier).HasMaxLength(Columns.Line);
            r.Property(x => x.Sender).HasMaxLength(Columns.Line);
            r.HasIndex(x => x.WarningId);
            r.HasIndex(x => x.Identifier);
        });
        model.Entity<WarningReceipt>(r =>
        {
            r.ToTable("information_warning_receipt").HasKey(x => new { x.WarningId, x.OrganizationId });
            r.Property(x => x.Escalation).HasMaxLength(Columns.Code);
            r.HasIndex(x => new { x.OrganizationId, x.AcknowledgedAt });
        });
        BuildSettings(model);
    }

    private static void BuildSettings(ModelBuilder model)
    {
        model.Entity<WarningTemplate>(t =>
        {
            t.ToTable("information_warning_template").HasKey(x => new { x.KindCode, x.Color });
            t.Property(x => x.KindCode).HasMaxLength(Columns.Code);
            t.Property(x => x.Color).HasMaxLength(Columns.Code);
        });
        model.Entity<WarningSource>(s =>
        {
            s.ToTable("information_warning_source").HasKey(x => x.Address);
            s.Property(x => x.Address).HasMaxLength(Columns.Line);
        });
    }
}
