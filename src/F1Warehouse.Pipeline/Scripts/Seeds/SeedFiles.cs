using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Scripts.Seeds;

/// <summary>The rows of a seed: a file <c>seed_x.csv</c> beside the script <c>seed_x.sql</c> that makes its table.</summary>
public static class SeedFiles
{
    // What PostgreSQL calls a file that is not there, bytes that are no text, and a wrong header.
    private const string Undefined = "58P01";
    private const string NoText = "22021";
    private const string NoHeader = "22P04";

    /// <exception cref="ScriptException">It is not there, empty, or not UTF-8.</exception>
    public static ScriptFile Read(DatabaseFolder database, ScriptFile script)
    {
        var path = PathOf(script);
        try
        {
            // PostgreSQL takes an empty file for an empty table, header or not.
            return ScriptFile.Read(database, path) is { Text.Length: > 0 } rows
                ? rows
                : throw new ScriptException(path, 1, 1, NoHeader, "expected a header line with the names of the columns, found nothing", new EndOfStreamException());
        }
        catch (FileNotFoundException e)
        {
            throw new ScriptException(path, 1, 1, Undefined, $"expected this file, the rows of {script.Name}, found none", e);
        }
        catch (ConfigurationException e)
        {
            throw new ScriptException(path, 1, 1, NoText, e.Message[(path.Length + 2)..], e);
        }
    }

    /// <summary>Files below the folder of seeds that are no seed's: in another folder, or without a script beside them.</summary>
    public static IReadOnlyList<string> Stray(DatabaseFolder database) =>
        !Directory.Exists(database.Seeds)
            ? []
            : [.. Directory.EnumerateFiles(database.Seeds, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".sql" or ".csv")
                .Where(path => Path.GetDirectoryName(path) != database.Seeds || !File.Exists(Path.ChangeExtension(path, ".sql")))
                .Order(StringComparer.Ordinal)];

    /// <summary>What is said of such a file.</summary>
    public const string Expected = "expected seeds in seeds, each a script seed_x.sql with its rows seed_x.csv beside it";

    private static string PathOf(ScriptFile script) => Path.ChangeExtension(script.Path, ".csv");
}
