namespace F1Warehouse.EmbeddedPostgres;

/// <summary>What there is of a private server.</summary>
/// <param name="IsRunning">It answers.</param>
/// <param name="MajorVersion">15 and later; null where none was ever started.</param>
/// <param name="BinariesFolder">The programs of its last start.</param>
/// <param name="DataFolder">The cluster.</param>
/// <param name="LogFile">What the server wrote.</param>
/// <param name="Address">Where it listens; null where it does not run.</param>
public sealed record EmbeddedServerStatus(
    bool IsRunning, int? MajorVersion, string? BinariesFolder, string? DataFolder, string? LogFile, EmbeddedServerAddress? Address)
{
    internal static EmbeddedServerStatus None { get; } = new(false, null, null, null, null, null);
}
