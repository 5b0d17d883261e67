using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>
/// What may be repeated of connection text that is not understood. A piece of it may be a piece of a password that was not
/// quoted, cut at the wrong place or put where another word belongs.
/// </summary>
internal static partial class ConnectionSecrecy
{
    /// <summary>Whether nothing in a text can be a password.</summary>
    public static bool IsHarmless(string text) => !Suspicion().IsMatch(text);

    /// <summary>A message that may repeat what a caller wrote, with stars in place of connection text.</summary>
    /// <param name="message">The message.</param>
    /// <param name="arguments">What the caller wrote.</param>
    public static string Hide(string message, IEnumerable<string> arguments) => arguments.Where(argument => argument.AsSpan().ContainsAny("=:@") && !IsHarmless(argument))
        .OrderByDescending(argument => argument.Length)
        .Aggregate(message, (text, argument) => text.Replace(argument, Named().Match(argument) is { Success: true } option ? $"{option.Value}***" : "***", StringComparison.Ordinal));

    /// <summary>Refuses a URI, or a user, in the place of a host or a database: it would be shown as their name.</summary>
    /// <exception cref="ConfigurationException">There is one.</exception>
    public static NpgsqlConnectionStringBuilder Checked(NpgsqlConnectionStringBuilder settings)
    {
        // libpq's abstract sockets begin with an @.
        var host = (settings.Host ?? "").TrimStart('@');
        return host.Contains("://", StringComparison.Ordinal) || host.Contains('@', StringComparison.Ordinal)
            ? throw new ConfigurationException($"the host is no name, address or folder, but a URI or a part of one: {Cure}")
            : settings.Database?.Contains("://", StringComparison.Ordinal) == true
                ? throw new ConfigurationException($"the database is no name, but a URI: {Cure}")
                : settings;
    }

    private const string Cure = "a whole URI is given with --connection or F1W_CONNECTION";

    // A file of passwords is not one. What stands before an @ may be a user and a password.
    [GeneratedRegex("pass(?!file)|pwd|psw|@|://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suspicion();

    [GeneratedRegex("^--[a-z-]+=", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
