using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WarningOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Restored",
                table: "information_warning_template",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UpdatedAt",
                table: "information_warning_template",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "UpdatedBy",
                table: "information_warning_template",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "information_warning_template",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "WarningId",
                table: "information_incident",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "information_warning_source",
                columns: table => new
                {
                    Address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LookedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_source", x => x.Address);
                });

            migrationBuilder.CreateIndex(
                name: "IX_information_incident_WarningId",
                table: "information_incident",
                column: "WarningId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "information_warning_source");

            migrationBuilder.DropIndex(
                name: "IX_information_incident_WarningId",
                table: "information_incident");

            migrationBuilder.DropColumn(
                name: "Restored",
                table: "information_warning_template");

            migrationBuilder.DropColumn(
                name: "UpdatedAt",
                table: "information_warning_template");

            migrationBuilder.DropColumn(
                name: "UpdatedBy",
                table: "information_warning_template");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "information_warning_template");

            migrationBuilder.DropColumn(
                name: "WarningId",
                table: "information_incident");
        }
    }
}
