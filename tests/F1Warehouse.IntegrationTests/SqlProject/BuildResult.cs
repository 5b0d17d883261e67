namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>What a build said and how it ended.</summary>
internal sealed record BuildResult(int ExitCode, string Output, IReadOnlyList<BuildEvent> Events)
{
    public IReadOnlyList<BuildEvent> Errors => [.. Events.Where(happened => happened.Kind == "error")];

    public IReadOnlyList<BuildEvent> Warnings => [.. Events.Where(happened => happened.Kind == "warning")];

    public override string ToString() => $"exit code {ExitCode}\n{Output}";
}
