using System.Globalization;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>One of the places where a database may be.</summary>
/// <param name="Host">A name, an address, or the folder of a unix socket.</param>
/// <param name="Port">Its port.</param>
public readonly record struct HostAddress(string Host, int Port)
{
    /// <summary>As Npgsql's keyword Host lists them: <c>one:5432,[2001:db8::1]:5433,/tmp:5432</c>; a single one stands in Host and Port.</summary>
    public static IReadOnlyList<HostAddress> In(NpgsqlConnectionStringBuilder settings)
    {
        var hosts = (settings.Host ?? "").Split(',', StringSplitOptions.TrimEntries);
        return hosts.Length == 1 ? [new HostAddress(hosts[0], settings.Port)] : [.. hosts.Select(host => Parse(host, settings.Port))];
    }

    public override string ToString() =>
        Host.Contains(':', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"[{Host}]:{Port}")
            : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    private static HostAddress Parse(string text, int port)
    {
        var colon = text.LastIndexOf(':');
        var isPort = colon >= 0 && (text.IndexOf(':', StringComparison.Ordinal) == colon || text[colon - 1] == ']');
        return isPort && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var own)
            ? new HostAddress(text[..colon].Trim('[', ']'), own)
            : new HostAddress(text.Trim('[', ']'), port);
    }
}
