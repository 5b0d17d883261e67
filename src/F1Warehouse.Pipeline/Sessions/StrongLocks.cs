using System.Diagnostics;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// Statements that lock readers out, as a dump of the whole database is one even of a candidate. The lock is asked for shorter than
/// PostgreSQL's deadlock_timeout and again, so that it is always we who step back and never somebody else who is cancelled.
/// </summary>
internal static class StrongLocks
{
    // As f1_warehouse.lock_patience(), which a schema without the books does not have.
    private const string Patience =
        "select set_config('lock_timeout', (least(200, extract(epoch from current_setting('deadlock_timeout')::interval) * 500))::int::text, true)";

    // A dump reads of an index what it was and then asks for its definition: one that goes meanwhile makes the dump fail. Tables that
    // have just been made are seen only by a dump that has just begun.
    private const string GiveWayToDumps =
        """
        do $$ begin
            if exists (
                select from pg_stat_activity
                where datname = current_database() and application_name in ('pg_dump', 'pg_dumpall')
                  and (xact_start is null or xact_start > clock_timestamp() - interval '10 seconds')
            ) then
                raise exception 'a dump of this database has just begun' using errcode = 'lock_not_available';
            end if;
        end $$
        """;

    private static readonly TimeSpan giveUpAfter = TimeSpan.FromMinutes(2);

    /// <summary>Runs statements in a transaction of their own.</summary>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static async Task ExecuteAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation)
    {
        await BeginAsync(connection, statements, cancellation);
        await Statements.ExecuteAsync(connection, "commit", cancellation);
    }

    /// <summary>Takes constraints and indexes off tables that were made a moment ago, in a transaction of its own.</summary>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static Task DropAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation) =>
        ExecuteAsync(connection, $"{statements}; {GiveWayToDumps}", cancellation);

    /// <summary>Begins a transaction with statements and leaves it open.</summary>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static async Task BeginAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation)
    {
        for (var begun = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                await Statements.ExecuteAsync(connection, $"begin; {Patience}; {statements}; set local lock_timeout = 0", cancellation);
                return;
            }
            catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await Statements.ExecuteAsync(connection, "rollback", cancellation);
                if (Stopwatch.GetElapsedTime(begun) > giveUpAfter)
                {
                    throw new PublishBlockedException(
                        $"others have held a lock on a table of the candidate for {giveUpAfter.TotalMinutes} minutes; run again when they have ended", [statements]);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(150 + Random.Shared.Next(300)), cancellation);
        }
    }
}
