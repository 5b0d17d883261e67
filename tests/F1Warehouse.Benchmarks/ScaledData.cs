using System.Globalization;

namespace F1Warehouse.Benchmarks;

/// <summary>A copy of the data with several times the laps: the races are repeated under shifted ids, and their laps with them.</summary>
internal static class ScaledData
{
    /// <summary>How many times the laps the report of all comparisons has.</summary>
    public const int Usual = 10;

    private const int Shift = 100_000;

    /// <param name="folder">The data set.</param>
    /// <param name="scale">How many times the laps, at least 1.</param>
    /// <returns>The folder with the copy, to be deleted by the caller.</returns>
    public static string Write(string folder, int scale)
    {
        var copy = Directory.CreateTempSubdirectory($"f1w-x{scale}-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
        {
            var target = Path.Combine(copy, Path.GetFileName(file));
            if (Path.GetFileNameWithoutExtension(file) is "races" or "lap_times")
            {
                Repeat(file, target, scale);
            }
            else
            {
                File.Copy(file, target);
            }
        }

        return copy;
    }

    // Both files begin a record with the race id, and no field of theirs holds a line break.
    private static void Repeat(string file, string target, int scale)
    {
        using var writer = new StreamWriter(target) { NewLine = "\n" };
        var lines = File.ReadAllLines(file);
        writer.WriteLine(lines[0]);
        for (var copy = 0; copy < scale; copy++)
        {
            foreach (var line in lines.Skip(1))
            {
                var comma = line.IndexOf(',', StringComparison.Ordinal);
                writer.WriteLine($"{int.Parse(line.AsSpan(0, comma), CultureInfo.InvariantCulture) + (copy * Shift)}{line.AsSpan(comma)}");
            }
        }
    }
}
