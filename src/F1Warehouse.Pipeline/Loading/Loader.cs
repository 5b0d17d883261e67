using F1Warehouse.Pipeline.Events;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>
/// Loads the 14 CSV files into the raw tables of one schema: a queue of datasets, largest first, and workers that upload
/// them through <c>COPY … (format binary)</c>.
/// </summary>
public sealed class Loader(NpgsqlDataSource database, IPipelineObserver observer)
{
    /// <summary>
    /// Takes primary and foreign keys off the tables of <paramref name="schema"/>, fills them, puts the keys back.
    /// </summary>
    /// <param name="source">A folder with the 14 CSV files, or a zip of them.</param>
    /// <param name="schema">A schema with the 14 empty raw tables.</param>
    /// <param name="workers">How many connections upload at once, at least 1.</param>
    /// <param name="cancellation">Stops the load; the tables are then left half filled.</param>
    /// <exception cref="ConfigurationException">The source does not exist.</exception>
    /// <exception cref="CsvDataException">The files cannot be loaded as they are.</exception>
    /// <exception cref="DatabaseUnavailableException">The connection was lost or the server's disk is full.</exception>
    public Task<IReadOnlyList<LoadedFile>> LoadAsync(string source, string schema, int workers, CancellationToken cancellation) =>
        throw new NotSupportedException($"{database} {observer} {source} {schema} {workers} {cancellation}");
}
