Task("Test")
    .Description("Run all tests.")
    .IsDependentOn("Compile")
    .Does(() => Run("dotnet", new ProcessArgumentBuilder()
        .Append("test").Append("--solution").AppendQuoted(solution.FullPath)
        .Append("--configuration").Append(configuration).Append("--no-build")));

Task("CI")
    .Description("What a pipeline runs: format check, build, tests, and the whole way into a database.")
    .IsDependentOn("Format")
    .IsDependentOn("Compile")
    .IsDependentOn("Test")
    .IsDependentOn("Full");
