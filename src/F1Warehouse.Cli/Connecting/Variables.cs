using System.Collections;
using System.Text.RegularExpressions;
using DotNetEnv;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The variables of the environment, and below them those of a <c>.env</c> file. An empty one counts as not set.</summary>
internal sealed partial class Variables(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> file)
{
    private static readonly Lazy<Dictionary<string, string>> process = new(TakeFromProcess);

    public string? this[string name] =>
        environment.TryGetValue(name, out var value) && value.Length > 0 ? value
        : file.TryGetValue(name, out value) && value.Length > 0 ? value
        : null;

    /// <summary>Those of this process and of the <c>.env</c> file in a folder.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read or is malformed.</exception>
    public static Variables Of(string folder) => new(process.Value, ReadFile(Path.Combine(folder, ".env")));

    public static Dictionary<string, string> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            // The last of two lines with one name wins, as in a shell.
            return Env.LoadContents(File.ReadAllText(path), Env.NoEnvVars())
                .GroupBy(line => line.Key)
                .ToDictionary(lines => lines.Key, lines => lines.Last().Value);
        }
        catch (Sprache.ParseException cause)
        {
            // The message would repeat what stands there, which may be a password.
            throw new ConfigurationException($"{path} is malformed (line {Line().Match(cause.Message).Value}): expected NAME=value in each line.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path} cannot be read: {cause.Message}", cause);
        }
    }

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

    [GeneratedRegex(@"(?<=\(Line )\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
