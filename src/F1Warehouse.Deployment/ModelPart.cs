using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Deployment;

/// <summary>The models of the candidate, as <see cref="ModelStage"/> builds them.</summary>
internal sealed class ModelPart(DatabaseFolder database, WarehouseSchemas schemas)
{
    public void WriteTo(PsqlScript script)
    {
        script.Part("Model", "Every file of database/models in its order, each in a transaction.");
        foreach (var schema in schemas.Candidate.Models)
        {
            script.Statement($"create schema {schema}");
        }

        foreach (var planned in ModelScripts.Plan(database, schemas.Candidate))
        {
            script.Line("").Comment(planned.File.Name)
                .Transaction(planned.SearchPath, planned.File.Text, MigrationPart.Applied(":f1w_release", schemas.BaseName, planned.File));
        }

        script.Statement("update f1_warehouse.releases set state = 'modeled' where release_id = :f1w_release");
    }
}
