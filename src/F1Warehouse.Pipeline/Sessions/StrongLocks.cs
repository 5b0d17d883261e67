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
    /// <summary>A statement that lets a transaction ask for locks only for so long.</summary>
    // As f1_warehouse.lock_patience(), which a schema without the books does not have.
    public const string Patience =
        "select set_config('lock_timeout', (least(200, extract(epoch from current_setting('deadlock_timeout')::interval) * 500))::int::text, true)";

    // A dump reads of an index what it was and then asks for its definition: one that goes meanwhile makes the dump fail. Tables that
    // have just been made are seen only by a dump that has just begun. Why it sleeps: see f1_warehouse.give_way_to_dumps().
    private const string GiveWayToDumps =
        """
        do $$ begin
            perform pg_sleep(0.001);
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
    // In one round trip with the commit: a dump that begins while the answer is under way would not be asked for.
    public static Task ExecuteAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation) =>
        RunAsync(connection, statements, "commit", cancellation);

    /// <summary>Takes constraints and indexes off tables that were made a moment ago, in a transaction of its own.</summary>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static Task DropAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation) =>
        ExecuteAsync(connection, $"{statements}; {GiveWayToDumps}", cancellation);

    /// <summary>Begins a transaction that drops tables, and leaves it open.</summary>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static Task BeginDropAsync(NpgsqlConnection connection, IEnumerable<string> drops, CancellationToken cancellation) =>
        BeginAsync(connection, string.Join("; ", [.. drops, GiveWayToDumps]), cancellation);

    /// <summary>Begins a transaction with statements and leaves it open.</summary>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static Task BeginAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation) =>
        RunAsync(connection, statements, "set local lock_timeout = 0", cancellation);

    /// <summary>Goes on with work that asks for its locks with <see cref="Patience"/> until it has them.</summary>
    /// <param name="attempt">A transaction that leaves nothing behind where it fails.</param>
    /// <param name="description">What it does, for the message.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="PublishBlockedException">The locks cannot be had.</exception>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> attempt, string description, CancellationToken cancellation)
    {
        for (var begun = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return await attempt();
            }
            catch (PostgresException busy) when (IsBusy(busy))
            {
                if (Stopwatch.GetElapsedTime(begun) > giveUpAfter)
                {
                    throw new PublishBlockedException(
                        $"others have held a lock on a table of the warehouse for {giveUpAfter.TotalMinutes} minutes; run again when they have ended", [description]);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(150 + Random.Shared.Next(300)), cancellation);
        }
    }

    /// <summary>Whether a lock was not to be had in time.</summary>
    public static bool IsBusy(PostgresException error) => error.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected;

    private static Task<bool> RunAsync(NpgsqlConnection connection, string statements, string end, CancellationToken cancellation) => RetryAsync(
        async () =>
        {
            try
            {
                await Statements.ExecuteAsync(connection, $"begin; {Patience}; {statements}; {end}", cancellation);
                return true;
            }
            catch (PostgresException busy) when (IsBusy(busy))
            {
                await Statements.ExecuteAsync(connection, "rollback", cancellation);
                throw;
            }
        },
        statements,
        cancellation);
}
