using F1Warehouse.IntegrationTests.Editions;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Models;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Figures;

/// <summary>Two implementations that share no line, one in SQL and one in C#, must agree on every figure.</summary>
public sealed class FigureTests(TestServer server, PublishedEditions editions, SampleWarehouse sample) : IClassFixture<SampleWarehouse>
{
    private const int Shown = 40;

    public static TheoryData<string> Names() => [.. Edition.AllAreAskedFor ? Edition.Names : Edition.Few];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_figure_of_a_real_edition_is_what_its_files_say(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var edition = await editions.OfAsync(name, server, cancellation);
        await using var connection = await edition.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var path = new NpgsqlCommand($"set search_path = {edition.SearchPath}", connection);
        await path.ExecuteNonQueryAsync(cancellation);
        AssertNone(await Comparison.DifferencesAsync(connection, edition.Folder, cancellation));
    }

    [Fact]
    public async Task Every_figure_of_the_sample_is_what_its_files_say()
    {
        await using var connection = await sample.ConnectAsync(TestContext.Current.CancellationToken);
        AssertNone(await Comparison.DifferencesAsync(connection, TestWarehouse.SampleFolder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_figure_a_missing_row_and_an_unknown_column_are_noticed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = await sample.ConnectAsync(cancellation);
        await using var undone = await connection.BeginTransactionAsync(cancellation);
        await using var tampering = new NpgsqlCommand(
            """
            update dim_drivers set poles = poles + 1 where driver_id = 1;
            delete from fct_constructor_performance where (season, constructor_id) = (select min(season), 1 from fct_constructor_performance);
            alter table dim_constructors add column mood text
            """, connection);
        await tampering.ExecuteNonQueryAsync(cancellation);
        var found = await Comparison.DifferencesAsync(connection, TestWarehouse.SampleFolder, cancellation);
        Assert.Equal(
            ["dim_drivers.poles", "dim_constructors.mood", "fct_constructor_performance.*"],
            found.Select(difference => $"{difference.Mart}.{difference.Column}"));
    }

    private static void AssertNone(List<Difference> differences) => Assert.True(
        differences.Count == 0,
        $"{differences.Count} figures differ, by column: "
            + string.Join(", ", differences.CountBy(difference => $"{difference.Mart}.{difference.Column}").Select(column => $"{column.Key} {column.Value}"))
            + "\n" + string.Join('\n', differences.Take(Shown)));
}
