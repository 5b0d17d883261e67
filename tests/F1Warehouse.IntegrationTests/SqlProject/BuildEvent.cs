namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>An error, warning or important message as MSBuild hands it to an IDE.</summary>
internal sealed record BuildEvent(string Kind, string Code, string File, int Line, int Column, string Message, string Project);
