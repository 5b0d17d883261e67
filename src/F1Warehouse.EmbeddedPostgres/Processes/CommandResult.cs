namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <param name="ExitCode">127 where the program could not be started.</param>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}
