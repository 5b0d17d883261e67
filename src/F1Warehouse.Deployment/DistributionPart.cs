using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Raw;
using static F1Warehouse.Sql.SqlLiteral;

namespace F1Warehouse.Deployment;

/// <summary>Raw tables that are spread over the nodes of Citus, as a load spreads them.</summary>
internal sealed class DistributionPart(string raw, Distribution distribution)
{
    /// <summary>Spreads the tables, while they are empty; from there no foreign key can lead back to the coordinator.</summary>
    public void Begin(PsqlScript script)
    {
        if (distribution.IsAny)
        {
            script.Line("").Comment("Spread over the nodes of Citus.").Line("begin;");
            foreach (var table in distribution.Tables)
            {
                script.Statement(DropForeignKeys($"{raw}.{table}"));
            }

            foreach (var call in distribution.Calls(raw))
            {
                script.Call(call);
            }

            script.Line("commit;");
        }
    }

    /// <summary>What the foreign keys would have said.</summary>
    public void Check(PsqlScript script)
    {
        foreach (var dataset in Dataset.All.Where(dataset => distribution.Has(dataset.Name)))
        {
            foreach (var column in dataset.Columns.Where(column => column.References is not null))
            {
                var parent = Dataset.All.Single(other => other.Entity == column.References);
                script.Statement(RefuseOrphans(dataset.Name, column.ColumnName, parent.Name, parent.PrimaryKey[0]));
            }
        }
    }

    private static string DropForeignKeys(string table) =>
        $"""
        do $$
        declare foreign_key record;
        begin
            for foreign_key in select conname from pg_constraint where conrelid = {Of(table)}::regclass and contype = 'f' loop
                execute format('alter table {table} drop constraint %I', foreign_key.conname);
            end loop;
        end $$
        """;

    private string RefuseOrphans(string table, string column, string parent, string key) =>
        $"""
        do $$
        declare orphans bigint;
        begin
            select count(*) into orphans from {raw}.{table} as child left join {raw}.{parent} as parent on parent.{key} = child.{column}
            where child.{column} is not null and parent.{key} is null;
            if orphans > 0 then
                raise exception '% rows of {table} have a {column} that {parent} does not have', orphans;
            end if;
        end $$
        """;
}
