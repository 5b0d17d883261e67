using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>Applies a model beside others, and again where one of them got in its way.</summary>
internal sealed class ModelAttempts(NpgsqlDataSource database, IScriptJournal journal, IPipelineObserver observer)
{
    // Whom a model collided with goes on, so that few collisions follow one another.
    private const int MostAttempts = 5;

    /// <exception cref="ScriptException">PostgreSQL refused it, and not because of another model.</exception>
    public async Task ApplyAsync(PlannedScript script, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ScriptRunner.ApplyAsync(database, [script], journal, cancellation);
                return;
            }
            catch (ScriptException e) when (attempt < MostAttempts && IsCollision(e))
            {
                observer.On(new Notice(NoticeLevel.Debug, $"{script.File.Name} met another model and is applied again: {e.Message}"));
            }
        }
    }

    // A deadlock of locks on tables; a row of the catalog that two change at once, or both want to be the first to make.
    private static bool IsCollision(ScriptException error) =>
        error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.InternalError
        || error is { SqlState: PostgresErrorCodes.UniqueViolation, InnerException: PostgresException { SchemaName: "pg_catalog" } };
}
