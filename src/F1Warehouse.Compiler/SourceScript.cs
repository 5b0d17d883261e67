using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler;

/// <summary>A script as the compiler sees it.</summary>
internal sealed class SourceScript
{
    public SourceScript(PlannedScript planned)
    {
        File = planned.File;
        SearchPath = planned.SearchPath;
        Rows = planned.Rows;
        Statements = SqlStatementReader.Read(File.Text);
        Creates = [.. Statements.Select(statement => (statement, made: CreatedObject.In(statement.Text)))
            .Where(pair => pair.made is not null).Select(pair => new Creation(pair.statement, pair.made!))];
        Names = SqlLexer.NamesIn(File.Text);
    }

    public ScriptFile File { get; }

    public string SearchPath { get; }

    /// <summary>The CSV file of a seed; null = it is none, or its file cannot be read.</summary>
    public ScriptFile? Rows { get; }

    public IReadOnlyList<SqlStatement> Statements { get; }

    /// <summary>What it would make, in its order.</summary>
    public IReadOnlyList<Creation> Creates { get; }

    /// <summary>Every word and identifier in it, as PostgreSQL reads names.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>A finding at an offset of this script.</summary>
    public Diagnostic Report(int offset, DiagnosticSeverity severity, string code, string message) =>
        Report(ScriptPosition.At(File.Text, offset), severity, code, message);

    /// <summary>A finding at a place of this script.</summary>
    public Diagnostic Report(ScriptPosition position, DiagnosticSeverity severity, string code, string message) =>
        new(File.Path, position.Line, position.Column, severity, code, message);

    /// <summary>What PostgreSQL has against a statement of this script.</summary>
    public Diagnostic Report(StatementFailure failure) => Report(
        PositionOf(failure), DiagnosticSeverity.Error, $"PG{failure.Error.SqlState}", ScriptErrors.Describe(failure.Error));

    public ScriptPosition PositionOf(StatementFailure failure) => ScriptErrors.PositionOf(File, failure.Statement, failure.Error);

    public override string ToString() => File.Name;

    /// <summary>A <c>create</c> statement of the script.</summary>
    internal sealed record Creation(SqlStatement Statement, CreatedObject Made)
    {
        /// <summary>Where the name stands in the script.</summary>
        public int NameOffset => Statement.Offset + Made.NameOffset;
    }
}
