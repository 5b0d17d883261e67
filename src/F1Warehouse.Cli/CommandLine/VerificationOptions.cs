using System.CommandLine;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Pipeline.Verifying.Reports;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The options of a verb that verifies.</summary>
internal sealed class VerificationOptions
{
    private readonly Option<string[]> select = SelectOption.Create("Run these rules only", "The candidate then does not count as verified.");

    private readonly Option<bool> live = new("--live")
    {
        Description = "Audit what is published instead of the candidate, also while another run is at work.",
    };

    private readonly Option<bool> storeFailures = new("--store-failures")
    {
        Description = "Keep the failing rows in the schema <base>_audit, one table per broken rule, replaced by each run; known and accepted rows are left out.",
    };

    private readonly Option<string[]> accept = new("--accept")
    {
        HelpName = "rule[:why]",
        Description = "Accept, for this run, whatever a rule of kind sport or source finds; repeatable. It is written into the books with who and why. "
            + "Single rows are accepted by data/exceptions.csv.",
    };

    private readonly Option<bool> staleExceptions = new("--stale-exceptions")
    {
        Description = "List the exceptions, known or your own, that meet nothing in these data.",
    };

    private readonly Option<string?> results = new("--results")
    {
        HelpName = "folder",
        Description = "Where run_results.json and verification.junit.xml go. Default: artifacts/results.",
    };

    public VerificationOptions() => Completions.OfRules(accept);

    /// <summary>Gives a verb the options that it can have.</summary>
    /// <param name="verb">A verb that verifies.</param>
    /// <param name="publishes">Whether it goes on to publish, for which all rules must run, over the candidate.</param>
    public void AddTo(Command verb, bool publishes)
    {
        foreach (var option in publishes ? [accept, storeFailures, results] : new Option[] { select, live, accept, staleExceptions, storeFailures, results })
        {
            verb.Add(option);
        }
    }

    /// <summary>Whether exceptions that met nothing are listed.</summary>
    public bool ListsStale(ParseResult parsed) => parsed.GetValue(staleExceptions);

    /// <summary>Reads them, and finds what is wrong with them before a database is touched.</summary>
    /// <exception cref="ConfigurationException">There are no such rules, they cannot be accepted, or the reports cannot be written.</exception>
    public VerificationSettings Read(ParseResult parsed, Workspace workspace, DatabaseFolder scripts)
    {
        var settings = new VerificationSettings
        {
            Select = parsed.GetValue(select) ?? [],
            Live = parsed.GetValue(live),
            Accept = [.. (parsed.GetValue(accept) ?? []).Select(Acceptance.Parse)],
            StoreFailures = parsed.GetValue(storeFailures),
            Results = Path.GetFullPath(parsed.GetValue(results) ?? workspace.Results),
        };
        VerifyStage.Check(scripts, settings);
        ReportFolder.Create(settings.Results);
        return settings;
    }
}
