using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>Reads <c>postgresql://user:password@host:port/database?parameter=value</c> as psql does.</summary>
internal static partial class LibpqUri
{
    private const string Shape = "postgresql://user:password@host:port/database?parameter=value, with special characters as %XX";

    public static bool Is(string text) =>
        text.StartsWith("postgresql://", StringComparison.Ordinal) || text.StartsWith("postgres://", StringComparison.Ordinal);

    /// <param name="text">The URI.</param>
    /// <param name="source">Where it is written, for an error.</param>
    /// <exception cref="ConfigurationException">It is malformed or has a parameter that is not understood.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text, string source)
    {
        var parts = Parts().Match(text);
        if (!parts.Success || BrokenEscape().IsMatch(text))
        {
            // The text may hold a password.
            throw new ConfigurationException($"{source} is a malformed URI: expected {Shape}.");
        }

        // An @ that ends no user is a piece of a password whose special characters were not written as %XX, and so may the rest be.
        var mayTell = text.Count(character => character == '@') == (parts.Groups["user"].Success ? 1 : 0);
        var settings = new NpgsqlConnectionStringBuilder();
        SetPart(LibpqParameters.User, "user");
        SetPart(LibpqParameters.Password, "password");
        SetPart(LibpqParameters.Host, "host");
        SetPart(LibpqParameters.Port, "port");
        SetPart(LibpqParameters.Database, "database");
        foreach (var pair in parts.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            SetParameter(pair.Split('=', 2));
        }

        return settings;

        void SetPart(LibpqParameter parameter, string part) => Set(parameter, Uri.UnescapeDataString(parts.Groups[part].Value));

        void SetParameter(string[] pair)
        {
            var keyword = Uri.UnescapeDataString(pair[0]);
            var parameter = LibpqParameters.All.FirstOrDefault(known => known.Keyword == keyword)
                ?? throw new ConfigurationException(
                    $"{source} has an unknown parameter{(mayTell ? $" '{keyword}'" : "")}: expected one of {string.Join(", ", LibpqParameters.All.Select(known => known.Keyword))}.");
            Set(parameter, pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "");
        }

        void Set(LibpqParameter parameter, string value)
        {
            if (value.Length > 0)
            {
                parameter.Set(settings, value, $"{parameter.Keyword} of {source}", mayTell);
            }
        }
    }

    [GeneratedRegex(
        """
        ^postgres(ql)?://
        ((?<user>[^:@/]*)(:(?<password>[^@/]*))?@)?
        (\[(?<host>[^\]]*)\]|(?<host>[^:/?@\[]*))
        (:(?<port>[^:/?@]*))?
        (/(?<database>[^?/]*))?
        (\?(?<query>.*))?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenEscape();
}
