using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Settings of a warehouse for one machine: durable, and cheap while idle.</summary>
internal static class ServerSettings
{
    private static readonly Dictionary<string, string> usual = new()
    {
        ["shared_buffers"] = "256MB",
        ["work_mem"] = "16MB",
        ["maintenance_work_mem"] = "128MB",
        // No standby and no archive: tables that are made and filled in one transaction need no log, only a sync.
        ["wal_level"] = "minimal",
        ["max_wal_senders"] = "0",
        ["checkpoint_timeout"] = "15min",
        ["log_checkpoints"] = "off",
        ["random_page_cost"] = "1.1",
        // Compiling costs more than it saves at this size of data.
        ["jit"] = "off",
    };

    /// <summary>The text of a settings file.</summary>
    /// <param name="socketFolder">Null: listens at 127.0.0.1, at a port that is free now.</param>
    /// <param name="port">Listens at 127.0.0.1, too, at this port; null: at the socket only.</param>
    /// <param name="accessFile">Who may log in, where there is a port.</param>
    /// <param name="given">Comes before ours, except for where it listens.</param>
    public static string Compose(string? socketFolder, int? port, string accessFile, IReadOnlyDictionary<string, string> given)
    {
        var settings = new Dictionary<string, string>(usual);
        foreach (var (name, value) in given)
        {
            settings[name] = value;
        }

        settings["unix_socket_directories"] = socketFolder ?? "";
        settings["unix_socket_permissions"] = "0700";
        settings["listen_addresses"] = socketFolder is null || port is not null ? "127.0.0.1" : "";
        settings["port"] = (port ?? (socketFolder is null ? FreePort() : UnixSocket.Port)).ToString(CultureInfo.InvariantCulture);
        if (socketFolder is not null && port is not null)
        {
            settings["hba_file"] = accessFile;
        }

        var text = new StringBuilder("# Written anew at each start.\n");
        foreach (var (name, value) in settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        return text.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
