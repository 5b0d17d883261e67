namespace F1Warehouse.Cli.Reporting;

/// <summary>What the program's end tells its caller; the numbers are contract.</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>A fault of ours.</summary>
    Fault = 1,

    /// <summary>Bad usage or configuration.</summary>
    Usage = 2,

    /// <summary>Bad data in a CSV file.</summary>
    BadData = 3,

    /// <summary>A migration or model script failed.</summary>
    ScriptFailed = 4,

    /// <summary>The candidate breaks a rule.</summary>
    VerificationFailed = 5,

    /// <summary>The database cannot be reached, refused the login or lacks a privilege.</summary>
    DatabaseUnavailable = 6,

    /// <summary>Another run holds the database.</summary>
    Busy = 7,

    /// <summary>Publishing would lose what is somebody's, or many rows; or readers and older transactions do not end.</summary>
    PublishBlocked = 8,

    /// <summary>What was asked about is so: something would change, or differs, or is too old.</summary>
    Different = 10,

    /// <summary>Stopped by Ctrl-C or SIGTERM.</summary>
    Interrupted = 130,
}
