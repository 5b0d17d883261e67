namespace F1Warehouse.Cli.Reporting;

/// <summary>Where the program talks to its caller.</summary>
/// <param name="Out">Progress and reports.</param>
/// <param name="Error">Warnings and errors.</param>
/// <param name="IsLive">Whether <paramref name="Out"/> can show moving bars and colours.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsLive)
{
    // Columns; no bar fits into fewer.
    private const int NarrowestLive = 40;

    /// <summary>Asks a person; nobody there is a no.</summary>
    public bool Confirm(string question)
    {
        if (Console.IsInputRedirected)
        {
            return false;
        }

        Out.Write(question);
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    /// <summary>Standard output and error; bars only on a terminal of 40 columns or more, and never with <c>NO_COLOR</c> or <c>TERM=dumb</c>.</summary>
    public static Terminal OfProcess() => new(
        new DetachableWriter(Console.Out),
        new DetachableWriter(Console.Error),
        !Console.IsOutputRedirected
            && Console.WindowWidth >= NarrowestLive
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb");
}
