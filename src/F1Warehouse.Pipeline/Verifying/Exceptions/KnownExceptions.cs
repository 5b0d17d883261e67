using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>The exceptions that we know of, which are a seed: every release has its own.</summary>
public static class KnownExceptions
{
    /// <summary>The seed, <c>seeds/seed_known_exceptions</c>.</summary>
    public const string Table = "seed_known_exceptions";

    /// <summary>Lines that except what cannot be excepted.</summary>
    /// <param name="database">The scripts.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>Messages of the form <c>file(line,column): …</c> in parts; none where there is no such seed.</returns>
    public static IReadOnlyList<(string File, Sql.ScriptPosition Place, string Message)> Refusals(DatabaseFolder database, IReadOnlyList<VerificationQuery> rules)
    {
        var path = Path.Combine(database.Seeds, $"{Table}.csv");
        return File.Exists(path)
            ? [.. new ExceptionFile(File.ReadAllText(path)).Refusals(rules).Select(refusal => (path, refusal.Place, refusal.Message))]
            : [];
    }

    /// <exception cref="ConfigurationException">There are refusals.</exception>
    internal static void Check(DatabaseFolder database, IReadOnlyList<VerificationQuery> rules)
    {
        var refusals = Refusals(database, rules);
        if (refusals.Count > 0)
        {
            throw new ConfigurationException(string.Join('\n', refusals.Select(refusal =>
                FormattableString.Invariant($"{refusal.File}({refusal.Place.Line},{refusal.Place.Column}): {refusal.Message}"))));
        }
    }

    /// <summary>Those of the release that is audited; none where it was built before there were any.</summary>
    /// <param name="transaction">A transaction with the sight of a verification query.</param>
    /// <param name="cancellation">Stops the look.</param>
    internal static async Task<List<(string Rule, string Key, string Reason)>> ReadAsync(NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        var connection = transaction.Connection!;
        var exists = await Statements.ReadAsync(connection, $"select to_regclass('{Table}') is not null", row => row.GetBoolean(0), cancellation);
        return exists[0]
            ? await Statements.ReadAsync(
                connection, $"select rule, row_key, reason from {Table} order by 1, 2", row => (row.GetString(0), row.GetString(1), row.GetString(2)), cancellation)
            : [];
    }
}
