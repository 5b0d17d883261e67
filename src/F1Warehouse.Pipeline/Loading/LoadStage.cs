using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>Builds a new candidate and loads the files into its raw tables.</summary>
public sealed class LoadStage(PipelineContext context)
{
    /// <summary>What the user accepts of what rules will find in these files; noted with the release.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <param name="source">A folder with the CSV files, or a zip of them.</param>
    /// <param name="leftOut">Datasets whose tables stay empty, whatever the source holds.</param>
    /// <param name="workers">Connections that upload at once, at least 1.</param>
    /// <param name="isSynthetic">Whether it is the made-up sample.</param>
    /// <param name="cancellation">Stops the load; the candidate is swept.</param>
    /// <returns>The load record.</returns>
    /// <exception cref="ConfigurationException">The source does not exist, or the database holds no warehouse.</exception>
    /// <exception cref="CsvDataException">The files cannot be loaded as they are; the candidate is swept.</exception>
    public async Task<IReadOnlyList<LoadedFile>> RunAsync(
        string source, IReadOnlyCollection<Dataset> leftOut, int workers, bool isSynthetic, CancellationToken cancellation)
    {
        var opened = CsvSource.Open(source, leftOut);
        foreach (var dataset in leftOut)
        {
            context.Observer.On(new Notice(NoticeLevel.Information, $"{dataset.Name}: left out, its table stays empty."));
        }

        // While PostgreSQL makes the tables.
        var plan = Task.Run(() => LoadPlan.Make(opened, context.Observer), cancellation);
        var releases = new ReleaseLog(context.Database, context.Schemas);
        await releases.ReadAsync(cancellation);
        await SchemaSweep.DropCandidateAsync(context.Database, context.Schemas, cancellation);
        var release = await releases.StartAsync(Path.GetFullPath(source), isSynthetic, context.Distribute, cancellation);
        try
        {
            var schema = await CreateRawTablesAsync(release, cancellation);
            var files = await new CsvLoader(context.Database, context.Observer)
            {
                Distribution = context.Distribute ? Distribution.OfAll(context.Schemas.Live.Raw) : Distribution.None,
            }.LoadAsync(await plan, schema, workers, cancellation);
            await AcceptedFindings.RecordAsync(context, release, Accepted, cancellation);
            await ReleaseInputs.RecordAsync(context.Database, release, Stage.Load, RawMigrations.Scripts(context), ReleaseInputs.NoOptions, cancellation);
            await releases.CompleteLoadAsync(release, files, cancellation);
            return files;
        }
        catch
        {
            await SweepAsync(releases, release);
            throw;
        }
    }

    /// <summary>"605,440 rows in 14 tables"</summary>
    public static string Summarize(IReadOnlyList<LoadedFile> files) =>
        string.Create(CultureInfo.InvariantCulture, $"{files.Sum(file => file.Rows):N0} rows in {files.Count} tables");

    private async Task<string> CreateRawTablesAsync(long release, CancellationToken cancellation)
    {
        var schema = context.Schemas.Candidate.Raw;
        await ReleaseObjects.MakeSchemasAsync(context, [schema], cancellation);
        await RawMigrations.ApplyAsync(context, schema, (connection, _, _) => ReleaseObjects.NoteMade(connection, release), cancellation);
        return schema;
    }

    // The failure that led here is the one to report; a server that is gone cannot be swept now, and the next run does it.
    private async Task SweepAsync(ReleaseLog releases, long release)
    {
        try
        {
            await SchemaSweep.DropCandidateAsync(context.Database, context.Schemas, CancellationToken.None);
            await releases.AdvanceAsync(release, ReleaseState.Abandoned, CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or PipelineException)
        {
            context.Observer.On(new Notice(NoticeLevel.Warning, $"the candidate could not be swept now ({e.Message}); the next load will do it"));
        }
    }
}
