using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Specialty",
                table: "dispatch_need",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispatch_coordination",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_coordination", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_coordination_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_coordination_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_opinion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FollowUp = table.Column<string>(type: "TEXT", nullable: true),
                    FollowedBy = table.Column<string>(type: "TEXT", nullable: true),
                    FollowedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
