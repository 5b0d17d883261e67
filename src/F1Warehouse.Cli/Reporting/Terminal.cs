using Spectre.Console;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Where the program talks to its caller.</summary>
/// <param name="Out">Progress and reports.</param>
/// <param name="Error">Warnings and errors.</param>
/// <param name="IsLive">Whether <paramref name="Out"/> can show moving bars and colours.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsLive)
{
    /// <summary>Progress and reports, for people.</summary>
    public TextWriter Out { get; } = new HarmlessWriter(Out);

    /// <summary>Warnings and errors, for people.</summary>
    public TextWriter Error { get; } = new HarmlessWriter(Error);

    /// <summary><see cref="Out"/> as it is: for scripts and documents, which programs read, and for what draws with control characters.</summary>
    public TextWriter Verbatim { get; } = Out;

    /// <summary><see cref="Error"/> as it is, for what draws.</summary>
    public TextWriter VerbatimError { get; } = Error;

    // Columns; no bar fits into fewer.
    private const int NarrowestLive = 40;

    /// <summary>What draws bars and tables: as wide as the terminal, but never so narrow that nothing fits, whatever a person makes of the window meanwhile.</summary>
    public static IAnsiConsole DrawOn(TextWriter verbatim)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(verbatim) });
        console.Profile.Width = Math.Max(NarrowestLive, console.Profile.Width);
        return console;
    }

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
