Task("Clean")
    .Description("Delete what builds leave behind; data, server and logs stay.")
    .Does(() =>
    {
        CleanDirectories(GetDirectories($"{root}/{{src,tests}}/*/{{bin,obj}}"));
        CleanDirectories(GetDirectories($"{root}/database/{{bin,obj}}"));
        CleanDirectory(root.Combine("artifacts"));
    });

Task("RestorePackages")
    .Description("Restore the packages; a build does it too.")
    .Does(() => DotNetRestore(solution.FullPath));

Task("Format")
    .Description("Fail where a file is not formatted as .editorconfig says.")
    .IsDependentOn("RestorePackages")
    .Does(() => DotNetFormat(solution.FullPath, new DotNetFormatSettings { VerifyNoChanges = true, NoRestore = true }));

Task("Program")
    .Description("Build the program: artifacts/bin/f1warehouse.")
    .Does(() => Build(root.CombineWithFilePath("src/F1Warehouse.Cli/F1Warehouse.Cli.csproj"), runAnalyzers: false));

Task("Compile")
    .Description("Build the solution: the program, the SQL project and the tests.")
    .Does(() => Build(solution));

// A pipeline takes a broken rule of docs/rules.md for an error. Analyzers are for who changes the code: "Compile", "CI" and an IDE run them,
// and who only wants the program is spared a tenth of the time.
void Build(FilePath project, bool runAnalyzers = true) => DotNetBuild(project.FullPath, new DotNetBuildSettings
{
    Configuration = configuration,
    // Compilers live for seconds. Where the processor's cache is small, one that begins with a small heap spends a tenth of its time on clearing it up:
    // 256 MB, in hexadecimal. What it learns about itself comes too late to pay.
    EnvironmentVariables = new Dictionary<string, string> { ["DOTNET_GCgen0size"] = "10000000", ["DOTNET_TieredPGO"] = "0" },
    MSBuildSettings = new DotNetMSBuildSettings()
        .WithProperty("TreatSqlWarningsAsErrors", $"{Argument("target", "Full") == "CI"}")
        .WithProperty("RunAnalyzers", $"{runAnalyzers}"),
});
