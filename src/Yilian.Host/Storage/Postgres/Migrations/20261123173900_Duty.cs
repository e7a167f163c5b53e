using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Covered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_gap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_handover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OffFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OnTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OffPerson = table.Column<string>(type: "text", nullable: false),
                    OnPerson = table.Column<string>(type: "text", nullable: false),
                    OffUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: true),
                    Items = table.Column<int>(type: "integer", nullable: false),
                    Remarks = table.Column<string>(type: "text", nullable: true),
                    OnRemarks = table.Column<string>(type: "text", nullable: true),
                    OffSignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OffSignedBy = table.Column<string>(type: "text", nullable: true),
                    OffSignedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OffInPlace = table.Column<bool>(type: "boolean", nullable: false),
                    OnSignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OnSignedBy = table.Column<string>(type: "text", nullable: true),
                    OnInPlace = table.Column<bool>(type: "boolean", nullable: false),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_handover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_holiday",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Off = table.Column<bool>(type: "boolean", nullable: false),
                    NeedsLeader = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_holiday", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OccurredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Handling = table.Column<string>(type: "text", nullable: true),
                    Result = table.Column<string>(type: "text", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "uuid", nullable: false),
                    Message = table.Column<string>(type: "text", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LapsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_shift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_shift", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_swap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherShiftId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TakerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TakerPhone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TakerUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_swap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call_answer",
                columns: table => new
                {
                    RollCallId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    Late = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call_answer", x => new { x.RollCallId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_organization_duty_roll_call_answer_organization_duty_roll_c~",
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
