using System.Globalization;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Compiler;

/// <summary>One finding of the compiler.</summary>
/// <param name="File">The script's full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1; a tab is one.</param>
/// <param name="Severity">What it does to a build.</param>
/// <param name="Code"><c>PG</c> and the SQLSTATE for what PostgreSQL says, <c>F1W</c> and a number for the rules of the house.</param>
/// <param name="Message">One line.</param>
public sealed record Diagnostic(string File, int Line, int Column, DiagnosticSeverity Severity, string Code, string Message)
{
    /// <summary>What PostgreSQL has against a file, as an error.</summary>
    public static Diagnostic Of(ScriptException error) =>
        new(error.File, error.Line, error.Column, DiagnosticSeverity.Error, $"PG{error.SqlState}", error.ServerMessage);

    /// <summary>The form that MSBuild and editors read: <c>file(line,column): error code: message</c>.</summary>
    /// <param name="path">How the file is to be written.</param>
    public string ToCanonical(string path) => string.Create(
        CultureInfo.InvariantCulture, $"{path}({Line},{Column}): {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}");
}
