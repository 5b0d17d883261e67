using System.Diagnostics;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>A started program; killed where a test leaves it running.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    public RunningProgram(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        process.StandardInput.Close();
    }

    /// <param name="file">The program.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What it finds in its environment beside what the test does; null values are taken away.</param>
    public static RunningProgram Start(string file, string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>The variables of the test's own environment whose names begin so, taken away.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Without(params string[] prefixes) =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).Select(name => KeyValuePair.Create(name, (string?)null));

    /// <summary>Runs a program in a folder to its end.</summary>
    public static async Task<FinishedProgram> RunAsync(string file, string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var program = Start(file, folder, arguments, []);
        return await program.FinishAsync(cancellation);
    }

    public bool HasEnded => process.HasExited;

    /// <summary><c>kill -9</c></summary>
    public void Kill() => process.Kill();

    /// <summary>Ctrl-C</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<FinishedProgram> FinishAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return new FinishedProgram(process.ExitCode, await output.WaitAsync(cancellation), await error.WaitAsync(cancellation));
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
