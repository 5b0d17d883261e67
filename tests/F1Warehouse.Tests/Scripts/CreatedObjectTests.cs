using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Scripts;

public sealed class CreatedObjectTests
{
    [Theory]
    [InlineData("create table t as select 1", "table", "t", 13)]
    [InlineData("CREATE OR REPLACE VIEW Stg_X as select 1", "view", "stg_x", 23)]
    [InlineData("create temporary table if not exists a.\"B\"\"c\" (x int)", "table", "B\"c", 39)]
    [InlineData("create view \"\"\"a\"\"\" as select 1", "view", "\"a\"", 12)]
    [InlineData("create /* why */ materialized view m as select 1", "materialized view", "m", 35)]
    [InlineData("create unlogged table public . t (x int)", "table", "t", 31)]
    [InlineData("create unique index concurrently i on t (x)", "index", "i", 33)]
    [InlineData("create function f(a int) returns int language sql return a", "function", "f", 16)]
    public void A_create_statement_tells_what_it_makes(string statement, string kind, string name, int offset) =>
        Assert.Equal(new CreatedObject(kind, name, offset), CreatedObject.In(statement));

    [Theory]
    [InlineData("select 1")]
    [InlineData("comment on table t is 'create table x'")]
    [InlineData("create index on t (x)")]
    [InlineData("create")]
    public void Other_statements_make_nothing_with_a_name(string statement) => Assert.Null(CreatedObject.In(statement));
}
