using System.Diagnostics;
using System.Globalization;

namespace F1Warehouse.Benchmarks;

/// <summary>One finished process.</summary>
/// <param name="Elapsed">From start to exit.</param>
/// <param name="PeakBytes">The largest resident set that was seen; 0 where the system does not tell (only Linux does here).</param>
internal sealed record Run(TimeSpan Elapsed, long PeakBytes)
{
    /// <exception cref="InvalidOperationException">The process failed; a failed run is no measurement.</exception>
    public static async Task<Run> OfAsync(Contestant contestant, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(contestant.Program, contestant.Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in contestant.Environment)
        {
            start.Environment[name] = value;
        }

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var peak = WatchAsync(process, cancellation);
        await process.WaitForExitAsync(cancellation);
        var elapsed = Stopwatch.GetElapsedTime(began);
        return contestant.Expected.Contains(process.ExitCode)
            ? new Run(elapsed, await peak)
            : throw new InvalidOperationException($"{contestant.Name} failed ({process.ExitCode}): {await output}{await error}");
    }

    // The kernel keeps the high-water mark, so that looking now and then misses only what comes after the last look.
    private static async Task<long> WatchAsync(Process process, CancellationToken cancellation)
    {
        var status = $"/proc/{process.Id}/status";
        var peak = 0L;
        while (!process.HasExited)
        {
            try
            {
                var line = File.ReadLines(status).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
                peak = line is null ? peak : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
            }
            catch (IOException)
            {
                return peak; // It has just ended, or this system has no /proc.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellation);
        }

        return peak;
    }
}
