using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace F1Warehouse.Raw.Migrations
{
    /// <inheritdoc />
    public partial class CommentOnRawTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterTable(
                name: "status",
                comment: "One way in which a car's race can end: status.csv.");

            migrationBuilder.AlterTable(
                name: "sprint_results",
                comment: "One car and driver in a sprint: sprint_results.csv, which editions before 2021 do not have. Its points are not in results.");

            migrationBuilder.AlterTable(
                name: "seasons",
                comment: "One season of the World Championship: seasons.csv.");

            migrationBuilder.AlterTable(
                name: "results",
                comment: "One car and driver in a race: results.csv. A shared drive gives two rows for one car, and in some races one driver two rows, so only result_id is a key.");

            migrationBuilder.AlterTable(
                name: "races",
                comment: "One race weekend, past or scheduled: races.csv. Times are UTC.");

            migrationBuilder.AlterTable(
                name: "qualifying",
                comment: "One driver in the qualifying of a race: qualifying.csv.");

            migrationBuilder.AlterTable(
                name: "pit_stops",
                comment: "One pit stop of one driver in a race: pit_stops.csv.");

            migrationBuilder.AlterTable(
                name: "lap_times",
                comment: "One lap of one driver in a race: lap_times.csv.");

            migrationBuilder.AlterTable(
                name: "drivers",
                comment: "One driver: drivers.csv.");

            migrationBuilder.AlterTable(
                name: "driver_standings",
                comment: "The championship standing of a driver after a race: driver_standings.csv.");

            migrationBuilder.AlterTable(
                name: "constructors",
                comment: "One constructor: constructors.csv.");

            migrationBuilder.AlterTable(
                name: "constructor_standings",
                comment: "The championship standing of a constructor after a race: constructor_standings.csv.");

            migrationBuilder.AlterTable(
                name: "constructor_results",
                comment: "The points of a constructor at a race weekend: constructor_results.csv. With those of the sprint until 2024, without them in later editions.");

            migrationBuilder.AlterTable(
                name: "circuits",
                comment: "One circuit that has held a World Championship race: circuits.csv.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "status",
                type: "text",
                nullable: false,
                comment: "In words: Finished, Engine, +1 Lap.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "status",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "status_id",
                table: "status",
                type: "integer",
                nullable: false,
                comment: "Key of the status. Editions differ in their numbers.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "status_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "How the sprint ended for the car.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "The race weekend.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "sprint_results",
                type: "text",
                nullable: false,
                comment: "The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<int>(
                name: "position_order",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "The order in the result list, without gaps; every row has one.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "sprint_results",
                type: "numeric",
                nullable: false,
                comment: "Points that the sprint brought this driver; fractions exist.",
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                comment: "Total time in milliseconds; null = not timed.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "sprint_results",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "laps",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "Laps that the car completed.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "grid",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                comment: "Place on the sprint's grid; 0 = started from the pit lane or did not start; null = not known (yet).",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "finish_time",
                table: "sprint_results",
                type: "text",
                nullable: true,
                comment: "The winner's total time or a gap to it, as written; null = not timed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "finish_position",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                comment: "Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what position_text says counts.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "fastest_lap_time",
                table: "sprint_results",
                type: "interval",
                nullable: true,
                comment: "Time of the fastest lap; null = not recorded.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_rank",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                comment: "Rank of the fastest lap among all drivers of the sprint; 0 = not ranked; null = not recorded. Recorded from 2025.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_number",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                comment: "The lap on which the driver's fastest lap was driven; null = not recorded.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "The driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "The constructor of the car.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "car_number",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                comment: "Number on the car; null = not known.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "sprint_result_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                comment: "Key of the row.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "seasons",
                type: "text",
                nullable: true,
                comment: "Address of the Wikipedia article; null in some editions.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "seasons",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "season",
                table: "seasons",
                type: "integer",
                nullable: false,
                comment: "Year of the championship.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "status_id",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "How the race ended for the car.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "The race weekend.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "results",
                type: "text",
                nullable: false,
                comment: "The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<int>(
                name: "position_order",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "The order in the result list, without gaps; every row has one.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "results",
                type: "numeric",
                nullable: false,
                comment: "Points that the race brought this driver; fractions exist.",
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "results",
                type: "integer",
                nullable: true,
                comment: "Total time in milliseconds; null = not timed.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "results",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "laps",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "Laps that the car completed.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "grid",
                table: "results",
                type: "integer",
                nullable: true,
                comment: "Place on the grid; 0 = started from the pit lane or did not start; null = not known (yet).",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "finish_time",
                table: "results",
                type: "text",
                nullable: true,
                comment: "The winner's total time or a gap to it, as written; null = not timed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "finish_position",
                table: "results",
                type: "integer",
                nullable: true,
                comment: "Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what position_text says counts.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "fastest_lap_time",
                table: "results",
                type: "interval",
                nullable: true,
                comment: "Time of the fastest lap; null = not recorded.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "fastest_lap_speed_kph",
                table: "results",
                type: "numeric",
                nullable: true,
                comment: "Average speed of the fastest lap, km/h; null = not recorded.",
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_rank",
                table: "results",
                type: "integer",
                nullable: true,
                comment: "Rank of the fastest lap among all drivers of the race; 0 = not ranked; null = not recorded. Recorded from 2004.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_number",
                table: "results",
                type: "integer",
                nullable: true,
                comment: "The lap on which the driver's fastest lap was driven; null = not recorded.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "The driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "The constructor of the car.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "car_number",
                table: "results",
                type: "integer",
                nullable: true,
                comment: "Number on the car; null = not known.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "result_id",
                table: "results",
                type: "integer",
                nullable: false,
                comment: "Key of the row.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "races",
                type: "text",
                nullable: true,
                comment: "Address of the Wikipedia article; null in some editions.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "sprint_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                comment: "Start of the sprint, UTC; null = no sprint, or not recorded.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "sprint_date",
                table: "races",
                type: "date",
                nullable: true,
                comment: "Day of the sprint; null = no sprint, or not recorded.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "season",
                table: "races",
                type: "integer",
                nullable: false,
                comment: "Year of the championship.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "round",
                table: "races",
                type: "integer",
                nullable: false,
                comment: "Number of the race within its season, from 1.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "race_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                comment: "Start of the race, UTC; null = not recorded.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "race_date",
                table: "races",
                type: "date",
                nullable: false,
                comment: "Day of the race.",
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "qualifying_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                comment: "Start of qualifying, UTC; null = not recorded.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "qualifying_date",
                table: "races",
                type: "date",
                nullable: true,
                comment: "Day of qualifying; null = not recorded.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "races",
                type: "text",
                nullable: false,
                comment: "Name of the race, for example Monaco Grand Prix.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "races",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "fp3_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                comment: "Start of the third practice, UTC; null = not recorded.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "fp3_date",
                table: "races",
                type: "date",
                nullable: true,
                comment: "Day of the third practice; null = not recorded.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "fp2_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                comment: "Start of the second practice, UTC; null = not recorded.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "fp2_date",
                table: "races",
                type: "date",
                nullable: true,
                comment: "Day of the second practice; null = not recorded.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "fp1_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                comment: "Start of the first practice, UTC; null = not recorded.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "fp1_date",
                table: "races",
                type: "date",
                nullable: true,
                comment: "Day of the first practice; null = not recorded.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "circuit_id",
                table: "races",
                type: "integer",
                nullable: false,
                comment: "Circuit where the race is held.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "races",
                type: "integer",
                nullable: false,
                comment: "Key of the race weekend. Not in the order of dates.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                comment: "The race weekend.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "q3_time",
                table: "qualifying",
                type: "interval",
                nullable: true,
                comment: "Best lap of the third part; null = did not take part or no time set.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "q2_time",
                table: "qualifying",
                type: "interval",
                nullable: true,
                comment: "Best lap of the second part; null = did not take part or no time set.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true);

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "q1_time",
                table: "qualifying",
                type: "interval",
                nullable: true,
                comment: "Best lap of the first part, or of the whole qualifying; null = no time set.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "position",
                table: "qualifying",
                type: "integer",
                nullable: false,
                comment: "Position in qualifying, from 1; penalties come later.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "qualifying",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                comment: "The driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                comment: "The constructor of the car.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "car_number",
                table: "qualifying",
                type: "integer",
                nullable: false,
                comment: "Number on the car.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "qualifying_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                comment: "Key of the row.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "time_of_day",
                table: "pit_stops",
                type: "time without time zone",
                nullable: false,
                comment: "Local time of day at the circuit.",
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                comment: "The same in milliseconds.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "pit_stops",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "lap",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                comment: "The lap on which the car came in.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "duration",
                table: "pit_stops",
                type: "interval",
                nullable: false,
                comment: "From pit entry to pit exit; tens of minutes when the race was stopped meanwhile.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval");

            migrationBuilder.AlterColumn<int>(
                name: "stop",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                comment: "Number of the stop: 1 = the driver's first of the race.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                comment: "The driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                comment: "The race weekend.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "position",
                table: "lap_times",
                type: "integer",
                nullable: false,
                comment: "Position in the race at the end of the lap.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "lap_times",
                type: "integer",
                nullable: false,
                comment: "The same in milliseconds.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "lap_times",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "lap_time",
                table: "lap_times",
                type: "interval",
                nullable: false,
                comment: "Time of the lap.",
                oldClrType: typeof(TimeSpan),
                oldType: "interval");

            migrationBuilder.AlterColumn<int>(
                name: "lap",
                table: "lap_times",
                type: "integer",
                nullable: false,
                comment: "Number of the lap, from 1.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "lap_times",
                type: "integer",
                nullable: false,
                comment: "The driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "lap_times",
                type: "integer",
                nullable: false,
                comment: "The race weekend.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "drivers",
                type: "text",
                nullable: true,
                comment: "Address of the Wikipedia article; null in some editions.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "surname",
                table: "drivers",
                type: "text",
                nullable: false,
                comment: "Family name.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<int>(
                name: "permanent_number",
                table: "drivers",
                type: "integer",
                nullable: true,
                comment: "The number a driver keeps for a whole career, a rule since 2014; null = has none.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "nationality",
                table: "drivers",
                type: "text",
                nullable: false,
                comment: "Nationality, as an English adjective.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "drivers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<string>(
                name: "forename",
                table: "drivers",
                type: "text",
                nullable: false,
                comment: "First name.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "driver_ref",
                table: "drivers",
                type: "text",
                nullable: false,
                comment: "Short name in lower case, unique: michael_schumacher.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "date_of_birth",
                table: "drivers",
                type: "date",
                nullable: false,
                comment: "Day of birth.",
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AlterColumn<string>(
                name: "code",
                table: "drivers",
                type: "text",
                nullable: true,
                comment: "Three letters, as on the timing screens; null = has none. Not unique: VER, MSC and others stand for two drivers each.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "drivers",
                type: "integer",
                nullable: false,
                comment: "Key of the driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "wins",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                comment: "Races won so far in the season.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                comment: "The race after which the standings were taken.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "driver_standings",
                type: "text",
                nullable: false,
                comment: "The position, D disqualified, E excluded, or - not ranked yet.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "driver_standings",
                type: "numeric",
                nullable: false,
                comment: "Points that count for the championship so far.",
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "driver_standings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                comment: "The driver.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "championship_position",
                table: "driver_standings",
                type: "integer",
                nullable: true,
                comment: "Position in the championship, from 1; null = not ranked yet, which occurs since 2025.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "driver_standings_id",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                comment: "Key of the row.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "constructors",
                type: "text",
                nullable: true,
                comment: "Address of the Wikipedia article; null in some editions.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "nationality",
                table: "constructors",
                type: "text",
                nullable: false,
                comment: "Nationality, as an English adjective.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "constructors",
                type: "text",
                nullable: false,
                comment: "Name of the constructor.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "constructors",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<string>(
                name: "constructor_ref",
                table: "constructors",
                type: "text",
                nullable: false,
                comment: "Short name in lower case, unique: mclaren.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "constructors",
                type: "integer",
                nullable: false,
                comment: "Key of the constructor.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "wins",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                comment: "Races won so far in the season.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                comment: "The race after which the standings were taken.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "constructor_standings",
                type: "text",
                nullable: false,
                comment: "The position, D disqualified, E excluded, or - not ranked yet.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "constructor_standings",
                type: "numeric",
                nullable: false,
                comment: "Points that count for the championship so far.",
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "constructor_standings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                comment: "The constructor.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "championship_position",
                table: "constructor_standings",
                type: "integer",
                nullable: true,
                comment: "Position in the championship, from 1; null = not ranked yet, which occurs since 2025.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "constructor_standings_id",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                comment: "Key of the row.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "constructor_results",
                type: "text",
                nullable: true,
                comment: "D = disqualified from the championship; null for all others.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "constructor_results",
                type: "integer",
                nullable: false,
                comment: "The race weekend.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "constructor_results",
                type: "numeric",
                nullable: false,
                comment: "Points of the weekend.",
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "constructor_results",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "constructor_results",
                type: "integer",
                nullable: false,
                comment: "The constructor.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_results_id",
                table: "constructor_results",
                type: "integer",
                nullable: false,
                comment: "Key of the row.",
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "circuits",
                type: "text",
                nullable: true,
                comment: "Address of the Wikipedia article; null in some editions.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "circuits",
                type: "text",
                nullable: false,
                comment: "Name of the circuit.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<double>(
                name: "longitude",
                table: "circuits",
                type: "double precision",
                nullable: false,
                comment: "Longitude in degrees, east positive.",
                oldClrType: typeof(double),
                oldType: "double precision");

            migrationBuilder.AlterColumn<string>(
                name: "location",
                table: "circuits",
                type: "text",
                nullable: false,
                comment: "Town or region.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "circuits",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "The moment of the load that brought this row, set by the server (now()).",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()");

            migrationBuilder.AlterColumn<double>(
                name: "latitude",
                table: "circuits",
                type: "double precision",
                nullable: false,
                comment: "Latitude in degrees, north positive.",
                oldClrType: typeof(double),
                oldType: "double precision");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "circuits",
                type: "text",
                nullable: false,
                comment: "Country.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "circuit_ref",
                table: "circuits",
                type: "text",
                nullable: false,
                comment: "Short name in lower case, unique: monza.",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<int>(
                name: "altitude_metres",
                table: "circuits",
                type: "integer",
                nullable: true,
                comment: "Metres above sea level; null = not known.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "circuit_id",
                table: "circuits",
                type: "integer",
                nullable: false,
                comment: "Key of the circuit.",
                oldClrType: typeof(int),
                oldType: "integer");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterTable(
                name: "status",
                oldComment: "One way in which a car's race can end: status.csv.");

            migrationBuilder.AlterTable(
                name: "sprint_results",
                oldComment: "One car and driver in a sprint: sprint_results.csv, which editions before 2021 do not have. Its points are not in results.");

            migrationBuilder.AlterTable(
                name: "seasons",
                oldComment: "One season of the World Championship: seasons.csv.");

            migrationBuilder.AlterTable(
                name: "results",
                oldComment: "One car and driver in a race: results.csv. A shared drive gives two rows for one car, and in some races one driver two rows, so only result_id is a key.");

            migrationBuilder.AlterTable(
                name: "races",
                oldComment: "One race weekend, past or scheduled: races.csv. Times are UTC.");

            migrationBuilder.AlterTable(
                name: "qualifying",
                oldComment: "One driver in the qualifying of a race: qualifying.csv.");

            migrationBuilder.AlterTable(
                name: "pit_stops",
                oldComment: "One pit stop of one driver in a race: pit_stops.csv.");

            migrationBuilder.AlterTable(
                name: "lap_times",
                oldComment: "One lap of one driver in a race: lap_times.csv.");

            migrationBuilder.AlterTable(
                name: "drivers",
                oldComment: "One driver: drivers.csv.");

            migrationBuilder.AlterTable(
                name: "driver_standings",
                oldComment: "The championship standing of a driver after a race: driver_standings.csv.");

            migrationBuilder.AlterTable(
                name: "constructors",
                oldComment: "One constructor: constructors.csv.");

            migrationBuilder.AlterTable(
                name: "constructor_standings",
                oldComment: "The championship standing of a constructor after a race: constructor_standings.csv.");

            migrationBuilder.AlterTable(
                name: "constructor_results",
                oldComment: "The points of a constructor at a race weekend: constructor_results.csv. With those of the sprint until 2024, without them in later editions.");

            migrationBuilder.AlterTable(
                name: "circuits",
                oldComment: "One circuit that has held a World Championship race: circuits.csv.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "status",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "In words: Finished, Engine, +1 Lap.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "status",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "status_id",
                table: "status",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the status. Editions differ in their numbers.");

            migrationBuilder.AlterColumn<int>(
                name: "status_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How the sprint ended for the car.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race weekend.");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "sprint_results",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.");

            migrationBuilder.AlterColumn<int>(
                name: "position_order",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The order in the result list, without gaps; every row has one.");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "sprint_results",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldComment: "Points that the sprint brought this driver; fractions exist.");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Total time in milliseconds; null = not timed.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "sprint_results",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "laps",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Laps that the car completed.");

            migrationBuilder.AlterColumn<int>(
                name: "grid",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Place on the sprint's grid; 0 = started from the pit lane or did not start; null = not known (yet).");

            migrationBuilder.AlterColumn<string>(
                name: "finish_time",
                table: "sprint_results",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The winner's total time or a gap to it, as written; null = not timed.");

            migrationBuilder.AlterColumn<int>(
                name: "finish_position",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what position_text says counts.");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "fastest_lap_time",
                table: "sprint_results",
                type: "interval",
                nullable: true,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true,
                oldComment: "Time of the fastest lap; null = not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_rank",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Rank of the fastest lap among all drivers of the sprint; 0 = not ranked; null = not recorded. Recorded from 2025.");

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_number",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "The lap on which the driver's fastest lap was driven; null = not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The driver.");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The constructor of the car.");

            migrationBuilder.AlterColumn<int>(
                name: "car_number",
                table: "sprint_results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Number on the car; null = not known.");

            migrationBuilder.AlterColumn<int>(
                name: "sprint_result_id",
                table: "sprint_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the row.");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "seasons",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Address of the Wikipedia article; null in some editions.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "seasons",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "season",
                table: "seasons",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Year of the championship.");

            migrationBuilder.AlterColumn<int>(
                name: "status_id",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How the race ended for the car.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race weekend.");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "results",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.");

            migrationBuilder.AlterColumn<int>(
                name: "position_order",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The order in the result list, without gaps; every row has one.");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "results",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldComment: "Points that the race brought this driver; fractions exist.");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Total time in milliseconds; null = not timed.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "results",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "laps",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Laps that the car completed.");

            migrationBuilder.AlterColumn<int>(
                name: "grid",
                table: "results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Place on the grid; 0 = started from the pit lane or did not start; null = not known (yet).");

            migrationBuilder.AlterColumn<string>(
                name: "finish_time",
                table: "results",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The winner's total time or a gap to it, as written; null = not timed.");

            migrationBuilder.AlterColumn<int>(
                name: "finish_position",
                table: "results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what position_text says counts.");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "fastest_lap_time",
                table: "results",
                type: "interval",
                nullable: true,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true,
                oldComment: "Time of the fastest lap; null = not recorded.");

            migrationBuilder.AlterColumn<decimal>(
                name: "fastest_lap_speed_kph",
                table: "results",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true,
                oldComment: "Average speed of the fastest lap, km/h; null = not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_rank",
                table: "results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Rank of the fastest lap among all drivers of the race; 0 = not ranked; null = not recorded. Recorded from 2004.");

            migrationBuilder.AlterColumn<int>(
                name: "fastest_lap_number",
                table: "results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "The lap on which the driver's fastest lap was driven; null = not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The driver.");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The constructor of the car.");

            migrationBuilder.AlterColumn<int>(
                name: "car_number",
                table: "results",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Number on the car; null = not known.");

            migrationBuilder.AlterColumn<int>(
                name: "result_id",
                table: "results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the row.");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "races",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Address of the Wikipedia article; null in some editions.");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "sprint_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true,
                oldComment: "Start of the sprint, UTC; null = no sprint, or not recorded.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "sprint_date",
                table: "races",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of the sprint; null = no sprint, or not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "season",
                table: "races",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Year of the championship.");

            migrationBuilder.AlterColumn<int>(
                name: "round",
                table: "races",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Number of the race within its season, from 1.");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "race_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true,
                oldComment: "Start of the race, UTC; null = not recorded.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "race_date",
                table: "races",
                type: "date",
                nullable: false,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Day of the race.");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "qualifying_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true,
                oldComment: "Start of qualifying, UTC; null = not recorded.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "qualifying_date",
                table: "races",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of qualifying; null = not recorded.");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "races",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Name of the race, for example Monaco Grand Prix.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "races",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "fp3_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true,
                oldComment: "Start of the third practice, UTC; null = not recorded.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "fp3_date",
                table: "races",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of the third practice; null = not recorded.");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "fp2_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true,
                oldComment: "Start of the second practice, UTC; null = not recorded.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "fp2_date",
                table: "races",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of the second practice; null = not recorded.");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "fp1_time",
                table: "races",
                type: "time without time zone",
                nullable: true,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldNullable: true,
                oldComment: "Start of the first practice, UTC; null = not recorded.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "fp1_date",
                table: "races",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of the first practice; null = not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "circuit_id",
                table: "races",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Circuit where the race is held.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "races",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the race weekend. Not in the order of dates.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race weekend.");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "q3_time",
                table: "qualifying",
                type: "interval",
                nullable: true,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true,
                oldComment: "Best lap of the third part; null = did not take part or no time set.");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "q2_time",
                table: "qualifying",
                type: "interval",
                nullable: true,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true,
                oldComment: "Best lap of the second part; null = did not take part or no time set.");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "q1_time",
                table: "qualifying",
                type: "interval",
                nullable: true,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldNullable: true,
                oldComment: "Best lap of the first part, or of the whole qualifying; null = no time set.");

            migrationBuilder.AlterColumn<int>(
                name: "position",
                table: "qualifying",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Position in qualifying, from 1; penalties come later.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "qualifying",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The driver.");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The constructor of the car.");

            migrationBuilder.AlterColumn<int>(
                name: "car_number",
                table: "qualifying",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Number on the car.");

            migrationBuilder.AlterColumn<int>(
                name: "qualifying_id",
                table: "qualifying",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the row.");

            migrationBuilder.AlterColumn<TimeOnly>(
                name: "time_of_day",
                table: "pit_stops",
                type: "time without time zone",
                nullable: false,
                oldClrType: typeof(TimeOnly),
                oldType: "time without time zone",
                oldComment: "Local time of day at the circuit.");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The same in milliseconds.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "pit_stops",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "lap",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The lap on which the car came in.");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "duration",
                table: "pit_stops",
                type: "interval",
                nullable: false,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldComment: "From pit entry to pit exit; tens of minutes when the race was stopped meanwhile.");

            migrationBuilder.AlterColumn<int>(
                name: "stop",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Number of the stop: 1 = the driver's first of the race.");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The driver.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "pit_stops",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race weekend.");

            migrationBuilder.AlterColumn<int>(
                name: "position",
                table: "lap_times",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Position in the race at the end of the lap.");

            migrationBuilder.AlterColumn<int>(
                name: "milliseconds",
                table: "lap_times",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The same in milliseconds.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "lap_times",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<TimeSpan>(
                name: "lap_time",
                table: "lap_times",
                type: "interval",
                nullable: false,
                oldClrType: typeof(TimeSpan),
                oldType: "interval",
                oldComment: "Time of the lap.");

            migrationBuilder.AlterColumn<int>(
                name: "lap",
                table: "lap_times",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Number of the lap, from 1.");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "lap_times",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The driver.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "lap_times",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race weekend.");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "drivers",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Address of the Wikipedia article; null in some editions.");

            migrationBuilder.AlterColumn<string>(
                name: "surname",
                table: "drivers",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Family name.");

            migrationBuilder.AlterColumn<int>(
                name: "permanent_number",
                table: "drivers",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "The number a driver keeps for a whole career, a rule since 2014; null = has none.");

            migrationBuilder.AlterColumn<string>(
                name: "nationality",
                table: "drivers",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Nationality, as an English adjective.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "drivers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<string>(
                name: "forename",
                table: "drivers",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "First name.");

            migrationBuilder.AlterColumn<string>(
                name: "driver_ref",
                table: "drivers",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Short name in lower case, unique: michael_schumacher.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "date_of_birth",
                table: "drivers",
                type: "date",
                nullable: false,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Day of birth.");

            migrationBuilder.AlterColumn<string>(
                name: "code",
                table: "drivers",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Three letters, as on the timing screens; null = has none. Not unique: VER, MSC and others stand for two drivers each.");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "drivers",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the driver.");

            migrationBuilder.AlterColumn<int>(
                name: "wins",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Races won so far in the season.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race after which the standings were taken.");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "driver_standings",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The position, D disqualified, E excluded, or - not ranked yet.");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "driver_standings",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldComment: "Points that count for the championship so far.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "driver_standings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "driver_id",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The driver.");

            migrationBuilder.AlterColumn<int>(
                name: "championship_position",
                table: "driver_standings",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Position in the championship, from 1; null = not ranked yet, which occurs since 2025.");

            migrationBuilder.AlterColumn<int>(
                name: "driver_standings_id",
                table: "driver_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the row.");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "constructors",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Address of the Wikipedia article; null in some editions.");

            migrationBuilder.AlterColumn<string>(
                name: "nationality",
                table: "constructors",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Nationality, as an English adjective.");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "constructors",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Name of the constructor.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "constructors",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<string>(
                name: "constructor_ref",
                table: "constructors",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Short name in lower case, unique: mclaren.");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "constructors",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the constructor.");

            migrationBuilder.AlterColumn<int>(
                name: "wins",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Races won so far in the season.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race after which the standings were taken.");

            migrationBuilder.AlterColumn<string>(
                name: "position_text",
                table: "constructor_standings",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The position, D disqualified, E excluded, or - not ranked yet.");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "constructor_standings",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldComment: "Points that count for the championship so far.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "constructor_standings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The constructor.");

            migrationBuilder.AlterColumn<int>(
                name: "championship_position",
                table: "constructor_standings",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Position in the championship, from 1; null = not ranked yet, which occurs since 2025.");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_standings_id",
                table: "constructor_standings",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the row.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "constructor_results",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "D = disqualified from the championship; null for all others.");

            migrationBuilder.AlterColumn<int>(
                name: "race_id",
                table: "constructor_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The race weekend.");

            migrationBuilder.AlterColumn<decimal>(
                name: "points",
                table: "constructor_results",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldComment: "Points of the weekend.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "constructor_results",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_id",
                table: "constructor_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The constructor.");

            migrationBuilder.AlterColumn<int>(
                name: "constructor_results_id",
                table: "constructor_results",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the row.");

            migrationBuilder.AlterColumn<string>(
                name: "url",
                table: "circuits",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Address of the Wikipedia article; null in some editions.");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "circuits",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Name of the circuit.");

            migrationBuilder.AlterColumn<double>(
                name: "longitude",
                table: "circuits",
                type: "double precision",
                nullable: false,
                oldClrType: typeof(double),
                oldType: "double precision",
                oldComment: "Longitude in degrees, east positive.");

            migrationBuilder.AlterColumn<string>(
                name: "location",
                table: "circuits",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Town or region.");

            migrationBuilder.AlterColumn<DateTime>(
                name: "loaded_at",
                table: "circuits",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "The moment of the load that brought this row, set by the server (now()).");

            migrationBuilder.AlterColumn<double>(
                name: "latitude",
                table: "circuits",
                type: "double precision",
                nullable: false,
                oldClrType: typeof(double),
                oldType: "double precision",
                oldComment: "Latitude in degrees, north positive.");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "circuits",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Country.");

            migrationBuilder.AlterColumn<string>(
                name: "circuit_ref",
                table: "circuits",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Short name in lower case, unique: monza.");

            migrationBuilder.AlterColumn<int>(
                name: "altitude_metres",
                table: "circuits",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Metres above sea level; null = not known.");

            migrationBuilder.AlterColumn<int>(
                name: "circuit_id",
                table: "circuits",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Key of the circuit.");
        }
    }
}
