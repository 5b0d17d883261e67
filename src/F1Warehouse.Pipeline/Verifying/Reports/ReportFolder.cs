using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Verifying.Reports;

/// <summary>The folder of the reports that other tools read.</summary>
public static class ReportFolder
{
    /// <summary>Makes sure that it is there, before anything else is done.</summary>
    /// <exception cref="ConfigurationException">It cannot be made, or takes no files.</exception>
    public static void Create(string folder) => Attempt(folder, () =>
    {
        Directory.CreateDirectory(folder);
        File.Create(Path.Combine(folder, $".{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose).Dispose();
    });

    /// <summary>Writes both reports over those of the last run.</summary>
    /// <exception cref="ConfigurationException">They cannot be written.</exception>
    internal static async Task WriteAsync(string folder, VerificationRun run, CancellationToken cancellation)
    {
        Create(folder);
        foreach (var (name, text) in new[] { (RunResultsReport.FileName, RunResultsReport.Write(run)), (JUnitReport.FileName, JUnitReport.Write(run)) })
        {
            // Whoever reads meanwhile finds the whole old file or the whole new one.
            var path = Path.Combine(folder, name);
            var partial = $"{path}.{Environment.ProcessId}.{Guid.NewGuid():N}";
            await AttemptAsync(folder, () => File.WriteAllTextAsync(partial, text, cancellation));
            Attempt(folder, () => File.Move(partial, path, overwrite: true));
        }
    }

    private static void Attempt(string folder, Action write) => AttemptAsync(folder, () =>
    {
        write();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    private static async Task AttemptAsync(string folder, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--results {folder}: the reports of the verification cannot be written: {e.Message}", e);
        }
    }
}
