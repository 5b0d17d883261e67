using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Scripts;
using Xunit;

namespace F1Warehouse.Tests.Modeling;

public sealed class ModelGraphTests
{
    // The raw table and four models.
    private const int Steps = 5;

    [Theory]
    [InlineData("it reads it", "create table b as select * from a")]
    [InlineData("names know no case", "CREATE TABLE b AS SELECT * FROM A")]
    [InlineData("it reads it with quotes", "create table b as select * from \"a\"")]
    [InlineData("a block reads it", "do $$ begin create table b as select * from a; end $$")]
    [InlineData("dynamic SQL may read it", "do $$ begin execute 'create table b as select * from a'; end $$")]
    [InlineData("dynamic SQL may read it by way of a variable", "do $$ declare q text := $q$ create table b as select * from a $q$; begin execute q; end $$")]
    [InlineData("a function reads it", "create function f() returns bigint language sql as 'select count(*) from a'; create table b as select f()")]
    [InlineData("it reads what the other makes beside it", "create table b as select beside_a()")]
    [InlineData("it changes what the other reads", "create table b as select 1 as x; insert into raw select x from b")]
    [InlineData("it alters what the other reads", "create table b as select 1 as x; alter table only raw add y int")]
    [InlineData("it makes what the other reads, who must not find it", "create table late as select 1 as x")]
    [InlineData("it refers to it", "create table b as select 1 as x; alter table b add foreign key (x) references a (x)")]
    public void A_step_waits_for_an_earlier_one_when(string why, string sql)
    {
        var graph = Of("a: create table a as select * from raw, late; create function beside_a() returns int return 1", $"b: {sql}");
        Assert.Equal((why, true), (why, graph.AwaitedBy(2).Contains(1)));
    }

    [Theory]
    [InlineData("it reads the same", "create table b as select * from raw")]
    [InlineData("it names it as a part of another name", "create table b as select a1, aa, _a, a$ from raw")]
    [InlineData("it refers to the same", "create table b as select 1 as x; alter table b add foreign key (x) references raw (x)")]
    [InlineData("it says something of its own", "create table b as select 1 as x; comment on column b.x is 'as in raw and a'")]
    [InlineData("it names it in a comment", "-- unlike a\ncreate table b as select 1 as x /* of a, not a */ from raw")]
    [InlineData("it names it in a string", "create table b as select 'a' as x from raw")]
    [InlineData("a block says its name", "do $$ begin /* a */ raise notice 'a'; create table b as select 1 as x; end $$")]
    public void Two_steps_run_side_by_side_when(string why, string sql)
    {
        var graph = Of("a: create table a as select * from raw; alter table a add foreign key (x) references raw (x)", $"b: {sql}");
        Assert.Equal((why, false), (why, graph.AwaitedBy(2).Contains(1)));
    }

    [Fact]
    public void A_comment_that_names_another_model_changes_neither_order_nor_waves_and_a_circle_of_comments_is_none()
    {
        string[] models = ["a: create view a as select * from raw", "b: create view b as select 1", "c: create view c as select * from a", "d: create view d as select 1"];
        var commented = models.Select(model => $"{model};\n-- as a, b, c and d: each reads all others\ncomment on view {model[0]} is 'a b c d'").ToArray();
        Assert.Equal([[], [0], [], [1], []], Awaited(Of(models)));
        Assert.Equal(Awaited(Of(models)), Awaited(Of(commented)));
        Assert.Equal(Waiting(Of(models)), Waiting(Of(commented)));
    }

    [Fact]
    public void A_step_makes_the_relation_of_its_title_even_in_dynamic_SQL() => Assert.Equal(
        [1], Of("a: do $$ begin execute 'create table ' || chr(97) || ' as select 1'; end $$", "b: create table b as select * from a").AwaitedBy(2));

    [Fact]
    public void A_step_that_most_wait_for_directly_or_not_comes_first() => Assert.Equal(
        [0, 0, 2, 1, 0],
        Waiting(Of("a: create view a as select 1", "b: create view b as select 1", "c: create view c as select * from b", "d: create view d as select * from c")));

    [Theory]
    [InlineData("a column of its name is no reading", "create table b as select x as a from raw", "raw", "", false)]
    [InlineData("the catalogs know a reading by way of a function", "create table b as select f() as x", "raw a", "", true)]
    [InlineData("a foreign key is a need", "create table b as select 1 as x from raw", "raw", "a", true)]
    [InlineData("what fills a table later is known by its text", "create table b as select 1 as x; insert into b select x from a", "raw", "", true)]
    [InlineData("a function's body is known by its text", "create function f() returns int as 'select x from a'; create table b as select 1 as x", "raw", "", true)]
    [InlineData("what PostgreSQL cannot tell is known by its text", "create table b (a int)", null, "", true)]
    public void The_manifest_knows_better_than_the_text(string why, string sql, string? reads, string references, bool awaits)
    {
        var manifest = new Manifest(1, [Relation("raw", "", ""), Relation("a", "raw", ""), Relation("b", reads, references)], []);
        var graph = ModelGraph.Of(["raw"], [Script("a", "create table a as select 1 as x from raw"), Script("b", sql)], manifest);
        Assert.Equal((why, awaits), (why, graph.AwaitedBy(2).Contains(1)));
        Assert.Equal([0], graph.AwaitedBy(1));
    }

    private static ManifestRelation Relation(string name, string? reads, string references) => new(
        $"s.{name}", "s", name, "intermediate", "table", $"models/{name}.sql", "", null, null, [], [.. Ids(references)], [],
        reads is null ? null : [.. Ids(reads).Select(id => new ManifestRead(id, [], []))], null);

    private static IEnumerable<string> Ids(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"s.{name}");

    private static IEnumerable<IReadOnlyList<int>> Awaited(ModelGraph graph) => Enumerable.Range(0, Steps).Select(graph.AwaitedBy);

    private static IEnumerable<int> Waiting(ModelGraph graph) => Enumerable.Range(0, Steps).Select(graph.Waiting);

    // "title: SQL"; step 0 is the raw table.
    private static ModelGraph Of(params string[] models) =>
        ModelGraph.Of(["raw"], [.. models.Select(model => Script(model.Split(": ", 2)[0], model.Split(": ", 2)[1]))], manifest: null);

    private static PlannedScript Script(string title, string sql) => new(new ScriptFile($"/{title}.sql", $"models/{title}.sql", sql, ""), "public");
}
