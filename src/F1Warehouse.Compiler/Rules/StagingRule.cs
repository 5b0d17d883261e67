using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Compiler.Probing;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Raw;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>
/// Every property of an entity, which is a column of a raw table, becomes something in the table's staging view. PostgreSQL is
/// asked about those that have no column of their name there: would the view be the same without it?
/// </summary>
internal sealed class StagingRule(ScratchSession session, WarehouseSchemas schemas)
{
    private const string Scratch = "f1w_without";

    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(CompiledWarehouse warehouse, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        foreach (var dataset in Dataset.All)
        {
            var raw = warehouse.Relations.FirstOrDefault(compiled => compiled.Relation.Schema == schemas.Raw && compiled.Relation.Name == dataset.Name);
            var staging = warehouse.SoundModels.FirstOrDefault(compiled => compiled.Relation.Name == $"stg_{dataset.Name}");
            if (raw is null)
            {
                continue;
            }

            if (staging is null)
            {
                found.Add(raw.Relation.Script.Report(
                    raw.Relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.PropertyWithoutColumn,
                    $"entity {dataset.Entity.Name} has no staging view: expected models/10_staging/stg_{dataset.Name}.sql"));
                continue;
            }

            var missing = new List<string>();
            foreach (var column in dataset.Columns.Where(column => staging.Columns.All(staged => staged.Name != column.ColumnName)))
            {
                var isThere = raw.Columns.Any(known => known.Name == column.ColumnName);
                if (!isThere || await IsSameWithoutAsync(raw.Relation, column.ColumnName, staging, cancellation))
                {
                    missing.Add(isThere ? $"{column.PropertyName} ({column.ColumnName})" : $"{column.PropertyName} (no migration makes its column {column.ColumnName})");
                }
            }

            if (missing.Count > 0)
            {
                found.Add(staging.Relation.Script.Report(
                    staging.Relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.PropertyWithoutColumn,
                    $"{staging.Relation.Name} leaves out of entity {dataset.Entity.Name}: {string.Join(", ", missing)}"));
            }
        }

        return found;
    }

    private async Task<bool> IsSameWithoutAsync(ScratchRelation raw, string column, CompiledRelation staging, CancellationToken cancellation)
    {
        if (staging.Relation.Creation is not { } creation)
        {
            return false;
        }

        var searchPath = $"{Scratch}, {staging.Relation.Script.SearchPath}";
        await using var probe = await ProbeTransaction.BeginAsync(session, searchPath, cancellation);
        var copy = $"{Scratch}.{Identifier.Quote(raw.Name)}";
        var isRefused = !await probe.AcceptsAsync(
            [
                $"create schema {Scratch}",
                $"create table {copy} (like {raw.Sql})",
                $"alter table {copy} drop column {Identifier.Quote(column)}",
                creation.Statement.Text,
            ],
            cancellation);
        if (isRefused)
        {
            return false;
        }

        await using var command = new NpgsqlCommand(
            "select array(select attname::text from pg_attribute where attrelid = to_regclass($1) and attnum > 0 order by attnum)", session.Connection);
        command.Parameters.Add(new NpgsqlParameter { Value = $"{Scratch}.{Identifier.Quote(staging.Relation.Name)}" });
        return staging.Columns.Select(known => known.Name).SequenceEqual((string[])(await command.ExecuteScalarAsync(cancellation))!);
    }
}
