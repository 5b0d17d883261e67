using System.Text.RegularExpressions;
using F1Warehouse.Raw;
using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Raw;

/// <summary>What lists the datasets lists them all, so that a new one cannot be forgotten there.</summary>
public sealed class EveryDatasetTests
{
    public static TheoryData<string> Datasets => [.. Dataset.All.Select(dataset => dataset.Name)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public void The_rows_of_every_table_and_of_its_staging_view_are_counted(string dataset)
    {
        Assert.Contains(dataset, SqlLexer.NamesIn(Read("database/verification/assert_row_counts_match_load_record.sql")));
        Assert.Superset(new HashSet<string> { dataset, $"stg_{dataset}" }, SqlLexer.NamesIn(Read("database/verification/assert_staging_keeps_every_row.sql")).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_table_and_whether_its_file_can_be_left_out_is_told(string dataset)
    {
        Assert.Contains($"\n| `{dataset}` |", Read("docs/contract.md"), StringComparison.Ordinal);
        Assert.Equal(
            Dataset.All.Single(known => known.Name == dataset).IsDispensable,
            Read("data/README.md").Split('\n').Any(line => line.Contains("--without", StringComparison.Ordinal) && Regex.IsMatch(line, $@"\b{dataset}\b")));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}
