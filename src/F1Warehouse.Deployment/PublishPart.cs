using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Publishing;
using static F1Warehouse.Sql.SqlLiteral;

namespace F1Warehouse.Deployment;

/// <summary>The publish: the functions that <see cref="PublishStage"/> calls.</summary>
internal sealed class PublishPart(WarehouseSchemas schemas)
{
    public void WriteTo(PsqlScript script) => script
        .Part("Publish", "One transaction in which candidate and live change places; what it promises: docs/publishing.md.")
        .Comment("patience => '10 minutes', discard_changes => true, allow_loss => true and keep => 3 can be added.")
        .Comment("A role that cannot see how old the snapshots of others are lets PostgreSQL wait for them.")
        .Remember("select not f1_warehouse.sees_all_snapshots() as f1w_probe")
        .Line("\\if :f1w_probe")
        .Statement("drop index if exists f1_warehouse.snapshot_probe_index")
        .Statement("create index concurrently snapshot_probe_index on f1_warehouse.snapshot_probe (probe)")
        .Statement("drop index f1_warehouse.snapshot_probe_index")
        .Line("\\endif")
        .Statement("set client_min_messages = notice")
        .Statement("call f1_warehouse.publish(:f1w_release)")
        .Comment("Tidying.")
        .Statement("set client_min_messages = warning")
        .Statement($"call f1_warehouse.tidy({Of(schemas.BaseName)}, 1)")
        .Line("\\echo Release :f1w_release is live");
}
