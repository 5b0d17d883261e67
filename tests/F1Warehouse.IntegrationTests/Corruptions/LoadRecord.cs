using F1Warehouse.Raw;

namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>The record of how many rows each file held.</summary>
internal static class LoadRecord
{
    /// <summary>Makes it agree with the tables, as if the files had held what the tables hold now.</summary>
    public static string AsIfLoaded { get; } =
        $"""
        update f1_warehouse.loaded_files set rows = counted.rows
        from ({string.Join(" union all ", Dataset.All.Select(dataset => $"select '{dataset.Name}', count(*) from public__next.{dataset.Name}"))})
            as counted (dataset, rows)
        where loaded_files.dataset = counted.dataset and loaded_files.rows <> counted.rows
        """;
}
