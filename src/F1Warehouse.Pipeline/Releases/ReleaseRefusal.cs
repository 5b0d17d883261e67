using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>What the functions of <c>f1_warehouse</c> refuse, as one of our errors. Their SQLSTATEs are <c>FW</c> and an exit code.</summary>
internal static class ReleaseRefusal
{
    /// <returns>Null where the error is none of theirs.</returns>
    public static PipelineException? Explain(PostgresException error) => error.SqlState switch
    {
        "FW002" => new ConfigurationException(string.Join('\n', [error.MessageText, .. Findings(error).Select(finding => $"  {finding}")]), error),
        "FW007" => new WarehouseBusyException(error.MessageText),
        "FW008" => new PublishBlockedException(error.MessageText, Findings(error)),
        PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn =>
            new ConfigurationException("this database holds no warehouse of this version yet: run migrate first", error),
        _ => ServerFailure.Explain(error),
    };

    /// <summary>Runs statements of publishing, with their refusals as our errors.</summary>
    public static async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException error) when (Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    /// <inheritdoc cref="ExplainAsync{T}"/>
    public static Task ExplainAsync(Func<Task> work) => ExplainAsync(async () =>
    {
        await work();
        return true;
    });

    private static string[] Findings(PostgresException error) => error.Detail is { Length: > 0 } list ? list.Split('\n') : [];
}
