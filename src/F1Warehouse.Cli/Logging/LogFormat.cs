namespace F1Warehouse.Cli.Logging;

/// <summary>How the log is written.</summary>
internal enum LogFormat
{
    /// <summary>A line for people: <c>f1warehouse-yyyyMMdd.log</c>.</summary>
    Text,

    /// <summary>An object a line, for programs: <c>f1warehouse-yyyyMMdd.jsonl</c>.</summary>
    Json,
}
