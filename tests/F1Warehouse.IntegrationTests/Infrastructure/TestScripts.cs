namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>A <c>database/</c> folder of a test's own: the product's metadata and migrations, and the test's models and verifications.</summary>
internal sealed class TestScripts : IDisposable
{
    /// <summary>The header of a rule whose rows are errors that nobody can accept.</summary>
    public const string Ours = "-- kind: pipeline\n-- guards: seasons.season\n";

    /// <summary>The marker's table in a form that also compiles, where there are no rows.</summary>
    public const string CompilableMarker =
        "create table dim_drivers as select status_id as marker from stg_status order by status_id desc limit 1; alter table dim_drivers add primary key (marker)";

    /// <summary>A model that makes one of every kind of object that can live in a schema.</summary>
    public const string EveryKind =
        """
        create type mood as enum ('slow', 'fast');
        create type pair as (a int, b mood);
        create domain points as numeric check (value >= 0);
        create function twice(value points) returns points language sql immutable as 'select value * 2';
        create sequence numbers;
        create table stg_kinds (id int default nextval('numbers'), mood mood, points points, number int generated always as identity, doubled points) partition by list (mood);
        create table stg_kinds_slow partition of stg_kinds for values in ('slow');
        create table stg_kinds_fast partition of stg_kinds for values in ('fast');
        insert into stg_kinds (mood, points, doubled) select 'fast', status_id, twice(status_id) from status;
        create materialized view stg_kinds_counted as select mood, count(*) as entries from stg_kinds group by mood;
        create unique index on stg_kinds_counted (mood);
        create statistics stg_kinds_statistics on id, mood from stg_kinds_fast;
        create procedure nothing() language sql as 'select 1';
        create aggregate total(numeric) (sfunc = numeric_add, stype = numeric);
        """;

    public TestScripts()
    {
        Folder = Directory.CreateTempSubdirectory("f1w-scripts-").FullName;
        foreach (var name in new[] { "metadata", "metadata/functions", "migrations" })
        {
            Directory.CreateDirectory(Path.Combine(Folder, name));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "database", name), "*.sql"))
            {
                File.Copy(file, Path.Combine(Folder, name, Path.GetFileName(file)));
            }
        }

        Directory.CreateDirectory(Path.Combine(Folder, "models"));
    }

    public string Folder { get; }

    /// <summary>
    /// Three relations in three schemas and a rule; each shows the highest status id, which a test can vary from load to load.
    /// </summary>
    public static TestScripts WithMarker() => new TestScripts()
        .Add("models/10_staging/stg_status.sql", "create view stg_status as select status_id, status from status")
        .Add("models/30_marts/core/dim_drivers.sql",
            "create table dim_drivers as select max(status_id) as marker from stg_status; alter table dim_drivers add primary key (marker)")
        .Add("models/30_marts/driver_performance/fct_driver_performance.sql",
            "create table fct_driver_performance as select marker from dim_drivers")
        .Add("verification/assert_marker.sql", Ours + "select 1 as wrong where (select count(*) from fct_driver_performance) <> 1");

    /// <summary>The header of a rule whose rows are errors, with exceptions.</summary>
    public static string Sport(string key) => $"-- kind: sport\n-- guards: seasons.season\n-- key: {key}\n";

    /// <summary>The header of a rule whose rows are warnings.</summary>
    public static string Source(string key) => $"-- kind: source\n-- key: {key}\n";

    /// <summary>A seed: its table, made with these columns, and the file that fills it.</summary>
    public TestScripts AddSeed(string name, string columns, string rows) => Add($"seeds/{name}.sql", $"create table {name} ({columns});").Add($"seeds/{name}.csv", rows);

    /// <summary>Where a file of this name lies.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    public TestScripts Add(string name, string sql)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, sql);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
