using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Compiler.Probing;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>
/// The columns of a mart are written down in it. PostgreSQL is asked: would a column that is added to what the mart reads
/// become a column of the mart? An import (<c>with drivers as (select * from stg_drivers)</c>) that a list of columns follows
/// lets none through.
/// </summary>
internal sealed class SelectStarRule(ScratchSession session)
{
    private const string Added = "f1w_added";

    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(CompiledWarehouse warehouse, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        foreach (var mart in warehouse.SoundModels.Where(compiled => compiled.Relation.Layer == Layer.Marts))
        {
            if (mart.Relation.Creation is { } creation && TableQuery.In(creation) is { } query)
            {
                foreach (var read in mart.Reads ?? [])
                {
                    if (await PassesAsync(mart.Relation, query, read.Relation, cancellation))
                    {
                        found.Add(mart.Relation.Script.Report(
                            creation.Statement.Offset + StarOffset(creation.Statement.Text, read.Relation.Name), DiagnosticSeverity.Warning, RuleCode.SelectStar,
                            $"select *: mart {mart.Relation.Name} takes every column of {read.Relation.Name}, also those that are added to it one day"));
                    }
                }
            }
        }

        return found;
    }

    private async Task<bool> PassesAsync(ScratchRelation mart, TableQuery query, ScratchRelation read, CancellationToken cancellation)
    {
        await using var probe = await ProbeTransaction.BeginAsync(session, mart.Script.SearchPath, cancellation);
        if (!await probe.AcceptsAsync([await AddColumnAsync(read, cancellation)], cancellation))
        {
            return false;
        }

        // A query that is refused now has a star as well, in a union for instance.
        if (!await probe.AcceptsAsync([query.CreateView], cancellation))
        {
            return true;
        }

        await using var command = new NpgsqlCommand(
            $"select exists (select from pg_attribute where attrelid = 'pg_temp.{TableQuery.Probe}'::regclass and attname = '{Added}')", session.Connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private async Task<string> AddColumnAsync(ScratchRelation relation, CancellationToken cancellation)
    {
        if (relation.Kind != 'v')
        {
            return $"alter table {relation.Sql} add column {Added} int";
        }

        await using var command = new NpgsqlCommand("select pg_get_viewdef($1)", session.Connection);
        command.Parameters.Add(Oids.Parameter(relation.Oid));
        var definition = (string)(await command.ExecuteScalarAsync(cancellation))!;
        return $"create or replace view {relation.Sql} as select defined.*, null::int as {Added} from ({definition.TrimEnd(';')}) as defined";
    }

    // The star before "from" and this relation, else the first one that is a list of columns.
    private static int StarOffset(string sql, string relation)
    {
        var tokens = SqlLexer.ReadCode(sql);
        var stars = Enumerable.Range(1, Math.Max(0, tokens.Count - 3))
            .Where(i => tokens[i].Is(sql, "*") && (tokens[i - 1].Is(sql, "select") || tokens[i - 1].Is(sql, ",") || tokens[i - 1].Is(sql, ".")))
            .ToList();
        var own = stars.Where(i => tokens[i + 1].Is(sql, "from") && tokens[i + 2].NameIn(sql) == relation).Select(i => tokens[i].Offset);
        return own.Concat(stars.Select(i => tokens[i].Offset)).FirstOrDefault();
    }
}
