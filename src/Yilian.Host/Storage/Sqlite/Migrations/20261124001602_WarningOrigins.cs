using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "UpdatedAt",
                table: "information_warning_template",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "UpdatedBy",
                table: "information_warning_template",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "information_warning_template",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "WarningId",
                table: "information_incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "information_warning_source",
                columns: table => new
                {
                    Address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LookedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
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
