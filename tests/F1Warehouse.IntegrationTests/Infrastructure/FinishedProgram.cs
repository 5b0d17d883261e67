namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>What a program left behind.</summary>
internal sealed record FinishedProgram(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
