using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yilian.Host.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StationPassword : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Password",
                table: "information_station",
                type: "TEXT",
                maxLength: 32,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Password",
                table: "information_station");
        }
    }
}
