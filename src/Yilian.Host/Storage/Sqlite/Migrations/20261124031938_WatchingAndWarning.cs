using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WatchingAndWarning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "WarningId",
                table: "information_incident",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "information_alarm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", nullable: true),
                    RuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleName = table.Column<string>(type: "TEXT", nullable: false),
                    StationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StationName = table.Column<string>(type: "TEXT", nullable: true),
                    Element = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Silence = table.Column<bool>(type: "INTEGER", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Advice = table.Column<string>(type: "TEXT", nullable: true),
                    EventCode = table.Column<string>(type: "TEXT", nullable: true),
                    Basin = table.Column<string>(type: "TEXT", nullable: true),
                    CountyCode = table.Column<string>(type: "TEXT", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    HeadquartersIds = table.Column<string>(type: "TEXT", nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ObservedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstValue = table.Column<double>(type: "REAL", nullable: false),
                    LastValue = table.Column<double>(type: "REAL", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Peak = table.Column<double>(type: "REAL", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Raises = table.Column<int>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    ClearedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClearedReason = table.Column<string>(type: "TEXT", nullable: true),
                    StormId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IncidentNumber = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_alarm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_alarm_storm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Basin = table.Column<string>(type: "TEXT", nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersIds = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Alarms = table.Column<int>(type: "INTEGER", nullable: false),
                    TellAt = table.Column<int>(type: "INTEGER", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_alarm_storm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_monitor_rule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RuleKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<bool>(type: "INTEGER", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_monitor_rule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_quarantined_station",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Protocol = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    WireId = table.Column<string>(type: "TEXT", nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Frames = table.Column<long>(type: "INTEGER", nullable: false),
                    LastFrame = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_quarantined_station", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_station",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pinyin = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Protocol = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    WireId = table.Column<string>(type: "TEXT", nullable: false),
                    PlainWireId = table.Column<string>(type: "TEXT", nullable: false),
                    Password = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersIds = table.Column<string>(type: "TEXT", nullable: false),
                    CountyCode = table.Column<string>(type: "TEXT", nullable: true),
                    Basin = table.Column<string>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Datum = table.Column<string>(type: "TEXT", nullable: true),
                    RiskSourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReportMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RetiredReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_station", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_warning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChainId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UpdatesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AlarmId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuerName = table.Column<string>(type: "TEXT", nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Sender = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    KindName = table.Column<string>(type: "TEXT", nullable: false),
                    Color = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Headline = table.Column<string>(type: "TEXT", nullable: false),
                    Caution = table.Column<string>(type: "TEXT", nullable: false),
                    Measures = table.Column<string>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", nullable: false),
                    AreaText = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Happening = table.Column<bool>(type: "INTEGER", nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewComment = table.Column<string>(type: "TEXT", nullable: true),
                    UrgentReason = table.Column<string>(type: "TEXT", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedBy = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", nullable: true),
                    Cap = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Flags = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_warning_receipt",
                columns: table => new
                {
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WarningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Call = table.Column<bool>(type: "INTEGER", nullable: false),
                    CalledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CalledPerson = table.Column<string>(type: "TEXT", nullable: true),
                    Escalation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenBy = table.Column<string>(type: "TEXT", nullable: true),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_receipt", x => new { x.WarningId, x.OrganizationId });
                });

            migrationBuilder.CreateTable(
                name: "information_warning_reference",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WarningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Sender = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_reference", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "information_warning_template",
                columns: table => new
                {
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Color = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Caution = table.Column<string>(type: "TEXT", nullable: false),
                    Measures = table.Column<string>(type: "TEXT", nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Restored = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_template", x => new { x.KindCode, x.Color });
                });

            migrationBuilder.CreateTable(
                name: "information_station_element",
                columns: table => new
                {
                    Series = table.Column<int>(type: "INTEGER", nullable: false),
                    StationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Low = table.Column<double>(type: "REAL", nullable: true),
                    High = table.Column<double>(type: "REAL", nullable: true),
                    Thresholds = table.Column<string>(type: "TEXT", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_station_element", x => x.Series);
                    table.ForeignKey(
                        name: "FK_information_station_element_information_station_StationId",
                        column: x => x.StationId,
                        principalTable: "information_station",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_information_incident_WarningId",
                table: "information_incident",
                column: "WarningId");

            migrationBuilder.CreateIndex(
                name: "IX_information_alarm_Cause_ClearedAt",
                table: "information_alarm",
                columns: new[] { "Cause", "ClearedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_alarm_OpenKey",
                table: "information_alarm",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_alarm_RaisedAt",
                table: "information_alarm",
                column: "RaisedAt");

            migrationBuilder.CreateIndex(
                name: "IX_information_alarm_StormId",
                table: "information_alarm",
                column: "StormId");

            migrationBuilder.CreateIndex(
                name: "IX_information_alarm_storm_Basin_EndedAt",
                table: "information_alarm_storm",
                columns: new[] { "Basin", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_quarantined_station_OpenKey",
                table: "information_quarantined_station",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_quarantined_station_State_LastAt",
                table: "information_quarantined_station",
                columns: new[] { "State", "LastAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_station_Code_RetiredAt",
                table: "information_station",
                columns: new[] { "Code", "RetiredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_station_Protocol_PlainWireId",
                table: "information_station",
                columns: new[] { "Protocol", "PlainWireId" });

            migrationBuilder.CreateIndex(
                name: "IX_information_station_element_StationId",
                table: "information_station_element",
                column: "StationId");

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_AlarmId",
                table: "information_warning",
                column: "AlarmId");

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_AudienceId_UpdatedAt",
                table: "information_warning",
                columns: new[] { "AudienceId", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_ChainId",
                table: "information_warning",
                column: "ChainId");

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_Identifier_Sender_SentAt",
                table: "information_warning",
                columns: new[] { "Identifier", "Sender", "SentAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_State_UpdatedAt",
                table: "information_warning",
                columns: new[] { "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_receipt_OrganizationId_AcknowledgedAt",
                table: "information_warning_receipt",
                columns: new[] { "OrganizationId", "AcknowledgedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_reference_Identifier",
                table: "information_warning_reference",
                column: "Identifier");

            migrationBuilder.CreateIndex(
                name: "IX_information_warning_reference_WarningId",
                table: "information_warning_reference",
                column: "WarningId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "information_alarm");

            migrationBuilder.DropTable(
                name: "information_alarm_storm");

            migrationBuilder.DropTable(
                name: "information_monitor_rule");

            migrationBuilder.DropTable(
                name: "information_quarantined_station");

            migrationBuilder.DropTable(
                name: "information_station_element");

            migrationBuilder.DropTable(
                name: "information_warning");

            migrationBuilder.DropTable(
                name: "information_warning_receipt");

            migrationBuilder.DropTable(
                name: "information_warning_reference");

            migrationBuilder.DropTable(
                name: "information_warning_source");

            migrationBuilder.DropTable(
                name: "information_warning_template");

            migrationBuilder.DropTable(
                name: "information_station");

            migrationBuilder.DropIndex(
                name: "IX_information_incident_WarningId",
                table: "information_incident");

            migrationBuilder.DropColumn(
                name: "WarningId",
                table: "information_incident");
        }
    }
}
