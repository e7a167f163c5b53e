using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "information_alarm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    OpenKey = table.Column<string>(type: "text", nullable: true),
                    RuleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RuleName = table.Column<string>(type: "text", nullable: false),
                    StationId = table.Column<Guid>(type: "uuid", nullable: true),
                    StationName = table.Column<string>(type: "text", nullable: true),
                    Element = table.Column<string>(type: "text", nullable: true),
                    Unit = table.Column<string>(type: "text", nullable: false),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Silence = table.Column<bool>(type: "boolean", nullable: false),
                    Severity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Advice = table.Column<string>(type: "text", nullable: true),
                    EventCode = table.Column<string>(type: "text", nullable: true),
                    Basin = table.Column<string>(type: "text", nullable: true),
                    CountyCode = table.Column<string>(type: "text", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: false),
                    HeadquartersIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    RaisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ObservedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FirstValue = table.Column<double>(type: "double precision", nullable: false),
                    LastValue = table.Column<double>(type: "double precision", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Peak = table.Column<double>(type: "double precision", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Raises = table.Column<int>(type: "integer", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    ClearedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClearedReason = table.Column<string>(type: "text", nullable: true),
                    StormId = table.Column<Guid>(type: "uuid", nullable: true),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: true),
                    IncidentNumber = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_alarm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_alarm_storm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Basin = table.Column<string>(type: "text", nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: true),
                    Alarms = table.Column<int>(type: "integer", nullable: false),
                    TellAt = table.Column<int>(type: "integer", nullable: false),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_alarm_storm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_monitor_rule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Severity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<bool>(type: "boolean", nullable: false),
                    Definition = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedBy = table.Column<string>(type: "text", nullable: false),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_monitor_rule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_quarantined_station",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Protocol = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    WireId = table.Column<string>(type: "text", nullable: false),
                    OpenKey = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    FirstAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Frames = table.Column<long>(type: "bigint", nullable: false),
                    LastFrame = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StationId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_quarantined_station", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_station",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Pinyin = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Protocol = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    WireId = table.Column<string>(type: "text", nullable: false),
                    PlainWireId = table.Column<string>(type: "text", nullable: false),
                    Password = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    CountyCode = table.Column<string>(type: "text", nullable: true),
                    Basin = table.Column<string>(type: "text", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Datum = table.Column<string>(type: "text", nullable: true),
                    RiskSourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportMinutes = table.Column<int>(type: "integer", nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetiredReason = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_station", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_warning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChainId = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Origin = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    UpdatesId = table.Column<Guid>(type: "uuid", nullable: true),
                    AlarmId = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuerId = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuerName = table.Column<string>(type: "text", nullable: false),
                    Identifier = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Sender = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    KindCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    KindName = table.Column<string>(type: "text", nullable: false),
                    Color = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Headline = table.Column<string>(type: "text", nullable: false),
                    Caution = table.Column<string>(type: "text", nullable: false),
                    Measures = table.Column<string>(type: "text", nullable: false),
                    Area = table.Column<string>(type: "text", nullable: false),
                    AreaText = table.Column<string>(type: "text", nullable: false),
                    EffectiveAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Happening = table.Column<bool>(type: "boolean", nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedBy = table.Column<string>(type: "text", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedBy = table.Column<string>(type: "text", nullable: true),
                    ReviewComment = table.Column<string>(type: "text", nullable: true),
                    UrgentReason = table.Column<string>(type: "text", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true),
                    Cap = table.Column<string>(type: "text", nullable: true),
                    Sha256 = table.Column<string>(type: "text", nullable: true),
                    Flags = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_warning_receipt",
                columns: table => new
                {
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    WarningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<bool>(type: "boolean", nullable: false),
                    CalledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CalledPerson = table.Column<string>(type: "text", nullable: true),
                    Escalation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SeenBy = table.Column<string>(type: "text", nullable: true),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "text", nullable: true),
                    Late = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_receipt", x => new { x.WarningId, x.OrganizationId });
                });

            migrationBuilder.CreateTable(
                name: "information_warning_reference",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WarningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Identifier = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Sender = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_reference", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "information_warning_template",
                columns: table => new
                {
                    KindCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Color = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Caution = table.Column<string>(type: "text", nullable: false),
                    Measures = table.Column<string>(type: "text", nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedBy = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Restored = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_warning_template", x => new { x.KindCode, x.Color });
                });

            migrationBuilder.CreateTable(
                name: "information_station_element",
                columns: table => new
                {
                    Series = table.Column<int>(type: "integer", nullable: false),
                    StationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false),
                    Measure = table.Column<string>(type: "text", nullable: false),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Low = table.Column<double>(type: "double precision", nullable: true),
                    High = table.Column<double>(type: "double precision", nullable: true),
                    Thresholds = table.Column<string>(type: "text", nullable: false),
                    Ended = table.Column<bool>(type: "boolean", nullable: false)
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
