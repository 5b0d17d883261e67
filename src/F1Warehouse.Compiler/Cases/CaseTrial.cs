using System.Diagnostics;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Cases;

/// <summary>Runs cases in a migrated warehouse that nothing else is in: each is its candidate.</summary>
internal sealed class CaseTrial(PipelineContext context)
{
    /// <summary>Loads what is given, builds the models, compares what they hold.</summary>
    /// <exception cref="ConfigurationException">The case gives rows to what is no dataset or column.</exception>
    public async Task<CaseResult> RunAsync(ModelCase test, CancellationToken cancellation)
    {
        var begin = Stopwatch.GetTimestamp();
        var difference = await FindAsync(test, cancellation);
        return new CaseResult(test, difference, Stopwatch.GetElapsedTime(begin));
    }

    private async Task<CaseDifference?> FindAsync(ModelCase test, CancellationToken cancellation)
    {
        using var data = new CaseData(test);
        try
        {
            await new LoadStage(context).RunAsync(data.Folder, leftOut: [], workers: 1, isSynthetic: false, cancellation);
            await new ModelStage(context) { Only = [.. test.Expected.Select(section => section.Relation).Distinct()] }.RunAsync(cancellation);
        }
        catch (Exception refused) when (refused is CsvDataException or ScriptException)
        {
            return new CaseDifference(1, refused.Message, []) { IsError = true };
        }

        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        await Statements.ReadAsync(
            connection, "select set_config('search_path', $1, false)", row => row.GetString(0), cancellation, context.Schemas.Candidate.SearchPath());
        foreach (var section in test.Expected)
        {
            if (await CompareAsync(connection, section, cancellation) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static async Task<CaseDifference?> CompareAsync(NpgsqlConnection connection, CaseSection section, CancellationToken cancellation)
    {
        var heading = $"[expected {section.Subject}] {string.Join(',', section.Columns)}";
        List<string> found;
        try
        {
            found = await Statements.ReadAsync(
                connection,
                $"select concat_ws(',', {string.Join(", ", section.Columns.Select(column => $"coalesce({column}::text, '')"))}) from {section.Subject}",
                row => row.GetString(0), cancellation);
        }
        catch (PostgresException e) when (!ServerFailure.IsServersFault(e))
        {
            return new CaseDifference(section.Line, $"{heading}: {ServerFailure.OneLine(e.MessageText)}", []) { IsError = true };
        }

        var expected = section.Rows.Select(row => string.Join(',', row)).ToList();
        var missing = Without(expected, found);
        var surplus = Without(found, expected);
        return missing.Count + surplus.Count == 0
            ? null
            : new CaseDifference(
                section.Line, FormattableString.Invariant($"{heading}: {missing.Count} expected and not found, {surplus.Count} found and not expected"),
                [.. missing.Select(row => $"- {row}"), .. surplus.Select(row => $"+ {row}")]);
    }

    // As often as a row is there: two of the same are two.
    private static List<string> Without(IEnumerable<string> rows, IEnumerable<string> others)
    {
        var rest = rows.Order(StringComparer.Ordinal).ToList();
        foreach (var other in others)
        {
            rest.Remove(other);
        }

        return rest;
    }
}
