namespace F1Warehouse.EmbeddedPostgres;

/// <summary>Where a private server keeps its files and where its programs come from.</summary>
/// <param name="Folder">
/// Holds one folder per major version. Where PostgreSQL cannot use it (a parent is closed to the account that it must run as,
/// the file system knows no permissions), a folder below <c>/var/lib</c> or the user's application data takes its place.
/// </param>
public sealed record EmbeddedServerOptions(string Folder)
{
    /// <summary>The folder of <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>; nothing else is searched then.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>What the user calls <see cref="BinariesFolder"/>, for messages.</summary>
    public string BinariesSetting { get; init; } = nameof(BinariesFolder);

    /// <summary>Whether <c>PATH</c> and the usual install folders are searched. Default: yes.</summary>
    public bool SearchInstalled { get; init; } = true;

    /// <summary>The folder of a <c>package.json</c> with its lock file, to restore programs with npm; null: not tried.</summary>
    public string? NpmFolder { get; init; }

    /// <summary>Settings of postgresql.conf, beside and before our own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Lets programs in that cannot use a unix socket: at 127.0.0.1, at this port, with a password. 0: no longer. Null: as at the
    /// last start, at first not at all. It counts from the next start on.
    /// </summary>
    public int? Port { get; init; }

    /// <summary>The password for <see cref="Port"/>; null: the one that is kept beside the cluster, at first one by chance.</summary>
    public string? Password { get; init; }

    /// <summary>How long a start or a stop may take. Default: one minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Hears, in a sentence, of what takes seconds or is done in another way than asked for.</summary>
    public Action<string> Report { get; init; } = _ => { };

    /// <summary>Holds a folder in place of each <see cref="Folder"/> that cannot be used.</summary>
    internal string SubstituteFolder { get; init; } = Path.Combine(
        Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? "/var/lib"
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "embedded-postgres");

    /// <summary>Listens at 127.0.0.1 with a password, as Windows needs, not at a unix socket.</summary>
    internal bool Loopback { get; init; } = OperatingSystem.IsWindows();

    /// <summary>Accounts that run PostgreSQL in place of root, by preference; null: as the system allows.</summary>
    internal IReadOnlyList<Processes.Account>? Accounts { get; init; }
}
