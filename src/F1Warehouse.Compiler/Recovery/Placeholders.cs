using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Compiler.Recovery;

/// <summary>
/// Tables in place of relations whose script is broken. Their columns are those that the script comments on, or else every
/// name in the script, because one too many does less harm than one too few; each has the type that columns of its name have
/// elsewhere, text where there is none.
/// </summary>
internal sealed class Placeholders(ScratchSession session, Consequences consequences)
{
    private static readonly string[] systemColumns = ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"];

    /// <summary>Stands in for everything that a script should have made and did not.</summary>
    public async Task ReplaceAsync(SourceScript script, CancellationToken cancellation)
    {
        var replaced = new List<string>();
        foreach (var relation in script.Creates.Where(creation => creation.Made.IsRelation).Select(creation => creation.Made.Name))
        {
            if (await CreateAsync(script, relation, cancellation))
            {
                replaced.Add(relation);
            }
        }

        await consequences.SuspectAsync(script, replaced, cancellation);
    }

    private async Task<bool> CreateAsync(SourceScript script, string relation, CancellationToken cancellation)
    {
        var commented = CommentedColumns(script, relation);
        var names = (commented.Count > 0 ? commented : script.Names).Except(systemColumns).ToList();
        var types = await UsualTypesAsync(session.Connection, names, cancellation);
        var columns = names.Select(name => $"{Identifier.Quote(name)} {types.GetValueOrDefault(name, "text")}");
        return await session.TryAsync(
            $"create table {Identifier.Quote(relation)} ({string.Join(", ", columns)})", script.SearchPath, cancellation) is null;
    }

    private static HashSet<string> CommentedColumns(SourceScript script, string relation)
    {
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in script.Statements)
        {
            var words = SqlLexer.Read(statement.Text).Where(token => token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName)
                .Take(6).Select(token => token.NameIn(statement.Text)!).ToList();
            if (words is ["comment", "on", "column", .. var path] && path.IndexOf(relation) is >= 0 and var at && at + 1 < path.Count)
            {
                columns.Add(path[at + 1]);
            }
        }

        return columns;
    }

    private static async Task<Dictionary<string, string>> UsualTypesAsync(
        NpgsqlConnection connection, List<string> names, CancellationToken cancellation)
    {
        var types = await Statements.ReadAsync(
            connection,
            """
            select distinct on (attname) attname::text, format_type(atttypid, atttypmod)
            from pg_attribute join pg_class c on c.oid = attrelid
            where attname = any($1) and relkind in ('r', 'v', 'm') and attnum > 0 and not attisdropped
              and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            group by 1, 2
            order by attname, count(*) desc, 2
            """,
            row => (Name: row.GetString(0), Type: row.GetString(1)), cancellation, (object)names.ToArray());
        return types.ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
    }
}
