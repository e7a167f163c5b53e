using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AlarmWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AlarmId",
                table: "information_warning",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Password",
                table: "information_station",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_AlarmId",
                table: "information_warning",
                column: "AlarmId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_information_warning_AlarmId",
                table: "information_warning");

            migrationBuilder.DropColumn(
                name: "AlarmId",
                table: "information_warning");

            migrationBuilder.DropColumn(
                name: "Password",
                table: "information_station");
        }
    }
}
