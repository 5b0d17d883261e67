using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Site;
using F1Warehouse.Site.Snapshots;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Site;

/// <summary>What the program writes beside the pages: every data file of one state, and nothing that a page could take for its own.</summary>
public sealed class SiteWriterTests(TestServer server) : IAsyncLifetime
{
    private const string Hostile = "</script><script>alert('x')</script>";

    private readonly TestBundle bundle = new();
    private readonly TestData data = TestData.WithoutExceptions();
    private TestWarehouse warehouse = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        data.Rewrite("drivers.csv", line => line.StartsWith("1,", StringComparison.Ordinal) ? Regex.Replace(line, "^((?:[^,]*,){5})[^,]*", $"$1\"{Hostile}\"") : line);
        warehouse = await TestWarehouse.CreateAsync(server, Cancellation);
        await warehouse.MigrateAsync(Cancellation);
        await warehouse.LoadAsync(data.Folder, Cancellation);
        await warehouse.ModelAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await warehouse.DisposeAsync();
        data.Dispose();
        bundle.Dispose();
    }

    [Fact]
    public async Task A_candidate_has_a_site_with_a_file_for_everything_that_has_a_page()
    {
        var report = await WriteAsync(new SiteSettings(bundle.Output, bundle.Folder, Path.Combine(Repository.Root, "docs", "analyses")) { Candidate = true });
        var files = SiteFiles.ReadFolder(bundle.Output);
        Assert.Equal(files.Count, report.DataFiles);
        Assert.Equal(Path.Combine(bundle.Output, "index.html"), report.Index);
        Assert.All(
            ["names", "warehouse", "catalogue", "lineage", "rules", "rule-history", "questions", "release-changes", "seasons", "drivers", "constructors", "eras", "relation-dim_drivers"],
            name => Assert.Contains(name, files.Keys));
        foreach (var (kind, table) in new[] { ("season", "seasons"), ("race", "races"), ("driver", "drivers"), ("constructor", "constructors"), ("circuit", "circuits") })
        {
            var rows = await ScalarAsync($"select count(*) from public__next.{table}");
            Assert.Equal(rows, files.Keys.Count(name => Regex.IsMatch(name, $@"^{kind}-\d+$")));
        }

        // A driver called <script> is a name.
        var driver = files["driver-1"].GetProperty("driver");
        Assert.Equal(Hostile, driver.GetProperty("surname").GetString());
        Assert.All(Directory.EnumerateFiles(Path.Combine(bundle.Output, "data")), path => Assert.DoesNotContain('<', File.ReadAllText(path)));
        Assert.Equal(10, files["questions"].GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task One_file_holds_what_the_folder_does_and_runs_only_its_own_script()
    {
        var settings = new SiteSettings(bundle.Output, bundle.Folder, null) { Candidate = true };
        await WriteAsync(settings);
        var files = SiteFiles.ReadFolder(bundle.Output);
        await WriteAsync(settings with { SingleFile = true });
        Assert.Equal(["index.html"], Directory.EnumerateFileSystemEntries(bundle.Output).Select(Path.GetFileName));
        var packed = SiteFiles.ReadPage(bundle.Output);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), packed.Keys.Order(StringComparer.Ordinal));
        // Only the moment of writing differs.
        Assert.All(files.Keys.Where(name => name != "warehouse"), name => Assert.Equal(files[name].GetRawText(), packed[name].GetRawText()));

        var page = await File.ReadAllTextAsync(Path.Combine(bundle.Output, "index.html"), Cancellation);
        var script = Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", page);
    }

    [Fact]
    public async Task Without_a_live_release_there_is_nothing_to_show()
    {
        var refusal = await Assert.ThrowsAsync<ConfigurationException>(() => WriteAsync(new SiteSettings(bundle.Output, bundle.Folder, null)));
        Assert.Equal("base schema 'dbt_schema' has no live release: f1warehouse run makes one", refusal.Message);
        Assert.False(Directory.Exists(bundle.Output));
    }

    [Fact]
    public async Task A_folder_with_anything_else_in_it_is_left_alone()
    {
        Directory.CreateDirectory(bundle.Output);
        var own = Path.Combine(bundle.Output, "thesis.txt");
        await File.WriteAllTextAsync(own, "mine", Cancellation);
        var refusal = await Assert.ThrowsAsync<ConfigurationException>(() => WriteAsync(new SiteSettings(bundle.Output, bundle.Folder, null) { Candidate = true }));
        Assert.Contains("holds other things than a site", refusal.Message);
        Assert.Equal([own], Directory.EnumerateFileSystemEntries(bundle.Output));
    }

    [Fact]
    public async Task A_program_without_pages_says_how_to_get_them()
    {
        File.Delete(Path.Combine(bundle.Folder, "site.js"));
        var refusal = await Assert.ThrowsAsync<ConfigurationException>(() => WriteAsync(new SiteSettings(bundle.Output, bundle.Folder, null)));
        Assert.Contains("this program carries no site: site.js not found", refusal.Message);
        Assert.Contains("./build.sh --target=Site", refusal.Message);
    }

    [Fact]
    public async Task Both_sessions_see_the_state_at_which_the_first_began()
    {
        await using var snapshot = await WarehouseSnapshot.OpenAsync(warehouse.Context, candidate: true, Cancellation);
        await using var beside = await snapshot.BesideAsync(warehouse.Context, Cancellation);
        var before = await CountAsync(snapshot);
        await using (var other = await warehouse.Database.DataSource.OpenConnectionAsync(Cancellation))
        {
            await using var insert = new NpgsqlCommand("insert into public__next.seasons (season, url, loaded_at) values (1900, null, now())", other);
            await insert.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal((before, before), (await CountAsync(snapshot), await CountAsync(beside)));
        Assert.Equal(before + 1, await ScalarAsync("select count(*) from public__next.seasons"));

        static async Task<long> CountAsync(WarehouseSnapshot at)
        {
            await using var count = new NpgsqlCommand("select count(*) from seasons", at.Connection);
            return (long)(await count.ExecuteScalarAsync(Cancellation))!;
        }
    }

    private Task<SiteReport> WriteAsync(SiteSettings settings) => new SiteWriter(warehouse.Context, settings).WriteAsync(Cancellation);

    private async Task<long> ScalarAsync(string sql)
    {
        await using var command = warehouse.Database.DataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
