using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>Compares a relation of both releases: columns, rows, sums.</summary>
/// <param name="connection">In the transaction of the comparison.</param>
/// <param name="limit">How many rows are shown.</param>
internal sealed class RelationComparison(NpgsqlConnection connection, int limit)
{
    /// <param name="now">The relation of the new release.</param>
    /// <param name="before">That of the old one.</param>
    /// <param name="borrowed">Columns that may know a row where it has no key itself; empty = none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<RelationDifference> RunAsync(ComparedRelation now, ComparedRelation before, IReadOnlyList<string> borrowed, CancellationToken cancellation)
    {
        var key = await KeyAsync(now, before, borrowed, cancellation);
        var difference = key.Count > 0
            ? await ByKeyAsync(new RowComparison(now, before, key), cancellation)
            : await ByRowAsync(new WholeRowComparison(now, before), cancellation);
        var columns = Redefined(now, before).Concat(difference.Columns).GroupBy(column => column.Name).Select(same => same.Aggregate((definition, rows) =>
            rows with { TypeBefore = definition.TypeBefore, TypeNow = definition.TypeNow })).ToList();
        if (difference is { RowsAdded: 0, RowsRemoved: 0, RowsChanged: 0 } && columns.Count == 0)
        {
            return difference;
        }

        var order = now.Columns.Concat(before.Columns).Select(column => column.Name).Distinct().ToList();
        return difference with
        {
            Change = RelationChange.Changed,
            Columns = [.. (await WithSumsAsync(now, before, key, columns, cancellation)).OrderBy(column => order.IndexOf(column.Name))],
        };
    }

    /// <summary>How many rows a relation has that only one release has.</summary>
    public async Task<long> CountAsync(ComparedRelation relation, CancellationToken cancellation) =>
        (await Statements.ReadAsync(connection, $"select count(*) from {relation.Sql} as r", row => row.GetInt64(0), cancellation))[0];

    private async Task<IReadOnlyList<string>> KeyAsync(
        ComparedRelation now, ComparedRelation before, IReadOnlyList<string> borrowed, CancellationToken cancellation)
    {
        if (now.Key.Count > 0 && before.Key.SequenceEqual(now.Key) && now.Key.All(key => TypeOf(now, key) == TypeOf(before, key)))
        {
            return now.Key;
        }

        // A view has no key, but may keep that of the table that it shows.
        return now.Key.Count == 0 && borrowed.Count > 0 && borrowed.All(key => TypeOf(now, key) is { } type && type == TypeOf(before, key))
            && await IsKeyAsync(now, borrowed, cancellation) && await IsKeyAsync(before, borrowed, cancellation) ? borrowed : [];
    }

    private async Task<bool> IsKeyAsync(ComparedRelation relation, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var names = columns.Select(Identifier.Quote).ToList();
        return !(await Statements.ReadAsync(
            connection,
            $"select exists (select 1 from {relation.Sql} as r group by {string.Join(", ", names)} having count(*) > 1 or {string.Join(" or ", names.Select(name => $"{name} is null"))})",
            row => row.GetBoolean(0), cancellation))[0];
    }

    private async Task<RelationDifference> ByKeyAsync(RowComparison rows, CancellationToken cancellation)
    {
        var (added, removed, changed, perColumn) = (await Statements.ReadAsync(
            connection, rows.Counts, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<long[]>(3)), cancellation))[0];
        var columns = rows.Columns.Zip(perColumn, (name, count) => new ColumnDifference(name, count)).Where(column => column.ChangedRows > 0).ToList();
        var examples = await ExamplesAsync(added + removed + changed, rows.Examples([.. columns.Select(column => column.Name)], limit), cancellation);
        return new RelationDifference(rows.New.LiveName, RelationChange.Equal)
        {
            Key = rows.Key,
            RowsAdded = added,
            RowsRemoved = removed,
            RowsChanged = changed,
            FirstAdded = [.. examples["added"].Select(example => example.Key)],
            FirstRemoved = [.. examples["removed"].Select(example => example.Key)],
            Columns = [.. columns.Select(column => column with { Examples = [.. examples[$".{column.Name}"]] })],
        };
    }

    private async Task<RelationDifference> ByRowAsync(WholeRowComparison rows, CancellationToken cancellation)
    {
        var (added, removed) = (await Statements.ReadAsync(connection, rows.Counts, row => (row.GetInt64(0), row.GetInt64(1)), cancellation))[0];
        var examples = await ExamplesAsync(added + removed, rows.Examples(limit), cancellation);
        return new RelationDifference(rows.New.LiveName, RelationChange.Equal)
        {
            RowsAdded = added,
            RowsRemoved = removed,
            FirstAdded = [.. examples["added"].Select(example => example.Key)],
            FirstRemoved = [.. examples["removed"].Select(example => example.Key)],
        };
    }

    private async Task<ILookup<string, ValueChange>> ExamplesAsync(long differing, string query, CancellationToken cancellation) =>
        (differing == 0 || limit == 0 ? [] : await Statements.ReadAsync(
            connection, query, row => (What: row.GetString(0), Change: new ValueChange(row.GetString(1), Text(row, 2), Text(row, 3))), cancellation))
        .ToLookup(example => example.What, example => example.Change);

    private static IEnumerable<ColumnDifference> Redefined(ComparedRelation now, ComparedRelation before) =>
        now.Columns.Concat(before.Columns).Select(column => column.Name).Distinct()
            .Select(name => new ColumnDifference(name, 0) { TypeBefore = TypeOf(before, name), TypeNow = TypeOf(now, name) })
            .Where(column => column.IsRedefined);

    // Keys and numbers of other rows' keys are names; their sums mean nothing.
    private async Task<List<ColumnDifference>> WithSumsAsync(
        ComparedRelation now, ComparedRelation before, IReadOnlyList<string> key, List<ColumnDifference> columns, CancellationToken cancellation)
    {
        var numbers = now.Columns.Where(column => column.IsNumber && !key.Contains(column.Name) && !column.Name.EndsWith("_id", StringComparison.Ordinal)
            && before.Columns.Any(other => other.Name == column.Name && other.IsNumber)).Select(column => column.Name).ToList();
        if (numbers.Count == 0)
        {
            return columns;
        }

        var sums = string.Join(", ", numbers.Select(name => $"sum({Identifier.Quote(name)})::text"));
        var values = await Statements.ReadAsync(
            connection, $"select array[{sums}] from {before.Sql} as o union all select array[{sums}] from {now.Sql} as n", row => row.GetFieldValue<string?[]>(0), cancellation);
        foreach (var (name, (was, became)) in numbers.Zip(values[0].Zip(values[1])))
        {
            var index = columns.FindIndex(column => column.Name == name);
            if (index < 0 && was != became)
            {
                columns.Add(new ColumnDifference(name, 0));
                index = columns.Count - 1;
            }

            if (index >= 0)
            {
                columns[index] = columns[index] with { SumBefore = was, SumNow = became };
            }
        }

        return columns;
    }

    private static string? TypeOf(ComparedRelation relation, string name) => relation.Columns.FirstOrDefault(column => column.Name == name)?.Type;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
