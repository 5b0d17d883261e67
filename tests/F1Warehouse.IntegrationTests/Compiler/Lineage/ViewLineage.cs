using F1Warehouse.Compiler.Lineage;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.IntegrationTests.Compiler.Lineage;

/// <summary>The lineage of a query, by way of a temporary view of it, and what PostgreSQL's own dependencies say of the view.</summary>
/// <param name="Lineage">What is tested.</param>
/// <param name="Columns">The names of what the query selects.</param>
/// <param name="Names">relation.column of every column there is.</param>
/// <param name="Dependencies">The columns of relations that pg_depend lists.</param>
internal sealed record ViewLineage(
    QueryLineage Lineage, IReadOnlyList<string> Columns, IReadOnlyDictionary<ColumnId, string> Names, IReadOnlySet<ColumnId> Dependencies)
{
    private const string View = "lineage_probe";

    /// <param name="connection">In a transaction that will be rolled back.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellation">The test's.</param>
    public static async Task<ViewLineage> OfAsync(NpgsqlConnection connection, string query, CancellationToken cancellation)
    {
        await Statements.ExecuteAllAsync(connection, [$"create temporary view {View} as {query}"], cancellation);
        var tree = await ReadAsync("select ev_action::text from pg_rewrite where ev_class = '{0}'::regclass", row => row.GetString(0));
        var bodies = await ReadAsync(
            "select oid, prosqlbody::text from pg_proc where prosqlbody is not null and pronamespace <> 'pg_catalog'::regnamespace",
            row => (Oid: row.GetFieldValue<uint>(0), Body: row.GetString(1)));
        var columns = await ReadAsync("select attname::text from pg_attribute where attrelid = '{0}'::regclass order by attnum", row => row.GetString(0));
        var names = await ReadAsync(
            "select attrelid, attnum::int, attrelid::regclass || '.' || attname from pg_attribute where attnum > 0",
            row => (Id: new ColumnId(row.GetFieldValue<uint>(0), row.GetInt32(1)), Name: row.GetString(2)));
        var dependencies = await ReadAsync(
            """
            select distinct refobjid, refobjsubid
            from pg_depend join pg_rewrite r on r.oid = objid
            where classid = 'pg_rewrite'::regclass and refclassid = 'pg_class'::regclass and ev_class = '{0}'::regclass and refobjsubid > 0 and refobjid <> ev_class
            """,
            row => new ColumnId(row.GetFieldValue<uint>(0), row.GetInt32(1)));
        return new ViewLineage(
            QueryLineage.Of(TreeReader.Read(tree.Single()), bodies.ToDictionary(body => body.Oid, body => TreeReader.Read(body.Body))),
            columns, names.ToDictionary(name => name.Id, name => name.Name), dependencies.ToHashSet());

        Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> row) =>
            Statements.ReadAsync(connection, sql.Replace("{0}", View, StringComparison.Ordinal), row, cancellation);
    }

    /// <summary><c>column: values / conditions</c> of each column, and of the rows what decides on them.</summary>
    public string Describe() => string.Join("; ", Columns
        .Select((column, index) => Describe(column, Lineage.Columns[index + 1].Values, Lineage.Columns[index + 1].Conditions))
        .Append(Describe("rows", [], Lineage.Conditions)));

    /// <summary>The names of some columns, in their order.</summary>
    public string NamesOf(IEnumerable<ColumnId> columns) => string.Join(' ', columns.Select(column => Names[column]).Order(StringComparer.Ordinal));

    private string Describe(string of, IEnumerable<ColumnId> values, IEnumerable<ColumnId> conditions) =>
        $"{of}: {NamesOf(values)}" + (NamesOf(conditions) is { Length: > 0 } shown ? $"/ {shown}" : "");
}
