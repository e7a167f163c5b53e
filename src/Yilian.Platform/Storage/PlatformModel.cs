using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Access;
using Yilian.Platform.Attachments;
using Yilian.Platform.Clocks;
using Yilian.Platform.Inbox;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Storage;

/// <summary>The platform's own tables.</summary>
public sealed class PlatformModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        BuildJournal(model);
        BuildAccess(model);
        BuildInbox(model);
        BuildClocks(model);
        model.Entity<Attachment>(a =>
        {
            a.ToTable("platform_attachment");
            a.Property(x => x.Name).HasMaxLength(Columns.Name);
            a.Property(x => x.Sha256).HasMaxLength(64);
        });
        model.Entity<AttachmentUse>(u =>
        {
            u.ToTable("platform_attachment_use").HasKey(x => new { x.SubjectId, x.AttachmentId });
            u.HasIndex(x => x.AttachmentId);
        });
    }

    private static void BuildJournal(ModelBuilder model)
    {
        model.Entity<JournalRow>(r =>
        {
            r.ToTable("journal_entry").HasKey(x => x.Seq);
            r.Property(x => x.Seq).ValueGeneratedNever();
            r.Property(x => x.Kind).HasMaxLength(80);
            r.HasIndex(x => new { x.IncidentId, x.OccurredAt });
            r.HasIndex(x => new { x.AudienceId, x.Seq });
            r.HasIndex(x => new { x.Kind, x.Seq });
            r.HasIndex(x => x.CommandId);
        });
        model.Entity<JournalHead>(h => h.ToTable("journal_head").Property(x => x.Id).ValueGeneratedNever());
        model.Entity<CommandRow>(c => c.ToTable("journal_command").HasIndex(x => x.At));
        model.Entity<AudienceMember>(m =>
        {
            m.ToTable("journal_audience").HasKey(x => new { x.AudienceId, x.OrganizationId });
            m.HasIndex(x => new { x.OrganizationId, x.AudienceId });
        });
        model.Entity<FollowerCursor>(c => c.ToTable("journal_follower").HasKey(x => x.Name));
    }

    private static void BuildAccess(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("access_account");
            a.HasIndex(x => x.NormalizedName).IsUnique();
            a.Property(x => x.UserName).HasMaxLength(64);
            a.Property(x => x.NormalizedName).HasMaxLength(64);
            a.Property(x => x.DisplayName).HasMaxLength(64);
            a.HasMany(x => x.Grants).WithOne().HasForeignKey(g => g.AccountId);
        });
        model.Entity<GrantRow>(g =>
        {
            g.ToTable("access_grant");
            g.Property(x => x.Id).ValueGeneratedNever();
            g.HasIndex(x => new { x.AccountId, x.OrganizationId, x.Role }).IsUnique();
        });
        model.Entity<Session>(s =>
        {
            s.ToTable("access_session");
            s.HasIndex(x => new { x.AccountId, x.EndedAt });
        });
    }

    private static void BuildInbox(ModelBuilder model) => model.Entity<InboxRow>(i =>
    {
        i.ToTable("platform_inbox");
        i.Property(x => x.Ask).HasMaxLength(Columns.Code);
        i.Property(x => x.Kind).HasMaxLength(80);
        i.HasIndex(x => new { x.OrganizationId, x.SettledAt, x.CreatedAt });
        i.HasIndex(x => new { x.SubjectId, x.Ask });
    });

    private static void BuildClocks(ModelBuilder model) => model.Entity<Clock>(c =>
    {
        c.ToTable("platform_clock");
        c.Property(x => x.ClockKind).HasMaxLength(Columns.Code);
        c.Property(x => x.State).HasMaxLength(Columns.Code);
        c.HasIndex(x => x.NextAt);
        c.HasIndex(x => x.SubjectId);
        c.HasIndex(x => new { x.State, x.DueAt });
    });
}
