namespace F1Warehouse.EmbeddedPostgres;

/// <summary>Where an embedded server listens.</summary>
/// <param name="Host">A folder with its unix socket, or 127.0.0.1 on Windows.</param>
/// <param name="Port">The port, also part of the socket's name.</param>
/// <param name="UserName">The superuser's name.</param>
/// <param name="Password">Null where the socket's folder is the protection.</param>
public sealed record EmbeddedServerAddress(string Host, int Port, string UserName, string? Password)
{
    /// <summary>The file with the password for 127.0.0.1 at the same port; null where the server listens at its unix socket only.</summary>
    public string? LoopbackPasswordFile { get; init; }
}
