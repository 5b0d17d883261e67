using F1Warehouse.Raw;

namespace F1Warehouse.Sample;

/// <summary>
/// Writes a synthetic championship of three seasons in the form of the real data set, so that the warehouse can be tried
/// and tested without it. All names are invented; the traps of the real data are all there, listed in <c>data/README.md</c>.
/// </summary>
public static class SampleChampionship
{
    /// <summary>The seed of the committed files in <c>data/sample</c>.</summary>
    public const int DefaultSeed = 2031;

    /// <summary>Writes the CSV files and <c>exceptions.csv</c>: the same seed always gives the same bytes.</summary>
    /// <param name="folder">Created if it is missing; files of these names in it are overwritten.</param>
    /// <param name="seed">Any number: who wins what, never who takes part or where the traps lie.</param>
    /// <param name="cancellation">Stops between two rows; files already written stay.</param>
    /// <exception cref="IOException">The folder cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Neither may it.</exception>
    public static async Task WriteAsync(string folder, int seed, CancellationToken cancellation)
    {
        var rows = SeasonSimulation.RunAll(new SplitMix64(seed));
        Directory.CreateDirectory(folder);
        foreach (var dataset in Dataset.All)
        {
            await SampleFile.WriteAsync(folder, dataset, rows.Of(dataset.Entity), cancellation);
        }

        await SampleExceptions.WriteAsync(folder, rows, cancellation);
    }
}
