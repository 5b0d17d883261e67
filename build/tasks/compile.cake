Task("Clean")
    .Description("Delete what builds leave behind; data, server and logs stay.")
    .Does(() =>
    {
        CleanDirectories(GetDirectories($"{root}/{{src,tests}}/*/{{bin,obj}}"));
        CleanDirectory(root.Combine("artifacts"));
    });

Task("Restore")
    .Description("Restore the packages; a build does it too.")
    .Does(() => DotNetRestore(solution.FullPath));

Task("Format")
    .Description("Fail where a file is not formatted as .editorconfig says.")
    .IsDependentOn("Restore")
    .Does(() => DotNetFormat(solution.FullPath, new DotNetFormatSettings { VerifyNoChanges = true, NoRestore = true }));

Task("Compile")
    .Description("Build the solution, and the program in artifacts/bin.")
    .Does(() => DotNetBuild(solution.FullPath, new DotNetBuildSettings { Configuration = configuration }));
