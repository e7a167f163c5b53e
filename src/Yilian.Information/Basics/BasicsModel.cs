using Microsoft.EntityFrameworkCore;
using Yilian.Information.Basics.Registers;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics;

/// <summary>The tables of 二（一）1 基本应急信息.</summary>
internal static class BasicsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<RegisterEntry>(e =>
        {
            e.ToTable("information_register_entry");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Register).HasMaxLength(Columns.Code);
            e.Property(x => x.Code).HasMaxLength(Columns.Code);
            e.Property(x => x.KindCode).HasMaxLength(Columns.Code);
            e.Property(x => x.Name).HasMaxLength(Columns.Name);
            e.Property(x => x.Pinyin).HasMaxLength(Columns.Name);
            e.Property(x => x.Readiness).HasMaxLength(Columns.Code);
            e.HasIndex(x => new { x.Register, x.Code }).IsUnique();
            e.HasIndex(x => new { x.OwnerId, x.Register, x.VerifyBy });
            e.HasIndex(x => new { x.Register, x.VerifyBy });

            // The list is filtered, counted and searched within this index, without touching the wide rows.
            e.HasIndex(x => new { x.Register, x.RemovedAt, x.AudienceId, x.OwnerId, x.CountyCode, x.KindCode, x.Readiness, x.Level, x.VerifyBy, x.Code, x.Id, x.Name, x.Pinyin, x.Place }, "IX_information_register_entry_list");
            e.HasIndex(x => x.UpdatedAt);
            e.HasMany(x => x.Capabilities).WithOne().HasForeignKey(c => c.EntryId);
        });
        model.Entity<Capability>(c =>
        {
            c.ToTable("information_capability").HasKey(x => new { x.EntryId, x.Code });
            c.Property(x => x.Code).HasMaxLength(Columns.Code);
            c.HasIndex(x => new { x.Code, x.EntryId });
        });
        model.Entity<RegisterAudience>(a =>
        {
            a.ToTable("information_register_audience");
            a.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<RegisterTrace>(t =>
        {
            t.ToTable("information_register_trace");
            t.Property(x => x.Id).ValueGeneratedNever();
            t.HasIndex(x => new { x.EntryId, x.At });
        });
    }
}
