var scale = Argument("scale", "10");

Task("Benchmark")
    .Description("Time the load against psql and pgloader (--data=the real files, --pairs=11) and write docs/benchmarks.md, or with --scale=100 docs/benchmarks-x100.md.")
    .IsDependentOn("Program")
    .Does(() => Benchmark(new ProcessArgumentBuilder().Append("compare")
        .AppendSwitchQuoted("--program", program.FullPath)
        .AppendSwitchQuoted("--report", root.CombineWithFilePath(scale == "10" ? "docs/benchmarks.md" : $"docs/benchmarks-x{scale}.md").FullPath)
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
