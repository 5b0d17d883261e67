using F1Warehouse.IntegrationTests.Infrastructure;

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary>Small scripts that break no rule, each to be replaced by one that does.</summary>
internal static class SoundScripts
{
    public const string Staging = "models/10_staging/stg_status.sql";

    public const string Intermediate = "models/20_intermediate/int_status.sql";

    public const string Mart = "models/30_marts/core/dim_status.sql";

    /// <summary>A staging view, an intermediate view and a mart, one upon the other.</summary>
    public static TestScripts Create() => new TestScripts()
        .Add(Staging, View("stg_status", "select status_id, status from status"))
        .Add(Intermediate, View("int_status", "select status_id, status from stg_status"))
        .Add(Mart, Table("dim_status", "select status_id, status from int_status"));

    /// <summary>A view with its comments.</summary>
    public static string View(string name, string query, params string[] columns) => $"create view {name} as {query};\n{Comments("view", name, columns)}";

    /// <summary>A table with its key and comments.</summary>
    public static string Table(string name, string query, params string[] columns) =>
        $"create table {name} as {query};\nalter table {name} add primary key (status_id);\n{Comments("table", name, columns)}";

    private static string Comments(string kind, string name, string[] columns) =>
        $"comment on {kind} {name} is 'x';\n"
        + string.Concat((columns is [] ? ["status_id", "status"] : columns).Select(column => $"comment on column {name}.{column} is 'x';\n"));
}
