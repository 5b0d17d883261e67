using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Reporting;

/// <summary>What a caller is told of an exception.</summary>
/// <param name="Code">The program's exit code.</param>
/// <param name="Lines">For standard error.</param>
internal sealed record Failure(ExitCode Code, IReadOnlyList<string> Lines)
{
    /// <param name="exception">What ended the run.</param>
    /// <param name="interrupted">Whether the run was asked to stop.</param>
    /// <param name="published">The release that this run had published before; null = none.</param>
    /// <param name="log">Where the details are.</param>
    public static Failure Of(Exception exception, bool interrupted, long? published, string log) => exception switch
    {
        CsvDataException bad => new(ExitCode.BadData, ["the files cannot be loaded as they are, and nothing of them was kept:", .. bad.Message.Split('\n')]),
        CompilationException broken => new(ExitCode.ScriptFailed, [broken.Message]),
        ScriptException script => new(ExitCode.ScriptFailed, [script.Message]),
        BrokenQueriesException queries => new(
            ExitCode.ScriptFailed, [.. queries.Errors.Select(error => error.Message), queries.Message, .. queries.Failures.Select(Describe)]),
        VerificationException broken => new(ExitCode.VerificationFailed, [broken.Message, .. broken.Failures.Select(Describe)]),
        PublishBlockedException blocked => new(ExitCode.PublishBlocked, [blocked.Message, .. blocked.Objects.Select(o => $"  {o}")]),
        DatabaseUnavailableException { IsOutcomeUnknown: true } => new(ExitCode.DatabaseUnavailable, [exception.Message]),
        // Stopping a run breaks connections and commands; what that throws is not worth a word.
        _ when interrupted => new(ExitCode.Interrupted, [Stopped(published)]),
        WarehouseBusyException => new(ExitCode.Busy, [exception.Message]),
        DatabaseUnavailableException or EmbeddedServerException => new(ExitCode.DatabaseUnavailable, [exception.Message]),
        ConfigurationException => new(ExitCode.Usage, [exception.Message]),
        _ when ServerFailure.Explain(exception) is { } explained => new(ExitCode.DatabaseUnavailable, [explained.Message]),
        IOException or UnauthorizedAccessException => new(ExitCode.Usage, [$"a file or folder cannot be used: {exception.Message}"]),
        _ => new(ExitCode.Fault, [$"a fault of ours: {exception.GetType().Name}: {exception.Message}", $"please report it with {log}"]),
    };

    private static string Stopped(long? published) =>
        published is null ? "stopped; nothing was published" : $"stopped; release {published} had been published before";

    // Their rows stand above, in tables.
    private static string Describe(VerificationResult result) => $"  {BrokenRule.Found(result)}";
}
