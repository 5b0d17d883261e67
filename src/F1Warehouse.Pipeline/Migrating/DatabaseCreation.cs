namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Creates the database itself where it is missing.</summary>
public static class DatabaseCreation
{
    /// <summary>Connects; where the database is missing, creates it by way of the database <c>postgres</c>.</summary>
    /// <returns>Whether it was created.</returns>
    /// <exception cref="DatabaseUnavailableException">It cannot be reached, refused the login, or may not be created.</exception>
    public static Task<bool> EnsureExistsAsync(string connectionString, CancellationToken cancellation) =>
        throw new NotSupportedException($"{connectionString} {cancellation}");
}
