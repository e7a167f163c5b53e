using Microsoft.EntityFrameworkCore;
using Yilian.Information.Basics.Articles;
using Yilian.Information.Basics.Compilations;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics;

/// <summary>The tables of articles and compilations (二（一）1 汇总编辑).</summary>
internal static class SharingModel
{
    public static void Build(ModelBuilder model)
    {
        BuildArticles(model);
        BuildCompilations(model);
    }

    private static void BuildArticles(ModelBuilder model)
    {
        model.Entity<Article>(a =>
        {
            a.ToTable("information_article");
            a.Property(x => x.Kind).HasMaxLength(Columns.Code);
            a.Property(x => x.State).HasMaxLength(Columns.Code);
            a.Property(x => x.Title).HasMaxLength(Columns.Name);
            a.HasIndex(x => new { x.AudienceId, x.UpdatedAt });
            a.HasIndex(x => new { x.State, x.UpdatedAt });
        });
        model.Entity<ArticleVersion>(v =>
        {
            v.ToTable("information_article_version");
            v.HasIndex(x => new { x.ArticleId, x.Number }).IsUnique();
        });
    }

    private static void BuildCompilations(ModelBuilder model)
    {
        model.Entity<Compilation>(c =>
        {
            c.ToTable("information_compilation");
            c.Property(x => x.Number).HasMaxLength(Columns.Name);
            c.Property(x => x.Title).HasMaxLength(Columns.Name);
            c.Property(x => x.State).HasMaxLength(Columns.Code);
            c.HasIndex(x => x.Number).IsUnique();
            c.HasIndex(x => new { x.AudienceId, x.IssuedAt });
        });
        model.Entity<CompilationItem>(i =>
        {
            i.ToTable("information_compilation_item");
            i.Property(x => x.SourceKind).HasMaxLength(Columns.Code);
            i.HasIndex(x => new { x.CompilationId, x.Position });
            i.HasIndex(x => x.SourceId);
        });
        model.Entity<CompilationReceipt>(r =>
        {
            r.ToTable("information_compilation_receipt").HasKey(x => new { x.CompilationId, x.OrganizationId });
            r.HasIndex(x => new { x.OrganizationId, x.AcknowledgedAt });
        });
    }
}
