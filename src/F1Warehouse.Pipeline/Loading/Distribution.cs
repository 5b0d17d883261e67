using F1Warehouse.Raw;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>Which raw tables are spread over the nodes of Citus, and how.</summary>
public sealed class Distribution
{
    // Each session of ours has sessions on every node; more of them than this get in each other's way.
    internal const string FewSessions = "set citus.max_adaptive_executor_pool_size = 2";

    private readonly IReadOnlyList<Dataset> datasets;
    private readonly string live;

    private Distribution(IReadOnlyList<Dataset> datasets, string live) => (this.datasets, this.live) = (datasets, live);

    /// <summary>All tables stay where they are made.</summary>
    public static Distribution None { get; } = new([], "");

    /// <summary>Every table that has a column to be spread by is.</summary>
    /// <param name="live">The raw schema of the live release: rows of one key lie on one node in both, so that the releases can be compared there.</param>
    public static Distribution OfAll(string live) => new([.. Dataset.All.Where(dataset => dataset.DistributionColumn is not null)], live);

    /// <summary>Whether any table is spread.</summary>
    public bool IsAny => datasets.Count > 0;

    /// <summary>Whether the table is spread.</summary>
    public bool Has(string table) => datasets.Any(dataset => dataset.Name == table);

    /// <summary>The tables that are spread.</summary>
    public IEnumerable<string> Tables => datasets.Select(dataset => dataset.Name);

    /// <summary>
    /// The calls that spread the tables of a schema, while they are empty (rows that are there already would stay, hidden, on the coordinator's
    /// disk) and without foreign keys.
    /// </summary>
    public IEnumerable<string> Calls(string schema) => datasets.Select(dataset =>
        $"""
        create_distributed_table({Table(schema, dataset)}, {SqlLiteral.Of(dataset.DistributionColumn!)}, colocate_with =>
            case when exists (select from pg_dist_partition where logicalrelid = to_regclass({Table(live, dataset)}) and partmethod = 'h')
                then {Table(live, dataset)} else 'none' end)
        """);

    private static string Table(string schema, Dataset dataset) => SqlLiteral.Of($"{Identifier.Quote(schema)}.{Identifier.Quote(dataset.Name)}");
}
