using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace F1Warehouse.Raw.Migrations
{
    /// <inheritdoc />
    public partial class CreateRawTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "circuits",
                columns: table => new
                {
                    circuit_id = table.Column<int>(type: "integer", nullable: false),
                    circuit_ref = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: false),
                    altitude_metres = table.Column<int>(type: "integer", nullable: true),
                    url = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuits", x => x.circuit_id);
                });

            migrationBuilder.CreateTable(
                name: "constructors",
                columns: table => new
                {
                    constructor_id = table.Column<int>(type: "integer", nullable: false),
                    constructor_ref = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    nationality = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_constructors", x => x.constructor_id);
                });

            migrationBuilder.CreateTable(
                name: "drivers",
                columns: table => new
                {
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    driver_ref = table.Column<string>(type: "text", nullable: false),
                    permanent_number = table.Column<int>(type: "integer", nullable: true),
                    code = table.Column<string>(type: "text", nullable: true),
                    forename = table.Column<string>(type: "text", nullable: false),
                    surname = table.Column<string>(type: "text", nullable: false),
                    date_of_birth = table.Column<DateOnly>(type: "date", nullable: false),
                    nationality = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drivers", x => x.driver_id);
                });

            migrationBuilder.CreateTable(
                name: "seasons",
                columns: table => new
                {
                    season = table.Column<int>(type: "integer", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seasons", x => x.season);
                });

            migrationBuilder.CreateTable(
                name: "status",
                columns: table => new
                {
                    status_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_status", x => x.status_id);
                });

            migrationBuilder.CreateTable(
                name: "races",
                columns: table => new
                {
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    circuit_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    race_date = table.Column<DateOnly>(type: "date", nullable: false),
                    race_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true),
                    fp1_date = table.Column<DateOnly>(type: "date", nullable: true),
                    fp1_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    fp2_date = table.Column<DateOnly>(type: "date", nullable: true),
                    fp2_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    fp3_date = table.Column<DateOnly>(type: "date", nullable: true),
                    fp3_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    qualifying_date = table.Column<DateOnly>(type: "date", nullable: true),
                    qualifying_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    sprint_date = table.Column<DateOnly>(type: "date", nullable: true),
                    sprint_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_races", x => x.race_id);
                    table.ForeignKey(
                        name: "fk_races_circuit_id",
                        column: x => x.circuit_id,
                        principalTable: "circuits",
                        principalColumn: "circuit_id");
                    table.ForeignKey(
                        name: "fk_races_season",
                        column: x => x.season,
                        principalTable: "seasons",
                        principalColumn: "season");
                });

            migrationBuilder.CreateTable(
                name: "constructor_results",
                columns: table => new
                {
                    constructor_results_id = table.Column<int>(type: "integer", nullable: false),
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    constructor_id = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<decimal>(type: "numeric", nullable: false),
                    status = table.Column<string>(type: "text", nullable: true),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_constructor_results", x => x.constructor_results_id);
                    table.ForeignKey(
                        name: "fk_constructor_results_constructor_id",
                        column: x => x.constructor_id,
                        principalTable: "constructors",
                        principalColumn: "constructor_id");
                    table.ForeignKey(
                        name: "fk_constructor_results_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                });

            migrationBuilder.CreateTable(
                name: "constructor_standings",
                columns: table => new
                {
                    constructor_standings_id = table.Column<int>(type: "integer", nullable: false),
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    constructor_id = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<decimal>(type: "numeric", nullable: false),
                    championship_position = table.Column<int>(type: "integer", nullable: false),
                    position_text = table.Column<string>(type: "text", nullable: false),
                    wins = table.Column<int>(type: "integer", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_constructor_standings", x => x.constructor_standings_id);
                    table.ForeignKey(
                        name: "fk_constructor_standings_constructor_id",
                        column: x => x.constructor_id,
                        principalTable: "constructors",
                        principalColumn: "constructor_id");
                    table.ForeignKey(
                        name: "fk_constructor_standings_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                });

            migrationBuilder.CreateTable(
                name: "driver_standings",
                columns: table => new
                {
                    driver_standings_id = table.Column<int>(type: "integer", nullable: false),
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<decimal>(type: "numeric", nullable: false),
                    championship_position = table.Column<int>(type: "integer", nullable: false),
                    position_text = table.Column<string>(type: "text", nullable: false),
                    wins = table.Column<int>(type: "integer", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_driver_standings", x => x.driver_standings_id);
                    table.ForeignKey(
                        name: "fk_driver_standings_driver_id",
                        column: x => x.driver_id,
                        principalTable: "drivers",
                        principalColumn: "driver_id");
                    table.ForeignKey(
                        name: "fk_driver_standings_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                });

            migrationBuilder.CreateTable(
                name: "lap_times",
                columns: table => new
                {
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    lap = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    lap_time = table.Column<TimeSpan>(type: "interval", nullable: false),
                    milliseconds = table.Column<int>(type: "integer", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lap_times", x => new { x.race_id, x.driver_id, x.lap });
                    table.ForeignKey(
                        name: "fk_lap_times_driver_id",
                        column: x => x.driver_id,
                        principalTable: "drivers",
                        principalColumn: "driver_id");
                    table.ForeignKey(
                        name: "fk_lap_times_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                });

            migrationBuilder.CreateTable(
                name: "pit_stops",
                columns: table => new
                {
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    stop = table.Column<int>(type: "integer", nullable: false),
                    lap = table.Column<int>(type: "integer", nullable: false),
                    time_of_day = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    duration = table.Column<TimeSpan>(type: "interval", nullable: false),
                    milliseconds = table.Column<int>(type: "integer", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pit_stops", x => new { x.race_id, x.driver_id, x.stop });
                    table.ForeignKey(
                        name: "fk_pit_stops_driver_id",
                        column: x => x.driver_id,
                        principalTable: "drivers",
                        principalColumn: "driver_id");
                    table.ForeignKey(
                        name: "fk_pit_stops_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                });

            migrationBuilder.CreateTable(
                name: "qualifying",
                columns: table => new
                {
                    qualifying_id = table.Column<int>(type: "integer", nullable: false),
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    constructor_id = table.Column<int>(type: "integer", nullable: false),
                    car_number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    q1_time = table.Column<TimeSpan>(type: "interval", nullable: true),
                    q2_time = table.Column<TimeSpan>(type: "interval", nullable: true),
                    q3_time = table.Column<TimeSpan>(type: "interval", nullable: true),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_qualifying", x => x.qualifying_id);
                    table.ForeignKey(
                        name: "fk_qualifying_constructor_id",
                        column: x => x.constructor_id,
                        principalTable: "constructors",
                        principalColumn: "constructor_id");
                    table.ForeignKey(
                        name: "fk_qualifying_driver_id",
                        column: x => x.driver_id,
                        principalTable: "drivers",
                        principalColumn: "driver_id");
                    table.ForeignKey(
                        name: "fk_qualifying_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                });

            migrationBuilder.CreateTable(
                name: "results",
                columns: table => new
                {
                    result_id = table.Column<int>(type: "integer", nullable: false),
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    constructor_id = table.Column<int>(type: "integer", nullable: false),
                    car_number = table.Column<int>(type: "integer", nullable: true),
                    grid = table.Column<int>(type: "integer", nullable: false),
                    finish_position = table.Column<int>(type: "integer", nullable: true),
                    position_text = table.Column<string>(type: "text", nullable: false),
                    position_order = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<decimal>(type: "numeric", nullable: false),
                    laps = table.Column<int>(type: "integer", nullable: false),
                    finish_time = table.Column<string>(type: "text", nullable: true),
                    milliseconds = table.Column<int>(type: "integer", nullable: true),
                    fastest_lap_number = table.Column<int>(type: "integer", nullable: true),
                    fastest_lap_rank = table.Column<int>(type: "integer", nullable: true),
                    fastest_lap_time = table.Column<TimeSpan>(type: "interval", nullable: true),
                    fastest_lap_speed_kph = table.Column<decimal>(type: "numeric", nullable: true),
                    status_id = table.Column<int>(type: "integer", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_results", x => x.result_id);
                    table.ForeignKey(
                        name: "fk_results_constructor_id",
                        column: x => x.constructor_id,
                        principalTable: "constructors",
                        principalColumn: "constructor_id");
                    table.ForeignKey(
                        name: "fk_results_driver_id",
                        column: x => x.driver_id,
                        principalTable: "drivers",
                        principalColumn: "driver_id");
                    table.ForeignKey(
                        name: "fk_results_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                    table.ForeignKey(
                        name: "fk_results_status_id",
                        column: x => x.status_id,
                        principalTable: "status",
                        principalColumn: "status_id");
                });

            migrationBuilder.CreateTable(
                name: "sprint_results",
                columns: table => new
                {
                    sprint_result_id = table.Column<int>(type: "integer", nullable: false),
                    race_id = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<int>(type: "integer", nullable: false),
                    constructor_id = table.Column<int>(type: "integer", nullable: false),
                    car_number = table.Column<int>(type: "integer", nullable: true),
                    grid = table.Column<int>(type: "integer", nullable: false),
                    finish_position = table.Column<int>(type: "integer", nullable: true),
                    position_text = table.Column<string>(type: "text", nullable: false),
                    position_order = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<decimal>(type: "numeric", nullable: false),
                    laps = table.Column<int>(type: "integer", nullable: false),
                    finish_time = table.Column<string>(type: "text", nullable: true),
                    milliseconds = table.Column<int>(type: "integer", nullable: true),
                    fastest_lap_number = table.Column<int>(type: "integer", nullable: true),
                    fastest_lap_time = table.Column<TimeSpan>(type: "interval", nullable: true),
                    status_id = table.Column<int>(type: "integer", nullable: false),
                    fastest_lap_rank = table.Column<int>(type: "integer", nullable: true),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sprint_results", x => x.sprint_result_id);
                    table.ForeignKey(
                        name: "fk_sprint_results_constructor_id",
                        column: x => x.constructor_id,
                        principalTable: "constructors",
                        principalColumn: "constructor_id");
                    table.ForeignKey(
                        name: "fk_sprint_results_driver_id",
                        column: x => x.driver_id,
                        principalTable: "drivers",
                        principalColumn: "driver_id");
                    table.ForeignKey(
                        name: "fk_sprint_results_race_id",
                        column: x => x.race_id,
                        principalTable: "races",
                        principalColumn: "race_id");
                    table.ForeignKey(
                        name: "fk_sprint_results_status_id",
                        column: x => x.status_id,
                        principalTable: "status",
                        principalColumn: "status_id");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "constructor_results");

            migrationBuilder.DropTable(
                name: "constructor_standings");

            migrationBuilder.DropTable(
                name: "driver_standings");

            migrationBuilder.DropTable(
                name: "lap_times");

            migrationBuilder.DropTable(
                name: "pit_stops");

            migrationBuilder.DropTable(
                name: "qualifying");

            migrationBuilder.DropTable(
                name: "results");

            migrationBuilder.DropTable(
                name: "sprint_results");

            migrationBuilder.DropTable(
                name: "constructors");

            migrationBuilder.DropTable(
                name: "drivers");

            migrationBuilder.DropTable(
                name: "races");

            migrationBuilder.DropTable(
                name: "status");

            migrationBuilder.DropTable(
                name: "circuits");

            migrationBuilder.DropTable(
                name: "seasons");
        }
    }
}
