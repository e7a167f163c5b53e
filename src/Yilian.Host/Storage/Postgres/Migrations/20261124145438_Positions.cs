using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Positions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SeenAt",
                table: "dispatch_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeenBy",
                table: "dispatch_order",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "SeenLatitude",
                table: "dispatch_order",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "SeenLongitude",
                table: "dispatch_order",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "SeenSpeed",
                table: "dispatch_order",
                type: "double precision",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispatch_position",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    Speed = table.Column<double>(type: "double precision", nullable: true),
                    Source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Mark = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_position", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_position_OrderId_At",
                table: "dispatch_position",
                columns: new[] { "OrderId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatch_position");

            migrationBuilder.DropColumn(
                name: "SeenAt",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "SeenBy",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "SeenLatitude",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "SeenLongitude",
                table: "dispatch_order");

            migrationBuilder.DropColumn(
                name: "SeenSpeed",
                table: "dispatch_order");
        }
    }
}
