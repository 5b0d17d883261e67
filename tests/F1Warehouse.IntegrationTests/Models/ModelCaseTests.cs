using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>Given rows in, expected rows out: one file of <c>Cases/</c> per trap.</summary>
public sealed class ModelCaseTests(TestServer server)
{
    public static TheoryData<string> Cases() => [.. ModelCase.Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Given_rows_become_the_expected_rows(string name) =>
        Assert.Null(await DifferenceAsync(server, name, scripts: null, TestContext.Current.CancellationToken));

    /// <returns>What differs from the expected rows, or which constraint or cast (SQLSTATE 23xxx, 22xxx) refuses the given ones; null = nothing.</returns>
    internal static async Task<string?> DifferenceAsync(TestServer server, string name, string? scripts, CancellationToken cancellation)
    {
        var wanted = ModelCase.Read(name);
        Assert.NotEmpty(wanted.Expected);
        using var data = new CaseData(wanted);
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(data.Folder, cancellation);
        try
        {
            await warehouse.ModelAsync(cancellation);
        }
        catch (ScriptException e) when (e.SqlState is ['2', '2' or '3', ..])
        {
            return $"{name}: {e.Message}";
        }

        await using var connection = await warehouse.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var path = new NpgsqlCommand($"set search_path = {warehouse.Context.Schemas.Candidate.SearchPath()}", connection);
        await path.ExecuteNonQueryAsync(cancellation);
        foreach (var section in wanted.Expected)
        {
            var expected = Sorted(section.Rows.Select(row => string.Join(',', row)));
            var found = Sorted(await RowsAsync(connection, section, cancellation));
            if (found != expected)
            {
                return $"{name}: {section.Heading}\n{string.Join(',', section.Columns)}\nexpected\n{expected}\nfound\n{found}";
            }
        }

        return null;
    }

    private static async Task<List<string>> RowsAsync(NpgsqlConnection connection, CaseSection section, CancellationToken cancellation)
    {
        var columns = string.Join(", ", section.Columns.Select(column => $"coalesce({column}::text, '')"));
        await using var command = new NpgsqlCommand(
            $"select concat_ws(',', {columns}) from {section.Heading["expected ".Length..]}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static string Sorted(IEnumerable<string> rows) => string.Join('\n', rows.Order(StringComparer.Ordinal));
}
