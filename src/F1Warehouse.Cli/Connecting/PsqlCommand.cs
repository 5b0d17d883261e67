using System.Globalization;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>Writes a psql command that leads to a database; never with the password.</summary>
internal static class PsqlCommand
{
    private static readonly LibpqParameter[] shown =
    [
        LibpqParameters.Host, LibpqParameters.Port, LibpqParameters.User, LibpqParameters.Database, LibpqParameters.Passfile,
        LibpqParameters.TargetSessionAttributes, LibpqParameters.SslMode, LibpqParameters.SslRootCertificate, LibpqParameters.SslCertificate, LibpqParameters.SslKey,
    ];

    /// <summary>For a shell.</summary>
    public static string For(NpgsqlConnectionStringBuilder settings) => $"psql \"{Escape(Conninfo(settings), "\\\"$`")}\"";

    /// <summary>libpq's keywords and values.</summary>
    public static string Conninfo(NpgsqlConnectionStringBuilder settings)
    {
        var places = HostAddress.In(settings);
        var words = from parameter in shown
                    where settings.ShouldSerialize(parameter.NpgsqlKeyword) || (parameter == LibpqParameters.Port && places.Count > 1)
                    select $"{parameter.Keyword}={Quote(Value(parameter))}";
        return string.Join(' ', words);

        string Value(LibpqParameter parameter) =>
            parameter == LibpqParameters.Host ? string.Join(',', places.Select(place => place.Host))
            : parameter == LibpqParameters.Port ? string.Join(',', places.Select(place => place.Port))
            : parameter == LibpqParameters.SslMode ? Hyphenate($"{settings.SslMode}")
            : Convert.ToString(settings[parameter.NpgsqlKeyword], CultureInfo.InvariantCulture)!;
    }

    private static string Hyphenate(string mode) => mode switch
    {
        nameof(SslMode.VerifyCA) => "verify-ca",
        nameof(SslMode.VerifyFull) => "verify-full",
        _ => mode.ToLowerInvariant(),
    };

    private static string Quote(string value) => value.Contains(' ', StringComparison.Ordinal) || value.Contains('\'', StringComparison.Ordinal)
        ? $"'{Escape(value, "\\'")}'"
        : value.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static string Escape(string text, string special) =>
        string.Concat(text.Select(character => special.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : $"{character}"));
}
