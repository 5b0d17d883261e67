using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler.Lineage;

/// <summary>Where the columns of a query come from, told by hand.</summary>
public sealed class QueryLineageTests(LineageDatabase database) : IClassFixture<LineageDatabase>
{
    [Theory]
    [InlineData("select x, y + z as s, 1 as one, x > 1 as b from a where z > 0", "x: a.x; s: a.y a.z; one: ; b: a.x; rows: / a.z")]
    [InlineData("select case when x > 0 then y else z end as c from a", "c: a.y a.z/ a.x; rows: ")]
    [InlineData("select case x when 1 then y end as c, coalesce(x, y) as d, nullif(x, z) as n from a", "c: a.y/ a.x; d: a.x a.y; n: a.x a.z; rows: ")]
    [InlineData("select ctid::text as c, x from a tablesample bernoulli (50)", "c: ; x: a.x; rows: ")]
    [InlineData("select to_jsonb(a) as j, count(*) as n from a group by a", "j: a.x a.y a.z; n: ; rows: / a.x a.y a.z")]
    public Task An_expression(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("select x, count(*) as n from a group by x", "x: a.x; n: ; rows: / a.x")]
    [InlineData("select x + y as k, max(z) as m from a group by x + y", "k: a.x a.y; m: a.z; rows: / a.x a.y")]
    [InlineData("select x, y, grouping(x) as g from a group by rollup (x, y)", "x: a.x; y: a.y; g: a.x; rows: / a.x a.y")]
    [InlineData("select count(*) filter (where x > 0) as c, sum(y) as s, max(z) as m from a group by x having max(z) > 0", "c: / a.x; s: a.y; m: a.z; rows: / a.x a.z")]
    [InlineData("select string_agg(y::text, ',' order by z) as t, percentile_disc(0.5) within group (order by y) as m from a", "t: a.y/ a.z; m: a.y; rows: ")]
    public Task An_aggregate(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("select row_number() over (partition by x order by y) as r, lag(y) over (order by z) as l from a", "r: / a.x a.y; l: a.y/ a.z; rows: ")]
    [InlineData("select sum(z) filter (where x > 0) over w as s from a window w as (partition by y order by x rows 1 preceding)", "s: a.z/ a.x a.y; rows: ")]
    [InlineData("with s as (select x, count(*) over (partition by y) as n from a where z > 0) select n from s where x > 1", "n: / a.y; rows: / a.x a.z")]
    public Task A_window(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("select y, w from a inner join c on c.x = a.z", "y: a.y; w: c.w; rows: / a.z c.x")]
    [InlineData("select x, w from a left join c using (x)", "x: a.x; w: c.w; rows: / a.x c.x")]
    [InlineData("select x, y, w from a full join c using (x)", "x: a.x c.x; y: a.y; w: c.w; rows: / a.x c.x")]
    [InlineData("select j.x, j.y from (a natural join c) as j where j.w > 0", "x: a.x; y: a.y; rows: / a.x c.w c.x")]
    [InlineData("select d.x as i, e.x as j from a as d, a as e where d.y = e.z", "i: a.x; j: a.x; rows: / a.y a.z")]
    [InlineData("select a.y, l.m from a cross join lateral (select max(w) as m from c where c.x = a.x) as l", "y: a.y; m: c.w; rows: / a.x c.x")]
    [InlineData("select v.n from a cross join lateral (values (a.x, 1), (a.y, 2)) as v (n, o)", "n: a.x a.y; rows: ")]
    [InlineData("select e, o from a, unnest(array[x, y]) with ordinality as u (e, o)", "e: a.x a.y; o: a.x a.y; rows: / a.x a.y")]
    public Task A_join(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("select (select max(w) from c where c.x = a.x) as m from a", "m: c.w/ a.x c.x; rows: ")]
    [InlineData("select exists (select w from c where c.x = a.x) as e from a", "e: / a.x c.x; rows: ")]
    [InlineData("select y from a where x in (select x from c where w > 0)", "y: a.y; rows: / a.x c.w c.x")]
    [InlineData("select y = any (select w from c) as b, array(select w from c order by x) as l from a", "b: a.y c.w; l: c.w/ c.x; rows: ")]
    [InlineData("select x from a order by y limit (select max(w) from c)", "x: a.x; rows: / a.y c.w")]
    [InlineData("select distinct on (x) x, y from a order by x, z", "x: a.x; y: a.y; rows: / a.x a.z")]
    [InlineData("select distinct y from a", "y: a.y; rows: / a.y")]
    public Task A_subquery_and_an_order(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("with i as (select * from a), unread as (select w from c where x > 0) select x from i", "x: a.x; rows: ")]
    [InlineData("with i as materialized (select * from a), j as (select i.y, c.w from i join c on c.x = i.x) select w + y as s from j", "s: a.y c.w; rows: / a.x c.x")]
    [InlineData("with i as (select x as p, y as q from a) select (with i as (select p as r from i) select max(r) from i) as m from c", "m: a.x; rows: ")]
    [InlineData("with recursive r (n, v) as (select x, y from a union all select n + 1, w from r join c on c.x = n) select n, v from r", "n: a.x; v: a.y c.w; rows: / a.x c.x")]
    [InlineData("with recursive r (n, v) as (select x, y from a union all select v, n from r) select n, v from r", "n: a.x a.y; v: a.x a.y; rows: ")]
    [InlineData("with \"odd (:name)\" as (select \"x {1}\" as \":y \\ z\" from \"o d\") select \":y \\ z\" as p from \"odd (:name)\"", "p: \"o d\".x {1}; rows: ")]
    public Task A_with(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("select x, 1 as o from a union all select w, 2 from c", "x: a.x c.w; o: ; rows: ")]
    [InlineData("select x from a union select w from c", "x: a.x c.w; rows: / a.x c.w")]
    [InlineData("select x from a except select w from c", "x: a.x; rows: / a.x c.w")]
    [InlineData("select x from a intersect all select w from c", "x: a.x; rows: / a.x c.w")]
    [InlineData("(select x, y from a union all select x, w from c) except select z, z from a order by 2", "x: a.x c.x; y: a.y c.w; rows: / a.x a.y a.z c.w c.x")]
    [InlineData("select x from a where y > 0 union all select x from c order by x", "x: a.x c.x; rows: / a.x a.y c.x")]
    public Task A_union(string query, string expected) => AssertAsync(query, expected);

    [Theory]
    [InlineData("select n from v", "n: v.n; rows: ")]
    [InlineData("select highest() + x as h from a", "h: a.x c.w c.x; rows: ")]
    [InlineData("select x from a where y < highest()", "x: a.x; rows: / a.y c.w c.x")]
    [InlineData("select sum(x) as s from read_a()", "s: a.x a.z; rows: / a.x a.z")]
    public Task A_view_and_a_function(string query, string expected) => AssertAsync(query, expected);

    private async Task AssertAsync(string query, string expected)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = await database.ConnectAsync(cancellation);
        await using var undone = await connection.BeginTransactionAsync(cancellation);
        Assert.Equal(expected, (await ViewLineage.OfAsync(connection, query, cancellation)).Describe());
    }
}
