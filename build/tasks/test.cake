Task("Test")
    .Description("Run all tests.")
    .IsDependentOn("Compile")
    .Does(() => Run("dotnet", new ProcessArgumentBuilder()
        .Append("test").Append("--solution").AppendQuoted(solution.FullPath)
        .Append("--configuration").Append(configuration).Append("--no-build")));

Task("Torture")
    .Description("Kill 500 runs and 100 of their sessions, publish 200 times under 20 readers, run 50 times beside pg_dump; --percent does less. Takes an hour.")
    .IsDependentOn("Compile")
    .Does(() =>
    {
        System.Environment.SetEnvironmentVariable("F1W_TORTURE", Argument("percent", "100"));
        Run("dotnet", new ProcessArgumentBuilder()
            .Append("test").Append("--project").AppendQuoted($"{root}/tests/F1Warehouse.IntegrationTests")
            .Append("--configuration").Append(configuration).Append("--no-build")
            .Append("--filter-class").AppendQuoted("*Publishing.TortureTests").AppendQuoted("*Publishing.DumpTests"));
    });

Task("CI")
    .Description("What a pipeline runs: format check, build, tests, and the whole way into a database.")
    .IsDependentOn("Format")
    .IsDependentOn("Compile")
    .IsDependentOn("Test")
    .IsDependentOn("Full");

// What only these targets need is named in tests/.config, so that a first build does not wait for it.
Task("Coverage")
    .Description("Run all tests and report which lines they reach: artifacts/coverage.")
    .IsDependentOn("Compile")
    .Does(() =>
    {
        var coverage = root.Combine("artifacts/coverage");
        CleanDirectory(coverage);
        Run("dotnet", new ProcessArgumentBuilder()
            .Append("test").Append("--solution").AppendQuoted(solution.FullPath)
            .Append("--configuration").Append(configuration).Append("--no-build")
            .AppendSwitchQuoted("--results-directory", coverage.FullPath)
            .Append("--coverlet").AppendSwitch("--coverlet-output-format", "cobertura"));
        RunTestTool("reportgenerator", new ProcessArgumentBuilder()
            .AppendQuoted($"-reports:{coverage}/**/*.cobertura.xml").AppendQuoted($"-targetdir:{coverage}")
            .AppendQuoted("-reporttypes:Html;MarkdownSummary").AppendQuoted("-verbosity:Warning"));
    });

Task("SiteTest")
    .Description("Drive the site with a browser (Chromium), from disk and from a server; screenshots: artifacts/site-tests.")
    .IsDependentOn("Program")
    .Does(() => Run("node", new ProcessArgumentBuilder().Append("tests/site/run.mjs")));

Task("Pictures")
    .Description("Take the pictures of README.md from artifacts/site: docs/pictures.")
    .Does(() =>
    {
        Run("npm", new ProcessArgumentBuilder().Append("ci").Append("--no-audit").Append("--no-fund"), root.Combine("tests/site"));
        Run("node", new ProcessArgumentBuilder().Append("tests/site/pictures.mjs"));
    });

Task("Mutate")
    .Description("Change the code of F1Warehouse.Sql in small ways and count how many the unit tests notice (Stryker.NET): artifacts/mutation.")
    .Does(() =>
    {
        // Stryker passes no properties on to the build of the tests; the environment reaches it.
        Environment.SetEnvironmentVariable("TestsOfSqlOnly", "true");
        RunTestTool("dotnet-stryker", new ProcessArgumentBuilder()
            .AppendSwitchQuoted("--output", root.Combine("artifacts/mutation").FullPath), "F1Warehouse.Tests");
    });

void RunTestTool(string command, ProcessArgumentBuilder arguments, string project = "")
{
    var tests = root.Combine("tests");
    Run("dotnet", new ProcessArgumentBuilder().Append("tool").Append("restore"), tests);
    Run("dotnet", new ProcessArgumentBuilder().Append("tool").Append("run").Append(command).Append("--").Append(arguments.Render()), tests.Combine(project));
}
