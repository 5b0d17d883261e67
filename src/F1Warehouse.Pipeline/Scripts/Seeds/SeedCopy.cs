using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts.Seeds;

/// <summary>Fills the table of a seed, in the transaction that made it.</summary>
public static class SeedCopy
{
    /// <summary>PostgreSQL reads the file: types, header, keys and checks are judged by nobody else. An empty field is null.</summary>
    public static string Statement(ScriptFile rows) => $"copy {Identifier.Quote(rows.Title)} from stdin (format csv, header match)";

    /// <summary>A table that has just been filled has no statistics, and the planner would guess.</summary>
    public static string Analyze(ScriptFile rows) => $"analyze {Identifier.Quote(rows.Title)}";

    /// <param name="connection">A connection in the transaction of the seed's script, with its search path.</param>
    /// <param name="rows">The CSV file.</param>
    /// <param name="cancellation">Stops the copy.</param>
    /// <exception cref="ScriptException">PostgreSQL refused the file; with its line and column.</exception>
    public static async Task RunAsync(NpgsqlConnection connection, ScriptFile rows, CancellationToken cancellation)
    {
        try
        {
            await using (var copy = await connection.BeginTextImportAsync(Statement(rows), cancellation))
            {
                await copy.WriteAsync(rows.Text.AsMemory(), cancellation);
            }

            await Statements.ExecuteAsync(connection, Analyze(rows), cancellation);
        }
        catch (PostgresException e) when (!ServerFailure.IsServersFault(e))
        {
            var place = SeedErrors.PlaceOf(rows, e);
            throw new ScriptException(rows.Path, place.Line, place.Column, e.SqlState, ScriptErrors.Describe(e), e);
        }
    }
}
