using System.Collections;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The variables of the environment, and below them those of a <c>.env</c> file. An empty one counts as not set.</summary>
internal sealed class Variables(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> file)
{
    private static readonly Lazy<Dictionary<string, string>> process = new(TakeFromProcess);

    public string? this[string name] =>
        environment.TryGetValue(name, out var value) && value.Length > 0 ? value
        : file.TryGetValue(name, out value) && value.Length > 0 ? value
        : null;

    /// <summary>Those of this process and of the <c>.env</c> file in a folder.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read or is malformed.</exception>
    public static Variables Of(string folder) => new(process.Value, VariableFile.Read(Path.Combine(folder, ".env")));

    // Npgsql reads many of PostgreSQL's variables by itself, also where another database was named than theirs. It is to see
    // none: what is meant for a connection is put into its connection string.
    private static Dictionary<string, string> TakeFromProcess()
    {
        var taken = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var name = (string)entry.Key;
            taken[name] = (string?)entry.Value ?? "";
            if (name.StartsWith("PG", StringComparison.Ordinal))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        return taken;
    }
}
