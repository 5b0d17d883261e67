using System.ComponentModel;
using System.Diagnostics;

namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <summary>Runs a program to its end, without a terminal, and keeps what it said.</summary>
internal static class Command
{
    // A server that is left running must not keep a pipe of ours open: who reads us would wait for ever.
    private const string CloseInheritedAndRun = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; exec \"$@\"";

    public static async Task<CommandResult> RunAsync(
        Account account, string workingFolder, string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        string[] shell = OperatingSystem.IsWindows() ? [] : ["/bin/sh", "-c", CloseInheritedAndRun, "sh"];
        string[] line = [.. account.Wrapper, .. shell, program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = workingFolder,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (account.SwitchTo is not null)
        {
            start.UserName = account.SwitchTo;
        }

        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["LC_ALL"] = "C";
        return await RunAsync(start, cancellation);
    }

    private static async Task<CommandResult> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception cause)
        {
            return new CommandResult(127, cause.Message);
        }

        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
