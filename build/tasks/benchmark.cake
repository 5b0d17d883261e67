var scale = Argument("scale", "10");

// Without a C compiler, or with NativeProgram=false, the program is assemblies for the runtime that is installed.
string BenchmarkReport() =>
    "docs/benchmarks" + (scale == "10" ? "" : $"-x{scale}") + (FileExists(root.CombineWithFilePath("artifacts/bin/f1warehouse.dll")) ? "-assemblies" : "") + ".md";

Task("Benchmark")
    .Description("Time the load against psql and pgloader (--data=the real files, --pairs=11) and write docs/benchmarks.md; with --scale=100 docs/benchmarks-x100.md, without native code docs/benchmarks-assemblies.md.")
    .IsDependentOn("Program")
    .Does(() => Benchmark(new ProcessArgumentBuilder().Append("compare")
        .AppendSwitchQuoted("--program", program.FullPath)
        .AppendSwitchQuoted("--report", root.CombineWithFilePath(BenchmarkReport()).FullPath)
        .AppendSwitch("--scale", scale)
        .AppendSwitch("--pairs", Argument("pairs", "11"))));

Task("BenchmarkParsing")
    .Description("Time parsing and encoding alone (--data=the real files), with BenchmarkDotNet.")
    .IsDependentOn("Program")
    .Does(() => Benchmark(new ProcessArgumentBuilder().Append("parse")));

void Benchmark(ProcessArgumentBuilder arguments) =>
    Run("dotnet", new ProcessArgumentBuilder()
        .Append("run").Append("--configuration").Append(configuration)
        .Append("--project").AppendQuoted($"{root}/tests/F1Warehouse.Benchmarks").Append("--")
        .Append(arguments.Render())
        .AppendSwitchQuoted("--data", FromCaller("data")));
