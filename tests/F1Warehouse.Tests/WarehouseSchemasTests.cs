using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using Xunit;

namespace F1Warehouse.Tests;

public sealed class WarehouseSchemasTests
{
    [Fact]
    public void The_default_base_keeps_raw_tables_in_public()
    {
        var schemas = WarehouseSchemas.For("dbt_schema");
        Assert.Equal(
            [
                "public", "dbt_schema", "dbt_schema_core_schema", "dbt_schema_driver_performance_schema",
                "dbt_schema_constructor_performance_schema", "dbt_schema_race_performance_schema",
            ],
            schemas.All);
        Assert.Equal("public__next", schemas.Candidate.Raw);
        Assert.Equal("dbt_schema_core_schema__prev", schemas.Previous.Of(Layer.Marts.Folders[0]));
    }

    [Fact]
    public void Another_base_has_a_raw_schema_of_its_own()
    {
        var schemas = WarehouseSchemas.For("ci_17");
        Assert.Equal("ci_17_raw", schemas.Raw);
        Assert.Equal(schemas.All, schemas.Candidate.Live.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dbt")]
    [InlineData("1abc")]
    [InlineData("a-b")]
    [InlineData("a\"; drop schema public; --")]
    [InlineData("pg_mine")]
    [InlineData("public")]
    [InlineData("f1_warehouse")]
    [InlineData("a_name_that_is_far_too_long_for_its_longest_schema")]
    public void A_base_that_cannot_name_schemas_is_refused_by_name(string name)
    {
        var error = Assert.Throws<ConfigurationException>(() => WarehouseSchemas.For(name));
        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }
}
