namespace F1Warehouse.Cli.Reporting;

/// <summary>How much the console shows; the log always holds everything.</summary>
internal enum Verbosity
{
    /// <summary>Warnings and errors.</summary>
    Quiet,

    /// <summary>A line per dataset and stage, and the closing report.</summary>
    Normal,

    /// <summary>Every script, verification and notice, and stack traces.</summary>
    Debug,
}
