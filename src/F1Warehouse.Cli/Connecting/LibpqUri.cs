using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>Reads <c>postgresql://user:password@host:port,host:port/database?parameter=value</c> as psql does.</summary>
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
        var places = parts.Groups["places"].Value.Split(',').Select(place => Place().Match(place)).ToList();
        if (!parts.Success || !places.TrueForAll(place => place.Success) || BrokenEscape().IsMatch(text))
        {
            // The text may hold a password.
            throw new ConfigurationException($"{source} is a malformed URI: expected {Shape}.");
        }

        if (parts.Groups["database"].Value.Contains('@', StringComparison.Ordinal))
        {
            // What libpq would take for host, port and database is a password that was cut at its slash.
            throw new ConfigurationException($"{source} has an @ behind its host: special characters of a password are written as %XX (@ as %40, / as %2F, ? as %3F).");
        }

        // Where no @ or more than one ends the user, host, port and the rest may be pieces of a password, too.
        var mayTell = parts.Groups["user"].Success
            ? text.Count(character => character == '@') == 1 && ConnectionSecrecy.IsHarmless(parts.Groups["query"].Value)
            : !parts.Groups["places"].Value.Contains(':', StringComparison.Ordinal) && ConnectionSecrecy.IsHarmless(parts.Groups["query"].Value);
        var settings = new NpgsqlConnectionStringBuilder();
        SetPart(LibpqParameters.User, "user");
        SetPart(LibpqParameters.Password, "password");
        string? hosts = Joined(places, "host"), ports = Joined(places, "port");
        SetPlaces();
        SetPart(LibpqParameters.Database, "database");
        foreach (var pair in parts.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            SetParameter(pair.Split('=', 2));
        }

        // A parameter counts more than the same before the question mark.
        SetPlaces();
        return settings;

        void SetPlaces() => HostLists.Set(settings, hosts, ports, parameter => $"{parameter.Keyword} of {source}", mayTell);

        void SetPart(LibpqParameter parameter, string part) => Set(parameter, Uri.UnescapeDataString(parts.Groups[part].Value));

        void SetParameter(string[] pair)
        {
            var keyword = Uri.UnescapeDataString(pair[0]);
            var parameter = LibpqParameters.All.FirstOrDefault(known => known.Keyword == keyword)
                ?? throw new ConfigurationException(
                    $"{source} has an unknown parameter{(mayTell ? $" '{keyword}'" : "")}: expected one of {string.Join(", ", LibpqParameters.All.Select(known => known.Keyword))}.");
            var value = pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "";
            hosts = parameter == LibpqParameters.Host ? value : hosts;
            ports = parameter == LibpqParameters.Port ? value : ports;
            if (parameter != LibpqParameters.Host && parameter != LibpqParameters.Port)
            {
                Set(parameter, value);
            }
        }

        void Set(LibpqParameter parameter, string value)
        {
            if (value.Length > 0)
            {
                parameter.Set(settings, value, $"{parameter.Keyword} of {source}", mayTell);
            }
        }
    }

    private static string Joined(IEnumerable<Match> places, string part) =>
        string.Join(',', places.Select(place => Uri.UnescapeDataString(place.Groups[part].Value)));

    [GeneratedRegex(
        """
        ^postgres(ql)?://
        ((?<user>[^:@/]*)(:(?<password>[^@/]*))?@)?
        (?<places>[^/?@]*)
        (/(?<database>[^?/]*))?
        (\?(?<query>.*))?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(\[(?<host>[^\]]*)\]|(?<host>[^:\[]*))(:(?<port>[^:]*))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenEscape();
}
