using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>Hosts and ports as libpq writes them, one of each or two lists: <c>one,two</c> and <c>5432,5433</c>.</summary>
internal static class HostLists
{
    private static readonly string[] socketFolders = ["/var/run/postgresql", "/tmp"];

    /// <summary>libpq's default: the socket of a local server, where its packages put it.</summary>
    public static string Local(int port) => socketFolders.FirstOrDefault(folder => File.Exists($"{folder}/.s.PGSQL.{port}")) ?? "localhost";

    /// <param name="settings">Take them.</param>
    /// <param name="hosts">Names, addresses or folders of sockets; an empty one is the local one; null = not said.</param>
    /// <param name="ports">One for all, or one for each; an empty one is 5432; null = not said.</param>
    /// <param name="source">Where a parameter is written, for an error.</param>
    /// <param name="mayTell">Whether an error may repeat a value.</param>
    /// <exception cref="ConfigurationException">There are no such ports, or not as many as hosts.</exception>
    public static void Set(
        NpgsqlConnectionStringBuilder settings, string? hosts, string? ports, Func<LibpqParameter, string> source, bool mayTell = true)
    {
        var (names, numbers) = ((hosts ?? "").Split(','), (ports ?? "").Split(','));
        if (numbers.Length != 1 && numbers.Length != names.Length)
        {
            throw new ConfigurationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{source(LibpqParameters.Port)} lists {numbers.Length} ports, and {source(LibpqParameters.Host)} {names.Length} hosts: expected one port for all, or one for each."));
        }

        if (names is [var only])
        {
            Take(LibpqParameters.Host, only, settings);
            Take(LibpqParameters.Port, numbers[0], settings);
            return;
        }

        settings.Host = string.Join(',', names.Select((name, i) =>
        {
            var own = new NpgsqlConnectionStringBuilder();
            Take(LibpqParameters.Port, numbers[Math.Min(i, numbers.Length - 1)], own);
            return new HostAddress(name.Length > 0 ? name : Local(own.Port), own.Port);
        }));

        void Take(LibpqParameter parameter, string value, NpgsqlConnectionStringBuilder target)
        {
            if (value.Length > 0)
            {
                parameter.Set(target, value, source(parameter), mayTell);
            }
        }
    }
}
