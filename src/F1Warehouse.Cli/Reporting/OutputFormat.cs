namespace F1Warehouse.Cli.Reporting;

/// <summary>How a report is written; by its lower-case name on the command line.</summary>
internal enum OutputFormat
{
    /// <summary>Lines for a person.</summary>
    Text,

    /// <summary>For a program; <c>docs/</c> holds the schemas.</summary>
    Json,

    /// <summary>For the comment of a pull request.</summary>
    Markdown,
}
