namespace F1Warehouse.Pipeline.Sessions;

/// <summary>The one table of what PostgreSQL can refuse: who has to act, and what to do. <c>docs/connecting.md</c> shows it.</summary>
internal static class SqlStates
{
    private static readonly SqlStateMeaning other = new(
        "", FailureSource.Statement,
        "a statement of the program was refused: look for an event trigger, a trigger or a hand-made change in schema f1_warehouse or in the tables of the warehouse");

    public static IReadOnlyList<SqlStateMeaning> All { get; } =
    [
        new("08", FailureSource.Server, "the connection failed: look at the network and at the server's log"),
        new("25006", FailureSource.Server, "the server or the role is read-only here: connect to the primary, or set default_transaction_read_only = off"),
        new("28", FailureSource.Server, "the login was refused: ask for a line in pg_hba.conf that lets this role in from here"),
        new("28P01", FailureSource.Server, "the password is wrong, or the role has none: PGPASSWORD, ~/.pgpass, alter role … password"),
        new("3D", FailureSource.Server, "there is no such database: f1warehouse migrate creates it"),
        new("40", FailureSource.Statement, "others were at work on the same rows or tables: run again"),
        new("42501", FailureSource.Server, "the role lacks a privilege: docs/privileges.md has the statements that give it"),
        new("53", FailureSource.Server, "the server has no resources left: look at its log"),
        new("53100", FailureSource.Server, "the server's disk is full: make room there, then run again"),
        new("53200", FailureSource.Server, "the server is out of memory: lower work_mem or --workers"),
        new("53300", FailureSource.Server, "no connection is left: lower --workers, or raise the limit of the role, the database or the server"),
        new("55", FailureSource.Statement, "somebody else uses what the program needs: run again when they have ended"),
        new("57", FailureSource.Server, "an administrator or a limit of the server ended it: look at its log, then run again"),
        new("57P03", FailureSource.Server, "the server is starting, stopping or recovering: run again in a moment"),
        new("58", FailureSource.Server, "the server's system failed: look at its log"),
        new("72", FailureSource.Server, "the server threw away rows that were still read: raise old_snapshot_threshold"),
        new("F0", FailureSource.Server, "the server's configuration is broken: look at its log"),
        new("XX", FailureSource.Internal, "an internal error of PostgreSQL"),
        new("XX001", FailureSource.Server, "the server's data are damaged: look at its log, restore a backup"),
        new("XX002", FailureSource.Server, "an index of the server is damaged: reindex it"),
    ];

    /// <param name="sqlState">Five characters.</param>
    public static SqlStateMeaning Of(string sqlState) =>
        All.Where(row => sqlState.StartsWith(row.Prefix, StringComparison.Ordinal)).MaxBy(row => row.Prefix.Length) ?? other;
}
