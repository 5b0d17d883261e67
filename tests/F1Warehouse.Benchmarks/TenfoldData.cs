using System.Globalization;

namespace F1Warehouse.Benchmarks;

/// <summary>A copy of the data with ten times the laps: the races are repeated under shifted ids, and their laps with them.</summary>
internal static class TenfoldData
{
    private const int Shift = 100_000;

    public static string Write(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("f1w-tenfold-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
        {
            var target = Path.Combine(copy, Path.GetFileName(file));
            if (Path.GetFileNameWithoutExtension(file) is "races" or "lap_times")
            {
                Repeat(file, target);
            }
            else
            {
                File.Copy(file, target);
            }
        }

        return copy;
    }

    // Both files begin a record with the race id, and no field of theirs holds a line break.
    private static void Repeat(string file, string target)
    {
        using var writer = new StreamWriter(target) { NewLine = "\n" };
        var lines = File.ReadAllLines(file);
        writer.WriteLine(lines[0]);
        for (var copy = 0; copy < 10; copy++)
        {
            foreach (var line in lines.Skip(1))
            {
                var comma = line.IndexOf(',', StringComparison.Ordinal);
                writer.WriteLine($"{int.Parse(line.AsSpan(0, comma), CultureInfo.InvariantCulture) + (copy * Shift)}{line.AsSpan(comma)}");
            }
        }
    }
}
