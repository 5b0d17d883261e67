using System.Globalization;
using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Scripts.Seeds;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler;

/// <summary>Reads the scripts of a database folder, reporting those that cannot be what they should be.</summary>
internal sealed class SourceReader(DatabaseFolder database, WarehouseSchemas schemas, ICollection<Diagnostic> diagnostics)
{
    /// <summary>What builds the metadata and the empty raw tables.</summary>
    public IReadOnlyList<SourceScript> Foundations() =>
        [
            .. Read(database.Metadata, WarehouseSchemas.Metadata), .. Read(database.Functions, WarehouseSchemas.Metadata),
            .. Read(database.Migrations, Identifier.SearchPath(schemas.Raw)),
        ];

    /// <summary>The models in the order of the model stage.</summary>
    public IReadOnlyList<SourceScript> Models()
    {
        foreach (var stray in ModelScripts.Stray(database))
        {
            Report(stray, ModelScripts.Expected);
        }

        foreach (var stray in SeedFiles.Stray(database))
        {
            Report(stray, SeedFiles.Expected);
        }

        return [.. ModelScripts.Folders(database, schemas).SelectMany(folder => Read(folder.Path, folder.SearchPath))];
    }

    /// <summary>The verification queries, one statement each.</summary>
    public IReadOnlyList<SourceScript> Verifications() =>
        [.. Read(database.Verification, $"{schemas.SearchPath()}, {WarehouseSchemas.Metadata}").Where(IsQuery)];

    private IEnumerable<SourceScript> Read(string folder, string searchPath)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var path in ScriptFile.PathsIn(folder))
        {
            if (TryRead(path) is { } file)
            {
                yield return new SourceScript(new PlannedScript(file, searchPath, folder == database.Seeds ? RowsOf(file) : null));
            }
        }
    }

    // A seed without rows is told, and its readers are compiled all the same.
    private ScriptFile? RowsOf(ScriptFile seed)
    {
        try
        {
            return SeedFiles.Read(database, seed);
        }
        catch (ScriptException e)
        {
            diagnostics.Add(Diagnostic.Of(e));
            return null;
        }
    }

    private ScriptFile? TryRead(string path)
    {
        try
        {
            return ScriptFile.Read(database, path);
        }
        catch (ConfigurationException e)
        {
            Report(path, e.Message);
            return null;
        }
    }

    private bool IsQuery(SourceScript script)
    {
        if (script.Statements.Count > 1)
        {
            diagnostics.Add(script.Report(
                script.Statements[1].Offset, DiagnosticSeverity.Error, RuleCode.Misplaced, "a verification is one query; this is a second statement"));
            return false;
        }

        try
        {
            VerificationQuery.Parse(script.File);
            return true;
        }
        catch (ConfigurationException e)
        {
            Report(script.File.Path, e.Message);
            return false;
        }
    }

    // Messages for people begin with "file: " or "file(line): ".
    private void Report(string path, string message)
    {
        var place = Regex.Match(message, $@"^{Regex.Escape(path)}(\((?<line>\d+)\))?: ", RegexOptions.CultureInvariant);
        var line = place.Groups["line"].Success ? int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        diagnostics.Add(new Diagnostic(path, line, 1, DiagnosticSeverity.Error, RuleCode.Misplaced, message[place.Length..]));
    }
}
