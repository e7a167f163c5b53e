using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ExpertsOpinionsCoordination : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Remote",
                table: "dispatch_order",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Specialty",
                table: "dispatch_need",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispatch_coordination",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_coordination", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_coordination_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_coordination_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_opinion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FollowUp = table.Column<string>(type: "text", nullable: true),
                    FollowedBy = table.Column<string>(type: "text", nullable: true),
                    FollowedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_opinion", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_coordination_ClockId",
                table: "dispatch_coordination",
                column: "ClockId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_coordination_IncidentId_AskedAt",
                table: "dispatch_coordination",
                columns: new[] { "IncidentId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_coordination_Number",
                table: "dispatch_coordination",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_coordination_step_RequestId",
                table: "dispatch_coordination_step",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_opinion_OrderId",
                table: "dispatch_opinion",
                column: "OrderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatch_coordination");

            migrationBuilder.DropTable(
                name: "dispatch_coordination_step");

            migrationBuilder.DropTable(
                name: "dispatch_opinion");

            migrationBuilder.DropColumn(
                name: "Remote",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "Specialty",
                table: "dispatch_need");
        }
    }
}
