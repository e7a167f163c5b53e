using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NeedsAndOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dispatch_climb",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rung = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Approver = table.Column<string>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_climb", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_need",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Capability = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    NeededAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Rung = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AskedRung = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    RungAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    TurnAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_need", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_order",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamName = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rung = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Contribution = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StepAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EtaAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ActiveTeamId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_order", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_order_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_order_step", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_climb_NeedId",
                table: "dispatch_climb",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_need_IncidentId",
                table: "dispatch_need",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_need_Number",
                table: "dispatch_need",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_ActiveTeamId",
                table: "dispatch_order",
                column: "ActiveTeamId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_ClockId",
                table: "dispatch_order",
                column: "ClockId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_IncidentId_IssuedAt",
                table: "dispatch_order",
                columns: new[] { "IncidentId", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_NeedId",
                table: "dispatch_order",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_Number",
                table: "dispatch_order",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_OwnerId_IssuedAt",
                table: "dispatch_order",
                columns: new[] { "OwnerId", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_step_OrderId",
                table: "dispatch_order_step",
                column: "OrderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatch_climb");

            migrationBuilder.DropTable(
                name: "dispatch_need");

            migrationBuilder.DropTable(
                name: "dispatch_order");

            migrationBuilder.DropTable(
                name: "dispatch_order_step");
        }
    }
}
