using Microsoft.EntityFrameworkCore;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Handovers;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Log;
using Yilian.Organization.Duty.RollCalls;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Duty.Swaps;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty;

/// <summary>The tables of 值班.</summary>
internal static class DutyModel
{
    private const int PhoneLength = 32;

    public static void Build(ModelBuilder model)
    {
        BuildRosters(model);
        BuildSwaps(model);
        BuildHandovers(model);
        BuildRollCalls(model);
    }

    private static void BuildRosters(ModelBuilder model)
    {
        model.Entity<DutyShift>(s =>
        {
            s.ToTable("organization_duty_shift");
            s.Property(x => x.Post).HasMaxLength(Columns.Code);
            s.Property(x => x.PersonName).HasMaxLength(Columns.Name);
            s.Property(x => x.Phone).HasMaxLength(PhoneLength);
            s.HasIndex(x => new { x.OrganizationId, x.From });

            // Who is on duty now, everywhere: what ends after now is little of what was ever kept.
            s.HasIndex(x => new { x.To, x.From, x.OrganizationId });
        });
        model.Entity<Holiday>(h =>
        {
            h.ToTable("organization_duty_holiday").HasKey(x => x.Date);
            h.Property(x => x.Name).HasMaxLength(Columns.Name);
        });
        model.Entity<DutyGap>(g =>
        {
            g.ToTable("organization_duty_gap");
            g.Property(x => x.Post).HasMaxLength(Columns.Code);
            g.HasIndex(x => new { x.ClosedAt, x.OrganizationId });
        });
    }

    private static void BuildSwaps(ModelBuilder model) => model.Entity<Swap>(s =>
    {
        s.ToTable("organization_duty_swap");
        s.Property(x => x.State).HasMaxLength(Columns.Code);
        s.Property(x => x.AskerName).HasMaxLength(Columns.Name);
        s.Property(x => x.TakerName).HasMaxLength(Columns.Name);
        s.Property(x => x.TakerPhone).HasMaxLength(PhoneLength);
        s.HasIndex(x => new { x.OrganizationId, x.AskedAt });
        s.HasIndex(x => x.ShiftId);
        s.HasIndex(x => x.OtherShiftId);
    });

    private static void BuildHandovers(ModelBuilder model)
    {
        model.Entity<LogEntry>(l =>
        {
            l.ToTable("organization_duty_log");
            l.HasIndex(x => new { x.OrganizationId, x.OccurredAt });
            l.HasIndex(x => x.CorrectsId).IsUnique();
        });
        model.Entity<ShiftHandover>(h =>
        {
            h.ToTable("organization_duty_handover");
            h.Property(x => x.State).HasMaxLength(Columns.Code);
            h.HasIndex(x => new { x.OrganizationId, x.ChangeAt }).IsUnique();
        });
    }

    private static void BuildRollCalls(ModelBuilder model)
    {
        model.Entity<RollCall>(r =>
        {
            r.ToTable("organization_duty_roll_call");
            r.HasIndex(x => new { x.HeadquartersId, x.AskedAt });
            r.HasMany(x => x.Answers).WithOne().HasForeignKey(a => a.RollCallId);
        });
        model.Entity<RollCallAnswer>(a =>
        {
            a.ToTable("organization_duty_roll_call_answer").HasKey(x => new { x.RollCallId, x.OrganizationId });
            a.HasIndex(x => new { x.OrganizationId, x.RollCallId });
        });
    }
}
