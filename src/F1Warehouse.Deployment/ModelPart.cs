using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Scripts.Seeds;
using static F1Warehouse.Sql.SqlLiteral;

namespace F1Warehouse.Deployment;

/// <summary>The seeds and models of the candidate, as <see cref="ModelStage"/> builds them.</summary>
internal sealed class ModelPart(DatabaseFolder database, WarehouseSchemas schemas)
{
    /// <summary>At the end of a transaction that makes relations of the release.</summary>
    public const string NoteMade = "select f1_warehouse.note_made(:f1w_release) as f1w_ignored \\gset";

    public void WriteTo(PsqlScript script)
    {
        script.Part("Model", "Every file of database/seeds and database/models in its order, each in a transaction.");
        foreach (var schema in schemas.Candidate.Models)
        {
            script.Call($"f1_warehouse.make_schema({Of(schemas.BaseName)}, {Of(schema)})");
        }

        foreach (var planned in ModelScripts.Plan(database, schemas.Candidate))
        {
            script.Line("").Comment(planned.File.Name)
                .Transaction(planned.SearchPath, planned.File.Text, $"{Noted(planned.File)}{(planned.Rows is { } rows ? Filled(rows) : "")}");
        }

        script.Statement("update f1_warehouse.releases set state = 'modeled', complete_at = pg_current_xact_id() where release_id = :f1w_release");
    }

    // The rows stand in the script itself, up to a line that is psql's end of data.
    private string Filled(ScriptFile rows)
    {
        const string end = "\\.";
        var text = rows.Text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        return text.Split('\n').Contains(end)
            ? throw new ConfigurationException($"{rows.Path}: a line {end} ends the data of a psql script, expected none")
            : $"\n{SeedCopy.Statement(rows)};\n{text}\n{end}\n{SeedCopy.Analyze(rows)};\n{Noted(rows)}";
    }

    private string Noted(ScriptFile file) => $"{NoteMade}\n{MigrationPart.Applied(":f1w_release", schemas.BaseName, file)}";
}
