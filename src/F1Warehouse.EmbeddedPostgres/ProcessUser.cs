namespace F1Warehouse.EmbeddedPostgres;

/// <summary>The user of this process.</summary>
public static class ProcessUser
{
    /// <summary>Null where it is a mere number, as a container can be run as.</summary>
    public static string? Name { get; } = Read();

    private static string? Read()
    {
        try
        {
            return Environment.UserName is { Length: > 0 } name ? name : null;
        }
        catch (IOException)
        {
            // What .NET makes of a system without /etc/passwd.
            return null;
        }
    }
}
