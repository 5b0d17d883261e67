using System.Data.Common;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>Reads <c>Host=…;Port=…;Database=…</c>.</summary>
internal static class ConnectionStringText
{
    private const string Shape = "Host=…;Port=…;Username=…;Password=…;Database=… (values with ; or = in quotes) or a postgresql:// URI";

    /// <param name="text">The connection string.</param>
    /// <param name="source">Where it is written, for an error.</param>
    /// <exception cref="ConfigurationException">It is malformed, or has a keyword or a value that Npgsql does not take.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text, string source)
    {
        var pairs = Split(text, source);
        var keywords = pairs.Keys.Cast<string>().ToList();

        // With a password in it, a word that is not understood may be a piece of one that was not quoted; and where nothing
        // is understood, all of it may be one.
        var mayTell = ConnectionSecrecy.IsHarmless(text);
        var settings = new NpgsqlConnectionStringBuilder();
        foreach (var keyword in keywords)
        {
            try
            {
                settings[keyword] = pairs[keyword];
            }
            catch (ArgumentException cause) when (cause.InnerException is KeyNotFoundException)
            {
                throw new ConfigurationException($"{source} has an unknown keyword{(mayTell && settings.Count > 0 && keyword.All(IsOfKeyword) ? $" '{keyword}'" : "")}: expected {Shape}.");
            }
            catch (ArgumentException cause)
            {
                throw new ConfigurationException(
                    $"{keyword} of {source}{(mayTell ? $" is '{pairs[keyword]}'" : "")}: {Expected(keyword, settings)}.", mayTell ? cause : null);
            }
        }

        // Written as psql takes it, with blanks between, all of it would be the host.
        return settings.Host?.Contains(' ', StringComparison.Ordinal) == true
            ? throw new ConfigurationException($"{source} has blanks in its host: expected {Shape}.")
            : settings;
    }

    private static DbConnectionStringBuilder Split(string text, string source)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            throw new ConfigurationException($"{source} is malformed: expected {Shape}.");
        }
    }

    private static bool IsOfKeyword(char character) => char.IsAsciiLetterOrDigit(character) || character is ' ' or '_';

    private static string Expected(string keyword, NpgsqlConnectionStringBuilder settings)
    {
        var known = LibpqParameters.All.FirstOrDefault(parameter => string.Equals(parameter.NpgsqlKeyword, keyword, StringComparison.OrdinalIgnoreCase));
        var type = settings.TryGetValue(keyword, out var value) ? value.GetType() : null;
        return known is not null ? $"expected {known.Expected}"
            : type is { IsEnum: true } ? $"expected {string.Join(", ", Enum.GetNames(type))}"
            : $"expected {type?.Name ?? "another value"}";
    }
}
