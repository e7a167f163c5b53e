using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "information_register_audience",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_register_audience", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_register_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Register = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pinyin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountyCode = table.Column<string>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Datum = table.Column<string>(type: "TEXT", nullable: true),
                    OutsideCity = table.Column<bool>(type: "INTEGER", nullable: false),
                    Geometry = table.Column<string>(type: "TEXT", nullable: true),
                    ImpactRadius = table.Column<double>(type: "REAL", nullable: true),
                    ImpactArea = table.Column<string>(type: "TEXT", nullable: true),
                    West = table.Column<double>(type: "REAL", nullable: true),
                    South = table.Column<double>(type: "REAL", nullable: true),
                    East = table.Column<double>(type: "REAL", nullable: true),
                    North = table.Column<double>(type: "REAL", nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", nullable: true),
                    Readiness = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    LevelSource = table.Column<string>(type: "TEXT", nullable: true),
                    Quantity = table.Column<double>(type: "REAL", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    VerifiedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", nullable: false),
                    VerifyBy = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedFrom = table.Column<string>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedReason = table.Column<string>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_register_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_register_trace",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_register_trace", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_capability",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Grade = table.Column<int>(type: "INTEGER", nullable: true),
                    Amount = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_capability", x => new { x.EntryId, x.Code });
                    table.ForeignKey(
                        name: "FK_information_capability_information_register_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "information_register_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_information_capability_Code_EntryId",
                table: "information_capability",
                columns: new[] { "Code", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_information_register_entry_OwnerId_Register_VerifyBy",
                table: "information_register_entry",
                columns: new[] { "OwnerId", "Register", "VerifyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_information_register_entry_Register_Code",
                table: "information_register_entry",
                columns: new[] { "Register", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_register_entry_Register_VerifyBy",
                table: "information_register_entry",
                columns: new[] { "Register", "VerifyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_information_register_entry_UpdatedAt",
                table: "information_register_entry",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_information_register_entry_list",
                table: "information_register_entry",
                columns: new[] { "Register", "RemovedAt", "AudienceId", "OwnerId", "CountyCode", "KindCode", "Readiness", "Level", "VerifyBy", "Code", "Id", "Name", "Pinyin", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_information_register_trace_EntryId_At",
                table: "information_register_trace",
                columns: new[] { "EntryId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "information_capability");

            migrationBuilder.DropTable(
                name: "information_register_audience");

            migrationBuilder.DropTable(
                name: "information_register_trace");

            migrationBuilder.DropTable(
                name: "information_register_entry");
        }
    }
}
