namespace F1Warehouse.EmbeddedPostgres;

/// <summary>A private server cannot be had; the message says why and what to do.</summary>
public sealed class EmbeddedServerException(string message, Exception? cause = null) : Exception(message, cause);
