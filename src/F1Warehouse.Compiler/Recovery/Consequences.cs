using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Compiler.Recovery;

/// <summary>
/// Tells errors that merely follow from others. What a broken script would have made is replaced by a placeholder, so that
/// its readers are compiled too; what can only be told of the real thing (types, keys, columns that it may have had) is then
/// not held against them.
/// </summary>
internal sealed class Consequences(NpgsqlConnection connection)
{
    /// <summary>Names that a statement which failed would have made: relations, functions, types, constraints.</summary>
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);

    /// <summary>Relations that are not what they should be, each with the columns that it may have had.</summary>
    private readonly Dictionary<string, IReadOnlySet<string>> suspects = new(StringComparer.Ordinal);

    public bool IsSuspect(string relation) => suspects.ContainsKey(relation);

    /// <summary>Whether a script's errors may follow from those of others.</summary>
    public bool Reads(SourceScript script) => suspects.Keys.Any(script.Names.Contains);

    /// <summary>Whether an error merely follows from one before.</summary>
    public async Task<bool> FollowsAsync(StatementFailure failure, CancellationToken cancellation)
    {
        var names = SqlLexer.NamesIn(failure.Statement.Text);
        var mentioned = suspects.Where(suspect => names.Contains(suspect.Key)).ToList();
        if (mentioned.Count == 0 && !names.Overlaps(failed))
        {
            return false;
        }

        var subject = ErrorSubject.NamesOf(failure);
        return failure.Error.SqlState switch
        {
            PostgresErrorCodes.SyntaxError or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.InsufficientPrivilege => false,
            PostgresErrorCodes.UndefinedTable => ErrorSubject.MissingRelation(failure) is { } missing && (failed.Contains(missing) || IsSuspect(missing)),
            PostgresErrorCodes.UndefinedObject => subject.Any(failed.Contains),
            PostgresErrorCodes.UndefinedFunction => subject.Any(failed.Contains)
                || (mentioned.Count > 0 && (subject.Count == 0 || await IsFunctionAsync(subject[^1], cancellation))),
            PostgresErrorCodes.UndefinedColumn => mentioned.Any(suspect => suspect.Value.Contains(failure.Error.Position > 0 ? subject[^1] : subject[0])),
            // What only a key allows: to refer to it, to group by it alone, to insert around it.
            PostgresErrorCodes.InvalidForeignKey or PostgresErrorCodes.GroupingError or PostgresErrorCodes.InvalidColumnReference => true,
            _ => mentioned.Count > 0,
        };
    }

    /// <summary>Remembers what a statement that failed would have made.</summary>
    public void Note(StatementFailure failure)
    {
        if (failure.Error.SqlState == PostgresErrorCodes.DuplicateTable)
        {
            return;
        }

        var sql = failure.Statement.Text;
        if (CreatedObject.In(sql) is { } made)
        {
            failed.Add(made.Name);
        }

        var tokens = SqlLexer.Read(sql).ToList();
        foreach (var (keyword, name) in tokens.Zip(tokens.Skip(1)))
        {
            if (keyword.Is(sql, "constraint") && name.NameIn(sql) is { } constraint)
            {
                failed.Add(constraint);
            }
        }

        // Its keys may be missing now, which foreign keys to it and queries that group by them will find.
        if (tokens[0].Is(sql, "alter") && tokens.Count > 2)
        {
            failed.UnionWith(tokens.Skip(2).Select(token => token.NameIn(sql)).OfType<string>().Take(1));
        }
    }

    /// <summary>Marks relations that depend on something broken.</summary>
    /// <param name="script">The script that made them, or should have.</param>
    /// <param name="relations">Their names.</param>
    /// <param name="cancellation">Stops the look into the catalog.</param>
    public async Task SuspectAsync(SourceScript script, IReadOnlyCollection<string> relations, CancellationToken cancellation)
    {
        if (relations.Count == 0)
        {
            return;
        }

        // "select *" may have brought any column of what the script reads.
        var columns = script.Names.Concat(suspects.Where(suspect => script.Names.Contains(suspect.Key)).SelectMany(suspect => suspect.Value))
            .Concat(await ColumnsOfAsync(script.Names, cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            suspects[relation] = columns;
        }
    }

    private async Task<bool> IsFunctionAsync(string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select exists (select from pg_proc where proname = $1)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private Task<List<string>> ColumnsOfAsync(IEnumerable<string> relations, CancellationToken cancellation) => Statements.ReadAsync(
        connection,
        """
        select attname::text from pg_attribute join pg_class c on c.oid = attrelid
        where relname = any($1) and attnum > 0 and relkind in ('r', 'v', 'm')
        """,
        row => row.GetString(0), cancellation, (object)relations.ToArray());
}
