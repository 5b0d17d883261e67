using System.ComponentModel;
using System.Diagnostics;

namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <summary>Runs a program to its end, without a terminal, and keeps what it said.</summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(
        Account account, string workingFolder, string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        string[] line = [.. account.Wrapper, program, .. arguments];
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

    /// <summary>
    /// Runs a program that leaves another one running, on Windows: started the usual way it would inherit the pipes that its
    /// output is read from, and keep them open.
    /// </summary>
    public static async Task<CommandResult> RunByShellAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = true, WindowStyle = ProcessWindowStyle.Hidden };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellation);
        return new CommandResult(process.ExitCode, "");
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
