using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Basics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "platform_inbox",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "information_article",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnReason = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_article", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_article_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_article_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_compilation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AudienceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IssuedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Signatory = table.Column<string>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnnexId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_compilation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_compilation_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CompilationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SourceVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Section = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_compilation_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_compilation_receipt",
                columns: table => new
                {
                    CompilationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenBy = table.Column<string>(type: "TEXT", nullable: true),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_compilation_receipt", x => new { x.CompilationId, x.OrganizationId });
                });

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
                name: "information_task",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BundleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanTitle = table.Column<string>(type: "TEXT", nullable: false),
                    PlanVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InsteadOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mandatory = table.Column<bool>(type: "INTEGER", nullable: false),
                    Checklist = table.Column<string>(type: "TEXT", nullable: false),
                    Capabilities = table.Column<string>(type: "TEXT", nullable: false),
                    AssignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Current = table.Column<bool>(type: "INTEGER", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Progress = table.Column<string>(type: "TEXT", nullable: true),
                    ProgressAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProgressBy = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_task", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_task_bundle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Escalation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_task_bundle", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_gap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Covered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_gap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_handover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OffFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    OnTo = table.Column<long>(type: "INTEGER", nullable: false),
                    OffPerson = table.Column<string>(type: "TEXT", nullable: false),
                    OnPerson = table.Column<string>(type: "TEXT", nullable: false),
                    OffUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: true),
                    Items = table.Column<int>(type: "INTEGER", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true),
                    OnRemarks = table.Column<string>(type: "TEXT", nullable: true),
                    OffSignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OffSignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    OffSignedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OffInPlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnSignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OnSignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    OnInPlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_handover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_holiday",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Off = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsLeader = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_holiday", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LapsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_shift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_shift", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_swap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShiftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherShiftId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakerPhone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TakerUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_swap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodePrefixes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    WithdrawnReason = table.Column<string>(type: "TEXT", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewClockId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_plan", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call_answer",
                columns: table => new
                {
                    RollCallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call_answer", x => new { x.RollCallId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_organization_duty_roll_call_answer_organization_duty_roll_call_RollCallId",
                        column: x => x.RollCallId,
                        principalTable: "organization_duty_roll_call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_plan_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Levels = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_plan_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organization_plan_version_organization_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "organization_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_information_article_AudienceId_UpdatedAt",
                table: "information_article",
                columns: new[] { "AudienceId", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_article_State_UpdatedAt",
                table: "information_article",
                columns: new[] { "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_article_version_ArticleId_Number",
                table: "information_article_version",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_capability_Code_EntryId",
                table: "information_capability",
                columns: new[] { "Code", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_information_compilation_AudienceId_IssuedAt",
                table: "information_compilation",
                columns: new[] { "AudienceId", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_compilation_Number",
                table: "information_compilation",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_compilation_item_CompilationId_Position",
                table: "information_compilation_item",
                columns: new[] { "CompilationId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_information_compilation_item_SourceId",
                table: "information_compilation_item",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_information_compilation_receipt_OrganizationId_AcknowledgedAt",
                table: "information_compilation_receipt",
                columns: new[] { "OrganizationId", "AcknowledgedAt" });

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

            migrationBuilder.CreateIndex(
                name: "IX_information_task_BundleId",
                table: "information_task",
                column: "BundleId");

            migrationBuilder.CreateIndex(
                name: "IX_information_task_ClockId",
                table: "information_task",
                column: "ClockId");

            migrationBuilder.CreateIndex(
                name: "IX_information_task_IncidentId_Current",
                table: "information_task",
                columns: new[] { "IncidentId", "Current" });

            migrationBuilder.CreateIndex(
                name: "IX_information_task_bundle_ClockId",
                table: "information_task_bundle",
                column: "ClockId");

            migrationBuilder.CreateIndex(
                name: "IX_information_task_bundle_IncidentId",
                table: "information_task_bundle",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_gap_ClosedAt_OrganizationId",
                table: "organization_duty_gap",
                columns: new[] { "ClosedAt", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_handover_OrganizationId_ChangeAt",
                table: "organization_duty_handover",
                columns: new[] { "OrganizationId", "ChangeAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_log_CorrectsId",
                table: "organization_duty_log",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_log_OrganizationId_OccurredAt",
                table: "organization_duty_log",
                columns: new[] { "OrganizationId", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_roll_call_HeadquartersId_AskedAt",
                table: "organization_duty_roll_call",
                columns: new[] { "HeadquartersId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_roll_call_answer_OrganizationId_RollCallId",
                table: "organization_duty_roll_call_answer",
                columns: new[] { "OrganizationId", "RollCallId" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_shift_OrganizationId_From",
                table: "organization_duty_shift",
                columns: new[] { "OrganizationId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_shift_To_From_OrganizationId",
                table: "organization_duty_shift",
                columns: new[] { "To", "From", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_swap_OrganizationId_AskedAt",
                table: "organization_duty_swap",
                columns: new[] { "OrganizationId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_swap_OtherShiftId",
                table: "organization_duty_swap",
                column: "OtherShiftId");

            migrationBuilder.CreateIndex(
                name: "IX_organization_duty_swap_ShiftId",
                table: "organization_duty_swap",
                column: "ShiftId");

            migrationBuilder.CreateIndex(
                name: "IX_organization_plan_Number",
                table: "organization_plan",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_plan_version_PlanId_Number",
                table: "organization_plan_version",
                columns: new[] { "PlanId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "information_article");

            migrationBuilder.DropTable(
                name: "information_article_version");

            migrationBuilder.DropTable(
                name: "information_capability");

            migrationBuilder.DropTable(
                name: "information_compilation");

            migrationBuilder.DropTable(
                name: "information_compilation_item");

            migrationBuilder.DropTable(
                name: "information_compilation_receipt");

            migrationBuilder.DropTable(
                name: "information_register_audience");

            migrationBuilder.DropTable(
                name: "information_register_trace");

            migrationBuilder.DropTable(
                name: "information_task");

            migrationBuilder.DropTable(
                name: "information_task_bundle");

            migrationBuilder.DropTable(
                name: "organization_duty_gap");

            migrationBuilder.DropTable(
                name: "organization_duty_handover");

            migrationBuilder.DropTable(
                name: "organization_duty_holiday");

            migrationBuilder.DropTable(
                name: "organization_duty_log");

            migrationBuilder.DropTable(
                name: "organization_duty_roll_call_answer");

            migrationBuilder.DropTable(
                name: "organization_duty_shift");

            migrationBuilder.DropTable(
                name: "organization_duty_swap");

            migrationBuilder.DropTable(
                name: "organization_plan_version");

            migrationBuilder.DropTable(
                name: "information_register_entry");

            migrationBuilder.DropTable(
                name: "organization_duty_roll_call");

            migrationBuilder.DropTable(
                name: "organization_plan");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "platform_inbox");
        }
    }
}
