using F1Warehouse.EmbeddedPostgres;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>An embedded server in a folder below the temporary one, which ends and goes with this object.</summary>
internal sealed class TemporaryServer : IAsyncDisposable
{
    private static readonly string prefix = $"f1w-test-{Environment.UserName}-";

    // Held as long as the folder is there.
    private readonly FileStream inUse;

    public TemporaryServer(Func<EmbeddedServerOptions, EmbeddedServerOptions>? configure = null)
        : this(Path.Combine(Path.GetTempPath(), $"{prefix}{Guid.NewGuid():N}"[..(prefix.Length + 8)]), configure ?? (options => options))
    {
    }

    private TemporaryServer(string folder, Func<EmbeddedServerOptions, EmbeddedServerOptions> configure)
    {
        Folder = folder;
        inUse = new FileStream($"{folder}.lock", new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        });
        Directory.CreateDirectory(folder);
        Options = configure(OptionsIn(folder));
        Server = new EmbeddedServer(Options);
    }

    public string Folder { get; }

    public EmbeddedServerOptions Options { get; }

    public EmbeddedServer Server { get; }

    /// <summary>Ends the servers and removes the folders of this user's test runs that were killed.</summary>
    public static async Task SweepAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), $"{prefix}*"))
        {
            try
            {
                await using var left = TakeOver(folder);
            }
            catch (IOException)
            {
                // An initdb that outlives its killed run for a moment still writes there: the next run sweeps.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using var released = inUse;
        await Server.StopAsync(CancellationToken.None);
        Directory.Delete(Folder, recursive: true);
    }

    // Fast, not durable: what a test writes need not outlive the machine.
    private static EmbeddedServerOptions OptionsIn(string folder) => new(Path.Combine(folder, "server"))
    {
        SubstituteFolder = Path.Combine(folder, "substitute"),
        BinariesFolder = Environment.GetEnvironmentVariable("F1W_POSTGRES_BIN"),
        BinariesSetting = "F1W_POSTGRES_BIN",
        NpmFolder = Path.Combine(Repository.Root, "build", "embedded-postgres"),
        Settings = new Dictionary<string, string>
        {
            ["fsync"] = "off",
            ["synchronous_commit"] = "off",
            ["full_page_writes"] = "off",
            ["max_connections"] = "200",
        },
    };

    // The system frees the lock when the process that holds it dies.
    private static TemporaryServer? TakeOver(string folder)
    {
        try
        {
            return new TemporaryServer(folder, options => options);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
