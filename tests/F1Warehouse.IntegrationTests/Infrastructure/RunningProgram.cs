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

    /// <summary>Runs a program in a folder to its end.</summary>
    public static async Task<FinishedProgram> RunAsync(string file, string folder, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var program = new RunningProgram(Process.Start(start)!);
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
