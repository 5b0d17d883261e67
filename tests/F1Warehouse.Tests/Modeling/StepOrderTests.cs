using F1Warehouse.Pipeline.Modeling;
using Xunit;

namespace F1Warehouse.Tests.Modeling;

public sealed class StepOrderTests
{
    [Theory]
    [InlineData("it reads it", "create table b as select * from a")]
    [InlineData("names know no case", "CREATE TABLE b AS SELECT * FROM A")]
    [InlineData("it reads it with quotes", "create table b as select * from \"a\"")]
    [InlineData("dynamic SQL may read it", "do $$ begin execute 'create table b as select * from a'; end $$")]
    [InlineData("a comment says that it needs it", "-- puts the name of a together\ncreate table b as select f('a' || '')")]
    [InlineData("it reads what the other makes beside it", "create table b as select beside_a()")]
    [InlineData("it changes what the other reads", "create table b as select 1 as x; insert into raw select x from b")]
    [InlineData("it alters what the other reads", "create table b as select 1 as x; alter table only raw add y int")]
    [InlineData("it makes what the other reads, who must not find it", "create table late as select 1 as x")]
    public void A_step_waits_for_an_earlier_one_when(string why, string sql)
    {
        var order = Of("raw: analyze raw", "a: create table a as select * from raw, late; create function beside_a() returns int return 1", $"b: {sql}");
        Assert.Equal((why, true), (why, order.AwaitedBy(2).Contains(1)));
    }

    [Theory]
    [InlineData("it reads the same", "create table b as select * from raw")]
    [InlineData("it names it as a part of another name", "create table b as select a1, aa, _a, a$ from raw")]
    [InlineData("it refers to the same", "create table b as select 1 as x; alter table b add foreign key (x) references raw (x)")]
    [InlineData("it says something of its own", "create table b as select 1 as x; comment on column b.x is 'as in raw'")]
    public void Two_steps_run_side_by_side_when(string why, string sql)
    {
        var order = Of("raw: analyze raw", "a: create table a as select * from raw; alter table a add foreign key (x) references raw (x)", $"b: {sql}");
        Assert.Equal((why, false), (why, order.AwaitedBy(2).Contains(1)));
    }

    [Fact]
    public void A_step_makes_the_relation_of_its_title_even_in_dynamic_SQL() =>
        Assert.Equal([0], Of("a: do $$ begin execute 'create table ' || chr(97) || ' as select 1'; end $$", "b: create table b as select * from a").AwaitedBy(1));

    [Fact]
    public void A_step_that_most_wait_for_directly_or_not_comes_first()
    {
        var order = Of("a: create view a as select 1", "b: create view b as select 1", "c: create view c as select * from b", "d: create view d as select * from c");
        Assert.Equal([0, 2, 1, 0], Enumerable.Range(0, 4).Select(order.Waiting));
    }

    // "title: SQL"
    private static StepOrder Of(params string[] steps) =>
        new([.. steps.Select(step => new ModelStep(step.Split(": ", 2)[0], step.Split(": ", 2)[1], _ => Task.CompletedTask))]);
}
