using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Postgres.Migrations
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
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "information_article",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedBy = table.Column<string>(type: "text", nullable: false),
                    WithdrawnReason = table.Column<string>(type: "text", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_article", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_article_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_article_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_compilation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedBy = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IssuedBy = table.Column<string>(type: "text", nullable: true),
                    Signatory = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnnexId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sha256 = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_compilation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_compilation_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CompilationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    SourceKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceVersion = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Section = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: true),
                    Content = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_compilation_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_compilation_receipt",
                columns: table => new
                {
                    CompilationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SeenBy = table.Column<string>(type: "text", nullable: true),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "text", nullable: true),
                    Late = table.Column<bool>(type: "boolean", nullable: false),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_compilation_receipt", x => new { x.CompilationId, x.OrganizationId });
                });

            migrationBuilder.CreateTable(
                name: "information_register_audience",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_register_audience", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_register_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Register = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    KindCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Pinyin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: false),
                    CountyCode = table.Column<string>(type: "text", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Datum = table.Column<string>(type: "text", nullable: true),
                    OutsideCity = table.Column<bool>(type: "boolean", nullable: false),
                    Geometry = table.Column<string>(type: "text", nullable: true),
                    ImpactRadius = table.Column<double>(type: "double precision", nullable: true),
                    ImpactArea = table.Column<string>(type: "text", nullable: true),
                    West = table.Column<double>(type: "double precision", nullable: true),
                    South = table.Column<double>(type: "double precision", nullable: true),
                    East = table.Column<double>(type: "double precision", nullable: true),
                    North = table.Column<double>(type: "double precision", nullable: true),
                    ContactName = table.Column<string>(type: "text", nullable: true),
                    ContactPhone = table.Column<string>(type: "text", nullable: true),
                    Readiness = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    LevelSource = table.Column<string>(type: "text", nullable: true),
                    Quantity = table.Column<double>(type: "double precision", nullable: true),
                    Unit = table.Column<string>(type: "text", nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VerifiedBy = table.Column<string>(type: "text", nullable: false),
                    VerifyBy = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RegisteredBy = table.Column<string>(type: "text", nullable: false),
                    ImportedFrom = table.Column<string>(type: "text", nullable: true),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemovedReason = table.Column<string>(type: "text", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_register_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_register_trace",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Changes = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_register_trace", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_task",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    BundleId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanTitle = table.Column<string>(type: "text", nullable: false),
                    PlanVersion = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Phase = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InsteadOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    Mandatory = table.Column<bool>(type: "boolean", nullable: false),
                    Checklist = table.Column<string>(type: "text", nullable: false),
                    Capabilities = table.Column<string>(type: "text", nullable: false),
                    AssignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Current = table.Column<bool>(type: "boolean", nullable: false),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    Progress = table.Column<string>(type: "text", nullable: true),
                    ProgressAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ProgressBy = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "text", nullable: true),
                    Result = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_task", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_task_bundle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "text", nullable: true),
                    Escalation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_task_bundle", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_gap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Covered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_gap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_handover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OffFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OnTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OffPerson = table.Column<string>(type: "text", nullable: false),
                    OnPerson = table.Column<string>(type: "text", nullable: false),
                    OffUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: true),
                    Items = table.Column<int>(type: "integer", nullable: false),
                    Remarks = table.Column<string>(type: "text", nullable: true),
                    OnRemarks = table.Column<string>(type: "text", nullable: true),
                    OffSignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OffSignedBy = table.Column<string>(type: "text", nullable: true),
                    OffSignedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OffInPlace = table.Column<bool>(type: "boolean", nullable: false),
                    OnSignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OnSignedBy = table.Column<string>(type: "text", nullable: true),
                    OnInPlace = table.Column<bool>(type: "boolean", nullable: false),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_handover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_holiday",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Off = table.Column<bool>(type: "boolean", nullable: false),
                    NeedsLeader = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_holiday", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OccurredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Handling = table.Column<string>(type: "text", nullable: true),
                    Result = table.Column<string>(type: "text", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_roll_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadquartersId = table.Column<Guid>(type: "uuid", nullable: false),
                    Message = table.Column<string>(type: "text", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ClockId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LapsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_shift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_shift", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_duty_swap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherShiftId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TakerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TakerPhone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TakerUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "text", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_swap", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organization_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodePrefixes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    WithdrawnReason = table.Column<string>(type: "text", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewClockId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "text", nullable: true),
                    ReviewNote = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "information_capability",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Grade = table.Column<int>(type: "integer", nullable: true),
                    Amount = table.Column<double>(type: "double precision", nullable: true)
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
                    RollCallId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    Late = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_duty_roll_call_answer", x => new { x.RollCallId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_organization_duty_roll_call_answer_organization_duty_roll_c~",
                        column: x => x.RollCallId,
                        principalTable: "organization_duty_roll_call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_plan_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Levels = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<string>(type: "text", nullable: true)
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
                name: "IX_information_compilation_receipt_OrganizationId_Acknowledged~",
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
