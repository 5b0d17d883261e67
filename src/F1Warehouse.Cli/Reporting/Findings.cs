using F1Warehouse.Compiler;
using F1Warehouse.Compiler.Cases;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Writes the compiler's findings as MSBuild and editors read them, one a line.</summary>
/// <param name="output">Where they go.</param>
/// <param name="project">The project file that is built; null = a person called.</param>
internal sealed class Findings(TextWriter output, string? project)
{
    public string? ProjectFolder => project is null ? null : Path.GetDirectoryName(Path.GetFullPath(project));

    /// <summary>A case that fails, in the same form.</summary>
    public string Write(string file, CaseDifference difference) =>
        Write(new Diagnostic(file, difference.Line, 1, DiagnosticSeverity.Error, CaseDifference.Code, difference.Message));

    /// <returns>The line that was written.</returns>
    public string Write(Diagnostic diagnostic)
    {
        // For a person, short and to be clicked; a build's lists of errors want the full path, whatever folder it runs in.
        var line = diagnostic.ToCanonical(project is null ? Path.GetRelativePath(Environment.CurrentDirectory, diagnostic.File) : diagnostic.File);
        output.WriteLine(line);
        return line;
    }
}
