using System.Text.Json.Nodes;
using F1Warehouse.IntegrationTests.Editions;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Comparing;

/// <summary>What <c>plan</c> foretells and <c>diff</c> tells of the real data: a driver who is renamed, and the edition of another year.</summary>
public sealed class RealReleaseTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_renamed_driver_and_another_edition_are_planned_and_compared()
    {
        Assert.SkipUnless(Edition.AllAreAskedFor, "releases of the real data take minutes: F1W_TEST_EDITIONS=all asks for them");
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var program = new ProductProgram(database.ConnectionString);
        var folder = Directory.CreateTempSubdirectory("f1w-real-");
        try
        {
            new Edition("f1-1950-2024").WriteTo(folder.FullName);
            await RunAsync(program, folder);
            var drivers = Path.Combine(folder.FullName, "drivers.csv");
            await File.WriteAllTextAsync(
                drivers, (await File.ReadAllTextAsync(drivers, Cancellation)).Replace("\"Lewis\",\"Hamilton\"", "\"Lewis\",\"Hamiltone\"", StringComparison.Ordinal), Cancellation);

            Assert.Equal("drivers", Changed(await JsonAsync(program, "plan", "--data", folder.FullName)));
            await RunAsync(program, folder);
            var renamed = await JsonAsync(program, "diff");
            var driver = Assert.Single(Relation(renamed, "public.drivers")["columns"]!.AsArray())!;
            Assert.Equal("""surname 1 {"key":"1","old":"Hamilton","new":"Hamiltone"}""", $"{driver["column"]} {driver["rows_changed"]} {driver["examples"]![0]!.ToJsonString()}");
            Assert.All(renamed["relations"]!.AsArray(), relation => Assert.Equal("0 0", $"{relation!["rows_added"]} {relation["rows_removed"]}"));

            new Edition("community-2025-11").WriteTo(folder.FullName);
            var plan = await JsonAsync(program, "plan", "--data", folder.FullName);
            Assert.False((bool)plan["is_breaking"]!);
            await RunAsync(program, folder, "--allow-loss");
            var relations = (await JsonAsync(program, "diff"))["relations"]!.AsArray();
            // Files may differ in their quotes only.
            var changed = relations.Select(relation => (string)relation!["relation"]!).Where(name => name.StartsWith("public.", StringComparison.Ordinal)).ToList();
            Assert.Contains("public.results", changed);
            Assert.Subset(Changed(plan).Split(' ').Select(name => $"public.{name}").ToHashSet(), changed.ToHashSet());
            foreach (var relation in relations)
            {
                var (live, previous) = ((string)relation!["relation"]!, ((string)relation["relation"]!).Replace(".", "__prev.", StringComparison.Ordinal));
                Assert.Equal(
                    (long)relation["rows_added"]! - (long)relation["rows_removed"]!,
                    await database.ScalarAsync<long>($"select (select count(*) from {live}) - (select count(*) from {previous})", Cancellation));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(ProductProgram program, DirectoryInfo folder, params string[] arguments)
    {
        var run = await program.RunAsync("run", ["--data", folder.FullName, .. arguments], Cancellation);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private static async Task<JsonNode> JsonAsync(ProductProgram program, string verb, params string[] arguments)
    {
        var end = await program.RunAsync(verb, ["--output", "json", .. arguments], Cancellation);
        Assert.True(end.ExitCode == 0, end.ToString());
        return await end.JsonAsync(verb, Cancellation);
    }

    private static JsonNode Relation(JsonNode json, string name) => json["relations"]!.AsArray().Single(relation => (string?)relation!["relation"] == name)!;

    private static string Changed(JsonNode plan) => string.Join(
        ' ', plan["files"]!.AsArray().Where(file => (string?)file!["change"] != "same").Select(file => (string)file!["dataset"]!).Order(StringComparer.Ordinal));
}
