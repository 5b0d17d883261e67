using F1Warehouse.Compiler;

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary>A script with a mistake, and what the compiler must say of it.</summary>
/// <param name="What">The kind of mistake.</param>
/// <param name="Code">The expected code.</param>
/// <param name="Message">A part of the expected message.</param>
/// <param name="Sql">The script; <see cref="Marker"/> stands right before the expected place.</param>
/// <param name="File">Where it lies.</param>
internal sealed record Mistake(string What, string Code, string Message, string Sql, string File = "models/10_staging/stg_drivers.sql")
{
    public const string Marker = "▲";

    public string Script => Sql.Replace(Marker, "", StringComparison.Ordinal);

    /// <summary>Line and column of the marker, counted in characters from 1.</summary>
    public (int Line, int Column) Place
    {
        get
        {
            var lines = Sql.TrimStart('\uFEFF')[..Sql.TrimStart('\uFEFF').IndexOf(Marker, StringComparison.Ordinal)].Split('\n');
            return (lines.Length, lines[^1].EnumerateRunes().Count() + 1);
        }
    }

    /// <summary>What was found, in the form of what was expected.</summary>
    public static string Describe(Diagnostic found) => $"({found.Line},{found.Column}): {found.Severity} {found.Code}: {found.Message}";

    public override string ToString() => What;
}
