using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Duty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "organization_duty_gap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Covered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_gap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_handover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OffFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    OnTo = table.Column<long>(type: "INTEGER", nullable: false),
                    OffPerson = table.Column<string>(type: "TEXT", nullable: false),
                    OnPerson = table.Column<string>(type: "TEXT", nullable: false),
                    OffUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: true),
                    Items = table.Column<int>(type: "INTEGER", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true),
                    OnRemarks = table.Column<string>(type: "TEXT", nullable: true),
                    OffSignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OffSignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    OffSignedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OffInPlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnSignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OnSignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    OnInPlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_handover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_holiday",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Off = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsLeader = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_holiday", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LapsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_shift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_shift", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_swap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShiftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherShiftId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakerPhone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TakerUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_swap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call_answer",
                columns: table => new
                {
                    RollCallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call_answer", x => new { x.RollCallId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_organization_duty_roll_call_answer_organization_duty_roll_call_RollCallId",
                        column: x => x.RollCallId,
                        principalTable: "organization_duty_roll_call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_gap_ClosedAt_OrganizationId",
                table: "organization_duty_gap",
                columns: new[] { "ClosedAt", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_handover_OrganizationId_ChangeAt",
                table: "organization_duty_handover",
                columns: new[] { "OrganizationId", "ChangeAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_log_CorrectsId",
                table: "organization_duty_log",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_log_OrganizationId_OccurredAt",
                table: "organization_duty_log",
                columns: new[] { "OrganizationId", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_roll_call_HeadquartersId_AskedAt",
                table: "organization_duty_roll_call",
                columns: new[] { "HeadquartersId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_roll_call_answer_OrganizationId_RollCallId",
                table: "organization_duty_roll_call_answer",
                columns: new[] { "OrganizationId", "RollCallId" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_shift_OrganizationId_From",
                table: "organization_duty_shift",
                columns: new[] { "OrganizationId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_shift_To_From_OrganizationId",
                table: "organization_duty_shift",
                columns: new[] { "To", "From", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_swap_OrganizationId_AskedAt",
                table: "organization_duty_swap",
                columns: new[] { "OrganizationId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_swap_OtherShiftId",
                table: "organization_duty_swap",
                column: "OtherShiftId");

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_swap_ShiftId",
                table: "organization_duty_swap",
                column: "ShiftId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organization_duty_gap");

            migrationBuilder.DropTable(
                name: "organization_duty_handover");

            migrationBuilder.DropTable(
                name: "organization_duty_holiday");

            migrationBuilder.DropTable(
                name: "organization_duty_log");

            migrationBuilder.DropTable(
                name: "organization_duty_roll_call_answer");

            migrationBuilder.DropTable(
                name: "organization_duty_shift");

            migrationBuilder.DropTable(
                name: "organization_duty_swap");

            migrationBuilder.DropTable(
                name: "organization_duty_roll_call");
        }
    }
}
