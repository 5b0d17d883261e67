using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Scripts.Seeds;
using F1Warehouse.Sql;

namespace F1Warehouse.Deployment;

/// <summary>The seeds and models of the candidate, as <see cref="ModelStage"/> builds them.</summary>
internal sealed class ModelPart(DatabaseFolder database, WarehouseSchemas schemas)
{
    public void WriteTo(PsqlScript script)
    {
        script.Part("Model", "Every file of database/seeds and database/models in its order, each in a transaction.");
        foreach (var schema in schemas.Candidate.Models)
        {
            script.Statement($"create schema {Identifier.Quote(schema)}");
        }

        foreach (var planned in ModelScripts.Plan(database, schemas.Candidate))
        {
            script.Line("").Comment(planned.File.Name)
                .Transaction(planned.SearchPath, planned.File.Text, $"{Noted(planned.File)}{(planned.Rows is { } rows ? Filled(rows) : "")}");
        }

        script.Statement("update f1_warehouse.releases set state = 'modeled' where release_id = :f1w_release");
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

    private string Noted(ScriptFile file) => MigrationPart.Applied(":f1w_release", schemas.BaseName, file);
}
