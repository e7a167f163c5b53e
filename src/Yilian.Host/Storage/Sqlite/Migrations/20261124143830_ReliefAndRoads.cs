using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReliefAndRoads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ArrivalClockId",
                table: "dispatch_order",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Counts",
                table: "dispatch_order",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "LateToldAt",
                table: "dispatch_order",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OffDutyAt",
                table: "dispatch_order",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReliefClockId",
                table: "dispatch_order",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RelievesId",
                table: "dispatch_order",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TakenOnAt",
                table: "dispatch_order",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispatch_closure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    Radius = table.Column<double>(type: "REAL", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_closure", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_ArrivalClockId",
                table: "dispatch_order",
                column: "ArrivalClockId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_OffDutyAt",
                table: "dispatch_order",
                column: "OffDutyAt");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_ReliefClockId",
                table: "dispatch_order",
                column: "ReliefClockId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_order_RelievesId",
                table: "dispatch_order",
                column: "RelievesId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_closure_OpenedAt",
                table: "dispatch_closure",
                column: "OpenedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatch_closure");

            migrationBuilder.DropIndex(
                name: "IX_dispatch_order_ArrivalClockId",
                table: "dispatch_order");

            migrationBuilder.DropIndex(
                name: "IX_dispatch_order_OffDutyAt",
                table: "dispatch_order");

            migrationBuilder.DropIndex(
                name: "IX_dispatch_order_ReliefClockId",
                table: "dispatch_order");

            migrationBuilder.DropIndex(
                name: "IX_dispatch_order_RelievesId",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "ArrivalClockId",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "Counts",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "LateToldAt",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "OffDutyAt",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "ReliefClockId",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "RelievesId",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "TakenOnAt",
                table: "dispatch_order");
        }
    }
}
