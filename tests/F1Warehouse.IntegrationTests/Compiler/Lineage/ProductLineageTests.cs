using System.Text.RegularExpressions;
using F1Warehouse.Compiler.Lineage;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Models;
using F1Warehouse.Pipeline.Manifests;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler.Lineage;

/// <summary>Where the columns of the product's models come from.</summary>
public sealed partial class ProductLineageTests(TestServer server, CompiledProduct product, SampleWarehouse sample) : IClassFixture<SampleWarehouse>
{
    // Column, what it comes from: values, then conditions with a question mark.
    private static readonly (string Column, string From)[] known =
    [
        ("stg_circuits.circuit_name", "circuits.name"),
        ("stg_results.grid_position", "results.grid"),
        ("stg_results.finish_position", "results.position_text"),
        ("stg_results.is_started", "results.grid results.position_text results.laps"),
        ("stg_drivers.driver_name", "drivers.forename drivers.surname"),
        ("stg_status.status_group", "status.status?"),
        ("int_drivers.driver_name", "stg_drivers.driver_name"),
        ("int_race_results.season", "stg_races.season"),
        ("int_race_results.positions_gained", "stg_results.grid_position stg_results.finish_position"),
        ("int_race_results.sprint_points", "stg_sprint_results.points"),
        ("int_race_results.is_win", "stg_results.finish_position"),
        ("int_race_pace.laps_led", "stg_lap_times.position?"),
        ("int_race_pace.median_lap_milliseconds", "stg_lap_times.milliseconds"),
        ("int_races.has_sprint", "stg_races.is_sprint_weekend stg_sprint_results.race_id"),
        ("int_pit_stops.constructor_id", "stg_results.constructor_id"),
        ("dim_drivers.full_name", "int_drivers.driver_name"),
        ("dim_drivers.wins", "int_race_results.is_win?"),
        ("dim_drivers.age_at_first_win", "int_drivers.date_of_birth int_race_results.race_date int_race_results.is_win?"),
        ("dim_circuits.races_scheduled", ""),
        ("dim_circuits.fastest_lap_milliseconds", "int_race_results.fastest_lap_time"),
        ("dim_races.winner_laps", "int_race_results.laps"),
        ("dim_races.winner_names", "int_race_results.driver_name int_race_results.result_id?"),
        ("fct_race_results.circuit_ref", "dim_races.circuit_ref"),
        ("fct_race_results.gap_milliseconds", "dim_races.winner_milliseconds int_race_results.milliseconds dim_races.winner_laps? int_race_results.laps? int_race_results.is_classified?"),
        ("fct_race_results.total_points",
            "int_race_results.points int_race_results.sprint_points int_race_results.result_id? int_race_results.race_id? int_race_results.driver_id?"),
        ("fct_lap_pace.race_id", "int_pit_stops.race_id int_race_pace.race_id"),
        ("fct_lap_pace.median_lap_gap_percent",
            "int_race_pace.median_lap_milliseconds int_pit_stops.race_id? int_race_pace.race_id?"),
        ("fct_constructor_performance.median_pit_stop_seconds", "int_pit_stops.milliseconds"),
    ];

    private static readonly (string Relation, string Conditions)[] conditions =
    [
        ("stg_results", ""),
        ("int_drivers", ""),
        ("int_race_pace", "stg_lap_times.race_id stg_lap_times.driver_id stg_races.race_id"),
        ("int_races", "int_circuits.circuit_id stg_races.race_id stg_races.circuit_id stg_sprint_results.race_id"),
    ];

    [Fact]
    public async Task Columns_come_from_what_a_reader_of_the_models_would_say()
    {
        var manifest = await product.ManifestAsync(server, TestContext.Current.CancellationToken);
        Assert.All(known, expected =>
        {
            var (relation, column) = expected.Column.Split('.') is [var name, var field] ? (name, field) : throw new InvalidDataException(expected.Column);
            var from = manifest.Relations.Single(model => model.Name == relation).Columns.Single(one => one.Name == column).From!;
            var shown = from.Select(origin =>
                $"{origin.Relation.Split('.')[1]}.{origin.Column}{(origin.As == ManifestOrigin.Condition ? "?" : "")}");
            Assert.Equal(
                (expected.Column, string.Join(' ', expected.From.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))),
                (expected.Column, string.Join(' ', shown.Order(StringComparer.Ordinal))));
        });
        Assert.All(conditions, expected => Assert.Equal(
            expected,
            (expected.Relation, string.Join(' ', manifest.Relations.Single(model => model.Name == expected.Relation).Conditions!
                .Select(condition => $"{condition.Relation.Split('.')[1]}.{condition.Column}")))));
    }

    [Fact]
    public async Task What_columns_and_conditions_come_from_and_what_is_unused_is_what_the_relation_reads()
    {
        var manifest = await product.ManifestAsync(server, TestContext.Current.CancellationToken);
        var models = manifest.Relations.Where(relation => relation.Layer is "staging" or "intermediate" or "marts").ToList();
        Assert.NotEmpty(models);
        Assert.All(models, model =>
        {
            var used = model.Columns.SelectMany(column => column.From!).Select(origin => $"{origin.Relation}.{origin.Column}")
                .Concat(model.Conditions!.Select(origin => $"{origin.Relation}.{origin.Column}")).ToHashSet();
            var unused = model.Reads!.SelectMany(read => read.Unused.Select(column => $"{read.Relation}.{column}")).ToList();
            Assert.DoesNotContain(unused, used.Contains);
            Assert.Equal(
                model.Reads!.SelectMany(read => read.Columns.Select(column => $"{read.Relation}.{column}")).Order(StringComparer.Ordinal),
                used.Concat(unused).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task Every_model_and_rule_names_in_its_tree_the_columns_that_PostgreSQL_depends_on()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = await sample.ConnectAsync(cancellation);
        var checkedQueries = 0;
        foreach (var (name, query) in Queries())
        {
            await using var undone = await connection.BeginTransactionAsync(cancellation);
            var view = await ViewLineage.OfAsync(connection, query, cancellation);
            Assert.Equal((name, view.NamesOf(view.Dependencies)), (name, view.NamesOf(view.Lineage.Mentions.Where(IsColumn))));
            checkedQueries++;

            bool IsColumn(ColumnId column) => view.Names.ContainsKey(column);
        }

        Assert.InRange(checkedQueries, 80, int.MaxValue);
    }

    private static IEnumerable<(string Name, string Query)> Queries()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "database", "models"), "*.sql", SearchOption.AllDirectories))
        {
            yield return (Path.GetFileName(file), Creation().Match(File.ReadAllText(file)).Groups["query"].Value);
        }

        foreach (var rule in SampleWarehouse.Rules)
        {
            yield return (rule.Name, rule.Statement.Text.TrimEnd().TrimEnd(';'));
        }
    }

    [GeneratedRegex(@"^create (table|view) \w+ as\s(?<query>.*?);\s*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Creation();
}
