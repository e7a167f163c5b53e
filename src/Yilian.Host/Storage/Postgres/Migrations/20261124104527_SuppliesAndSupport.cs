using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SuppliesAndSupport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Capability",
                table: "dispatch_need",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(32)",
                oldMaxLength: 32);

            migrationBuilder.AddColumn<string>(
                name: "Item",
                table: "dispatch_need",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispatch_allotment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    NeedId = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    StockId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StockPlace = table.Column<string>(type: "text", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IssuedBy = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnBy = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReturnClockId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StepAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Returned = table.Column<int>(type: "integer", nullable: false),
                    Consumed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_allotment", x => x.Id);
                    table.CheckConstraint("CK_dispatch_allotment_counts", "\"Quantity\" > 0 AND \"Returned\" >= 0 AND \"Consumed\" >= 0 AND \"Returned\" + \"Consumed\" <= \"Quantity\"");
                });

            migrationBuilder.CreateTable(
                name: "dispatch_allotment_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AllotmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_allotment_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_support",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    NeedId = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Approver = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StepAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EtaAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatch_support", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_need_Item",
                table: "dispatch_need",
                column: "Item");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_ClockId",
                table: "dispatch_allotment",
                column: "ClockId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_IncidentId_IssuedAt",
                table: "dispatch_allotment",
                columns: new[] { "IncidentId", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_NeedId",
                table: "dispatch_allotment",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_Number",
                table: "dispatch_allotment",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_OwnerId_IssuedAt",
                table: "dispatch_allotment",
                columns: new[] { "OwnerId", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_ReturnClockId",
                table: "dispatch_allotment",
                column: "ReturnClockId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_StockId_State",
                table: "dispatch_allotment",
                columns: new[] { "StockId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_allotment_step_AllotmentId",
                table: "dispatch_allotment_step",
                column: "AllotmentId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_support_NeedId",
                table: "dispatch_support",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_dispatch_support_Number",
                table: "dispatch_support",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatch_allotment");

            migrationBuilder.DropTable(
                name: "dispatch_allotment_step");

            migrationBuilder.DropTable(
                name: "dispatch_support");

            migrationBuilder.DropIndex(
                name: "IX_dispatch_need_Item",
                table: "dispatch_need");

            migrationBuilder.DropColumn(
                name: "Item",
                table: "dispatch_need");

            migrationBuilder.AlterColumn<string>(
                name: "Capability",
                table: "dispatch_need",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(32)",
                oldMaxLength: 32,
                oldNullable: true);
        }
    }
}
