using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Counts",
                table: "dispatch_order",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LateToldAt",
                table: "dispatch_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "OffDutyAt",
                table: "dispatch_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReliefClockId",
                table: "dispatch_order",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RelievesId",
                table: "dispatch_order",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TakenOnAt",
                table: "dispatch_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispatch_closure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    Radius = table.Column<double>(type: "double precision", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedBy = table.Column<string>(type: "text", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OpenedBy = table.Column<string>(type: "text", nullable: true)
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
