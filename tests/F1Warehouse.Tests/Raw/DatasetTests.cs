using F1Warehouse.Raw;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace F1Warehouse.Tests.Raw;

public sealed class DatasetTests
{
    [Fact]
    public void Each_dataset_comes_after_those_it_refers_to()
    {
        using var context = new RawContextFactory().CreateDbContext([]);
        Assert.Equal(context.Model.GetEntityTypes().Count(), Dataset.All.Count);
        var order = Dataset.All.Select((dataset, index) => (dataset.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);
        Assert.All(context.Model.GetEntityTypes().SelectMany(table => table.GetForeignKeys()), key =>
            Assert.True(order[key.PrincipalEntityType.GetTableName()!] < order[key.DeclaringEntityType.GetTableName()!]));
    }

    [Fact]
    public void Columns_of_the_file_are_the_columns_of_the_table_without_loaded_at()
    {
        using var context = new RawContextFactory().CreateDbContext([]);
        Assert.All(Dataset.All, dataset =>
        {
            var table = context.Model.FindEntityType(dataset.Entity)!;
            Assert.Equal(
                table.GetProperties().Select(p => (Column: p.GetColumnName(), p.IsNullable)).Where(p => p.Column != "loaded_at").Order(),
                dataset.Columns.Select(column => (Column: column.ColumnName, column.IsNullable)).Order());
        });
    }

    [Fact]
    public void A_column_that_some_editions_lack_may_be_null() =>
        Assert.All(Dataset.All.SelectMany(dataset => dataset.Columns).Where(column => column.IsOptional), column => Assert.True(column.IsNullable));

    [Fact]
    public void A_dataset_that_others_refer_to_cannot_be_left_out() =>
        Assert.DoesNotContain(Dataset.All, dataset => dataset.IsDispensable && dataset.IsReferenced);

    [Fact]
    public void Each_table_and_column_says_what_it_is()
    {
        using var context = new RawContextFactory().CreateDbContext([]);
        var model = context.GetService<IDesignTimeModel>().Model;
        Assert.All(model.GetEntityTypes().SelectMany(table => table.GetProperties().Select(column => column.GetComment()).Append(table.GetComment())), comment =>
        {
            Assert.False(string.IsNullOrWhiteSpace(comment));
            // What a reference to code in a summary would leave behind.
            Assert.DoesNotContain("  ", comment);
            Assert.DoesNotContain(" .", comment);
        });
    }

    [Theory]
    [InlineData("races", "year", "season")]
    [InlineData("races", "quali_time", "qualifying_time")]
    [InlineData("results", "fastestLapSpeed", "fastest_lap_speed_kph")]
    [InlineData("sprint_results", "resultId", "sprint_result_id")]
    [InlineData("qualifying", "q1", "q1_time")]
    [InlineData("seasons", "year", "season")]
    [InlineData("status", "status", "status")]
    [InlineData("driver_standings", "driverStandingsId", "driver_standings_id")]
    [InlineData("lap_times", "time", "lap_time")]
    public void A_header_leads_to_the_column_of_the_contract(string dataset, string header, string column) =>
        Assert.Equal(column, Dataset.All.Single(d => d.Name == dataset).Columns.Single(c => c.CsvHeader == header).ColumnName);
}
