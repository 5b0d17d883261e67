using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Runs the program. Its lines "file(line,column): error code: text" become errors and warnings of the build, as those of a
/// compiler do; if it fails without one, what it said on standard error is the error. Its command line is never shown.
/// Exec would add "the command … exited with code 4" to every list of errors, or let the project pass.
/// </summary>
public sealed class RunF1Warehouse : ToolTask
{
    private const string Property = "TargetConnectionString";
    private const string Runtime = "DOTNET_ROOT";

    private readonly List<string> said = new List<string>();
    private readonly List<string> findings = new List<string>();

    /// <summary>The program.</summary>
    [Required]
    public string Program { get; set; }

    /// <summary>The dotnet host, whose runtime it uses unless it is native.</summary>
    [Required]
    public string Host { get; set; }

    /// <summary>The verb and its options.</summary>
    [Required]
    public string Arguments { get; set; }

    /// <summary>
    /// The connection string of a publish profile; null = the property TargetConnectionString of the command line or the
    /// environment. Handed over where nobody reads it, neither in a command line nor in a log.
    /// </summary>
    public string Connection { get; set; }

    /// <summary>Where its lines are kept if it succeeds, to be told again by the next build; null = nowhere.</summary>
    public string FindingsFile { get; set; }

    /// <summary>Whether a build shows what it prints.</summary>
    public bool Show { get; set; }

    protected override string ToolName => Path.GetFileName(Program);

    protected override MessageImportance StandardOutputLoggingImportance => Show ? MessageImportance.High : MessageImportance.Low;

    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Normal;

    protected override string GenerateFullPathToTool() => Program;

    protected override string GenerateCommandLineCommands() => Arguments;

    public override bool Execute()
    {
        if (!base.Execute())
        {
            return false;
        }

        if (FindingsFile != null)
        {
            File.WriteAllLines(FindingsFile, findings);
        }

        return true;
    }

    protected override ProcessStartInfo GetProcessStartInfo(string pathToTool, string commandLineCommands, string responseFileSwitch)
    {
        var start = base.GetProcessStartInfo(pathToTool, commandLineCommands, responseFileSwitch);
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Runtime)))
        {
            start.EnvironmentVariables[Runtime] = Path.GetDirectoryName(Host);
        }

        var connection = Connection;
        if (string.IsNullOrEmpty(connection))
        {
            connection = ((IBuildEngine6)BuildEngine).GetGlobalProperties().TryGetValue(Property, out var said)
                ? Uri.UnescapeDataString(said)
                : Environment.GetEnvironmentVariable(Property);
        }

        if (!string.IsNullOrEmpty(connection))
        {
            start.EnvironmentVariables["F1W_CONNECTION"] = connection;
        }

        return start;
    }

    protected override void LogToolCommand(string message)
    {
    }

    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        base.LogEventsFromTextOutput(singleLine, messageImportance);
        (messageImportance == StandardErrorLoggingImportance ? said : findings).Add(singleLine);
    }

    protected override bool HandleTaskExecutionErrors()
    {
        if (Log.HasLoggedErrors || said.Count == 0)
        {
            return base.HandleTaskExecutionErrors();
        }

        var text = string.Join(" ", said.ConvertAll(line => line.Trim())).Replace("f1warehouse: ", "");
        Log.LogError(null, "F1W1" + ExitCode.ToString("000"), null, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, "{0}", text);
        return false;
    }
}
