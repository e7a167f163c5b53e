using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Yilian.Organization.Duty;
using Yilian.Organization.Liaisons;
using Yilian.Organization.Plans;
using Yilian.Organization.Units;
using Yilian.Platform.Storage;

namespace Yilian.Organization;

/// <summary>The section's tables.</summary>
public sealed class OrganizationModel : IModelPart
{
    private const int PhoneLength = 32;

    public void Build(ModelBuilder model)
    {
        BuildUnits(model);
        BuildLiaisons(model);
        BuildPlans(model);
        DutyModel.Build(model);
    }

    private static void BuildUnits(ModelBuilder model)
    {
        model.Entity<Unit>(u =>
        {
            u.ToTable("organization_unit");
            u.Property(x => x.Id).ValueGeneratedNever();
            u.Property(x => x.Code).HasMaxLength(Columns.Code);
            u.Property(x => x.Name).HasMaxLength(Columns.Name);
            u.Property(x => x.ShortName).HasMaxLength(Columns.Name);
            u.Property(x => x.Pinyin).HasMaxLength(Columns.Name);
            u.Property(x => x.Kind).HasMaxLength(Columns.Code);
            u.Property(x => x.DivisionCode).HasMaxLength(Columns.Code);
            u.Property(x => x.DutyPhones).HasConversion(new PhonesAsJson(), new PhonesAlike());
            u.Property(x => x.Host).HasMaxLength(Columns.Name);
            u.HasIndex(x => x.Code).IsUnique().HasFilter("\"DissolvedAt\" IS NULL");
            u.HasMany(x => x.Memberships).WithOne().HasForeignKey(m => m.UnitId);
        });
        model.Entity<Membership>(m =>
        {
            m.ToTable("organization_membership").HasKey(x => new { x.UnitId, x.HeadquartersId });
            m.HasIndex(x => x.HeadquartersId);
        });
    }

    private static void BuildLiaisons(ModelBuilder model) => model.Entity<Liaison>(l =>
    {
        l.ToTable("organization_liaison");
        l.Property(x => x.Id).ValueGeneratedNever();
        l.Property(x => x.Name).HasMaxLength(Columns.Name);
        l.Property(x => x.Rank).HasMaxLength(Columns.Name);
        l.Property(x => x.Mobile).HasMaxLength(PhoneLength);
        l.Property(x => x.OfficePhone).HasMaxLength(PhoneLength);
        l.HasIndex(x => x.UnitId);
        l.HasIndex(x => new { x.UnitId, x.StandIn }, "IX_organization_liaison_current").IsUnique().HasFilter("\"Until\" IS NULL");
        l.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId);
    });

    private static void BuildPlans(ModelBuilder model)
    {
        model.Entity<Plan>(p =>
        {
            p.ToTable("organization_plan");
            p.Property(x => x.Number).HasMaxLength(Columns.Code);
            p.Property(x => x.Title).HasMaxLength(Columns.Name);
            p.Property(x => x.Kind).HasMaxLength(Columns.Code);
            p.Property(x => x.State).HasMaxLength(Columns.Code);
            p.Property(x => x.CodePrefixes).HasMaxLength(Columns.Line);
            p.Ignore(x => x.Prefixes);
            p.HasIndex(x => x.Number).IsUnique();
        });
        model.Entity<PlanVersion>(v =>
        {
            v.ToTable("organization_plan_version");
            v.Property(x => x.State).HasMaxLength(Columns.Code);
            v.HasIndex(x => new { x.PlanId, x.Number }).IsUnique();
            v.HasOne<Plan>().WithMany().HasForeignKey(x => x.PlanId);
        });
    }

    // The same text in both databases, so that one can be copied into the other.
    private sealed class PhonesAsJson() : ValueConverter<IReadOnlyList<string>, string>(
        phones => JsonSerializer.Serialize(phones, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default) ?? new List<string>());

    private sealed class PhonesAlike() : ValueComparer<IReadOnlyList<string>>(
        (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
        phones => phones.Aggregate(0, (hash, phone) => HashCode.Combine(hash, phone)));
}
