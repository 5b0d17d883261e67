using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Raw;
using NJsonSchema;
using Xunit;
using static F1Warehouse.IntegrationTests.Compiler.SoundScripts;

namespace F1Warehouse.IntegrationTests.Compiler;

public sealed class ManifestTests(TestServer server, CompiledProduct product)
{
    [Fact]
    public async Task The_product_s_manifest_is_as_its_schema_says_and_the_same_each_time()
    {
        var first = await product.ManifestAsync(server, TestContext.Current.CancellationToken);
        var second = await CompileAsync(Path.Combine(Repository.Root, "database"));
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "manifest.schema.json"), TestContext.Current.CancellationToken);
        Assert.Equal(first.ToJson(), second.ToJson());
        Assert.Empty(schema.Validate(first.ToJson()));
        Assert.All(first.Relations, relation => Assert.True(relation.Layer is "raw" || relation.Comment is not null, relation.Id));
        var known = first.Relations.Select(relation => relation.Id).ToHashSet();
        Assert.All(first.Relations, relation => Assert.All(relation.Reads!, read => Assert.Contains(read.Relation, known)));
        Assert.All(first.Verifications, query => Assert.All(query.Reads!, read => Assert.Contains(read.Relation, known)));
    }

    [Fact]
    public async Task The_product_s_models_wait_for_no_more_by_their_manifest_than_by_their_texts_and_it_is_read_as_it_is_written()
    {
        var manifest = await product.ManifestAsync(server, TestContext.Current.CancellationToken);
        Assert.Equal(manifest.ToJson(), Manifest.Parse(manifest.ToJson()).ToJson());

        var plan = ModelScripts.Plan(new DatabaseFolder(Path.Combine(Repository.Root, "database")), WarehouseSchemas.For(WarehouseSchemas.DefaultBase));
        List<string> tables = [.. Dataset.All.Select(dataset => dataset.Name)];
        var (known, named) = (ModelGraph.Of(tables, plan, manifest), ModelGraph.Of(tables, plan, manifest: null));
        Assert.All(Enumerable.Range(0, tables.Count + plan.Count), step => Assert.Subset(named.AwaitedBy(step).ToHashSet(), known.AwaitedBy(step).ToHashSet()));
        // A column may be called as a table.
        Assert.NotEqual(Edges(named), Edges(known));
        var facts = manifest.Relations.Single(relation => relation.Name == "fct_driver_performance");
        Assert.Contains("dbt_schema_core_schema.dim_drivers", facts.References);

        int Edges(ModelGraph graph) => Enumerable.Range(0, tables.Count + plan.Count).Sum(step => graph.AwaitedBy(step).Count);
    }

    [Fact]
    public async Task It_tells_columns_with_types_and_comments_and_what_is_read_of_what()
    {
        using var scripts = Create()
            .Add(Intermediate, View("int_status", "select status_id, upper(status) as status from stg_status where status_id > 0"))
            .Add("verification/assert_x.sql", "-- kind: sport\n-- guards: dim_status.status\n-- key: status_id\nselect status_id from dim_status where status is null")
            .AddSeed("seed_codes", "code int primary key", "code\n1\n");
        var manifest = await CompileAsync(scripts.Folder);

        var mart = manifest.Relations.Single(relation => relation.Name == "dim_status");
        Assert.Equal(
            ("dbt_schema_core_schema.dim_status", "marts", "table", Mart, "x"), (mart.Id, mart.Layer, mart.Kind, mart.File, mart.Comment!));
        Assert.Equal(["status_id"], mart.PrimaryKey);
        Assert.Equal(
            ["status_id integer False x from dbt_schema.int_status.status_id value", "status text True x from dbt_schema.int_status.status value"],
            mart.Columns.Select(column =>
                $"{column.Name} {column.Type} {column.Nullable} {column.Comment} from {string.Join(',', column.From!.Select(origin => $"{origin.Relation}.{origin.Column} {origin.As}"))}"));
        Assert.Equal([new ManifestCondition("dbt_schema.stg_status", "status_id")], manifest.Relations.Single(relation => relation.Name == "int_status").Conditions);
        Assert.Equal("dbt_schema.int_status(status_id,status)", Describe(mart.Reads));
        Assert.Equal("dbt_schema.stg_status(status_id,status)", Describe(manifest.Relations.Single(relation => relation.Name == "int_status").Reads));
        Assert.Equal("public.status(status_id,status)", Describe(manifest.Relations.Single(relation => relation.Name == "stg_status").Reads));
        var rule = Assert.Single(manifest.Verifications);
        Assert.Equal("dbt_schema_core_schema.dim_status(status_id,status)", Describe(rule.Reads));
        Assert.Equal(("sport", "dim_status.status", "status_id"), (rule.Kind, Assert.Single(rule.Guards), Assert.Single(rule.Key)));
        var seed = manifest.Relations.Single(relation => relation.Name == "seed_codes");
        Assert.Equal(("seeds", "seeds/seed_codes.csv", 64), (seed.Layer, seed.Rows!.File, seed.Rows.Sha256.Length));
        Assert.Null(mart.Rows);
    }

    [Theory]
    [InlineData("create table int_status (status_id) as select status_id from stg_status with no data", "dbt_schema.stg_status(status_id)")]
    [InlineData("create materialized view int_status as select status_id from stg_status", "dbt_schema.stg_status(status_id)")]
    [InlineData("create table int_status with (fillfactor = 90) as select count(*) as status_id from stg_status", "dbt_schema.stg_status()")]
    [InlineData("create function names() returns bigint begin atomic; select count(status) from stg_status; end; create view int_status as select names()::int as status_id",
        "dbt_schema.stg_status(status)")]
    [InlineData("create table int_status (status_id int); insert into int_status select status_id from stg_status", null)]
    public async Task It_knows_what_PostgreSQL_knows(string script, string? reads)
    {
        using var scripts = Create().Add(Intermediate, script).Add(Mart, "create table dim_status as select status_id from int_status");
        var manifest = await CompileAsync(scripts.Folder);
        var made = manifest.Relations.Single(relation => relation.Name == "int_status");
        Assert.Equal(reads, Describe(made.Reads));
        Assert.Equal(reads is null, made.Conditions is null);
        Assert.All(made.Columns, column => Assert.Equal(reads is null, column.From is null));
    }

    private Task<Manifest> CompileAsync(string folder) => CompiledProduct.CompileAsync(server, folder, TestContext.Current.CancellationToken);

    private static string? Describe(IReadOnlyList<ManifestRead>? reads) =>
        reads is null ? null : string.Join(' ', reads.Select(read => $"{read.Relation}({string.Join(',', read.Columns)})"));
}
