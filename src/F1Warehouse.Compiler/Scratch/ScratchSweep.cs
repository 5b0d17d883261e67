using System.Globalization;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Scratch;

/// <summary>
/// Drops the scratch databases of compilations that were killed: one without a session, and no longer just made, belongs to
/// nobody. Their names tell when they were made, by the server's clock.
/// </summary>
internal static class ScratchSweep
{
    private const string Prefix = "f1w_compile_";

    /// <summary>What lies between a database's creation and the first session in it is far shorter.</summary>
    private static readonly TimeSpan youngest = TimeSpan.FromMinutes(1);

    /// <returns>A name for the next one.</returns>
    public static async Task<string> RunAsync(NpgsqlConnection maintenance, CancellationToken cancellation)
    {
        var databases = await Statements.ReadAsync(
            maintenance,
            $"""
            select datname::text, now() from pg_database d
            where pg_has_role(datdba, 'member') and not exists (select from pg_stat_activity a where a.datid = d.oid)
              and substring(datname from '^{Prefix}([0-9]+)_')::bigint < extract(epoch from now()) - {youngest.TotalSeconds}
            union all
            select null, now()
            """,
            row => (Left: row.IsDBNull(0) ? null : row.GetString(0), Now: row.GetFieldValue<DateTimeOffset>(1)),
            cancellation);
        foreach (var database in databases.Select(row => row.Left).OfType<string>())
        {
            try
            {
                await Statements.ExecuteAsync(maintenance, $"drop database if exists {database}", cancellation);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // Somebody looks into it just now; the next compilation finds it again.
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{databases[^1].Now.ToUnixTimeSeconds()}_{Guid.NewGuid():N}")[..40];
    }
}
