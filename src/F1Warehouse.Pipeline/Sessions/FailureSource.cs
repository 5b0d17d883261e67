namespace F1Warehouse.Pipeline.Sessions;

/// <summary>Who has to act when PostgreSQL refuses something.</summary>
internal enum FailureSource
{
    /// <summary>Whoever wrote the statement: a script ends with exit code 4. One of our own was hindered by what else the database has: 6.</summary>
    Statement,

    /// <summary>Whoever runs the server, the role or the network: 6, whatever was asked.</summary>
    Server,

    /// <summary>Nobody here: an internal error of PostgreSQL. In a script 4, elsewhere 1, to be reported.</summary>
    Internal,
}
