using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>A parameter of a connection, by each of its names.</summary>
/// <param name="Variable">In the environment.</param>
/// <param name="Keyword">In a URI or a psql command; null = it has none.</param>
/// <param name="NpgsqlKeyword">In a connection string.</param>
/// <param name="Expected">What its values look like, for an error.</param>
internal sealed record LibpqParameter(string Variable, string? Keyword, string NpgsqlKeyword, string Expected)
{
    /// <summary>What Npgsql would take and PostgreSQL would not: numbers for modes, ports that there are none of.</summary>
    public Predicate<string> Accepts { get; init; } = _ => true;

    /// <summary>From libpq's way to write a value to Npgsql's.</summary>
    public Func<string, string> Translate { get; init; } = value => value;

    /// <summary>Its values are never repeated.</summary>
    public bool IsSecret { get; init; }

    /// <param name="settings">Take the value.</param>
    /// <param name="value">As it is written.</param>
    /// <param name="source">Where it is written, for an error: <c>PGPORT</c>, <c>port of --connection</c>.</param>
    /// <param name="mayTell">Whether an error may repeat the value.</param>
    /// <exception cref="ConfigurationException">It is no such value.</exception>
    public void Set(NpgsqlConnectionStringBuilder settings, string value, string source, bool mayTell = true)
    {
        try
        {
            settings[NpgsqlKeyword] = Accepts(value) ? Translate(value) : throw new ArgumentException(Expected, nameof(value));
        }
        catch (ArgumentException cause)
        {
            throw new ConfigurationException($"{source}{(IsSecret || !mayTell ? "" : $" is '{value}'")}: expected {Expected}.", mayTell ? cause : null);
        }
    }
}
